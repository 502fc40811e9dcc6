import type { Random } from "../../random";
import type { RosterState } from "../RosterState";

/** Workers on duty looked at for one insertion, at most about; of those so many by chance. */
const MOST_CONSIDERED = 32;
const STRANGERS = 5;

export type DutyCandidates = ReturnType<typeof dutyCandidates>;

/** Whom an insertion asks. */
export function dutyCandidates(roster: RosterState, chance: Random) {
  // constants to the compiler, unlike parameters
  const state = roster;
  const random = chance;
  const { problem } = state;
  const candidates = new Int32Array(problem.workers + STRANGERS);
  const seen = new Int32Array(problem.workers);
  let stamp = 0;
  return { candidates, gather };

  /**
   * Workers on duty worth looking at, left in `candidates`: all of them where they are few; else those who serve the recipient's neighbours
   * and some others by chance, so that the cost of an insertion does not grow with the unit.
   */
  function gather(visit: number, day: number): number {
    const duty = day * problem.workers;
    const onDuty = state.dutySize[day];
    let size = 0;
    if (onDuty <= MOST_CONSIDERED) {
      for (; size < onDuty; size++) candidates[size] = state.dutyWorker[duty + size];
      return size;
    }
    const now = ++stamp;
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const offset = random.integer(Math.max(1, problem.neighbourCount));
    for (let i = -1; i < problem.neighbourCount && size < MOST_CONSIDERED - STRANGERS; i++) {
      const turn = i < 0 ? -1 : (i + offset) % problem.neighbourCount;
      const near = turn < 0 ? recipient : problem.neighbours[recipient * problem.neighbourCount + turn];
      for (let j = 0; j < state.crewSize[near]; j++) {
        const worker = state.crew[near * problem.workers + j];
        if (seen[worker] === now || state.option[worker * problem.days + day] < 0) continue;
        seen[worker] = now;
        candidates[size++] = worker;
      }
    }
    for (let i = 0; i < STRANGERS; i++) {
      const worker = state.dutyWorker[duty + random.integer(onDuty)];
      if (seen[worker] === now) continue;
      seen[worker] = now;
      candidates[size++] = worker;
    }
    return size;
  }
}
