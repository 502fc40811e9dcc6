import type { RosterState } from "../../src/search/RosterState";

/** Numbers of a query: slot, place, duration, earliest and latest start, as `RosterState.scan` takes them. */
export const QUERY = 5;

/**
 * Every insertion that the state could be asked for: each part into each shift on duty of an eligible worker on each of its days, its own
 * shift left out. The parts of a placed visit keep its choice and window. Parts follow one another in an order drawn from `shuffle`, as they do in
 * the search; the shifts of a part and day stand together.
 */
export function queriesOf(state: RosterState, shuffle: (parts: number[]) => number[]): Int32Array {
  const { problem } = state;
  const queries: number[] = [];
  for (const part of shuffle([...Array(problem.parts).keys()])) {
    const visit = problem.partVisit[part];
    const place = problem.visitLocation[visit];
    const duration = problem.partDuration[part];
    const placed = state.placed[visit] > 0;
    const from = placed ? state.choice[visit] : problem.visitChoices[visit];
    const to = placed ? from + 1 : problem.visitChoices[visit + 1];
    for (let choice = from; choice < to; choice++) {
      const day = problem.choiceDay[choice];
      const earliest = placed ? state.earliest[visit] : problem.choiceEarliest[choice];
      const latest = placed ? state.latest[visit] : problem.choiceLatest[choice];
      const eligibility = problem.classOf[problem.partClasses[part] + choice - problem.visitChoices[visit]];
      for (let i = 0; i < state.dutySize[day]; i++) {
        const worker = state.dutyWorker[day * problem.workers + i];
        const slot = worker * problem.days + day;
        if (problem.eligible[eligibility * problem.workers + worker] !== 1 || state.slotOf[part] === slot) continue;
        queries.push(slot, place, duration, earliest, latest);
      }
    }
  }
  return Int32Array.from(queries);
}
