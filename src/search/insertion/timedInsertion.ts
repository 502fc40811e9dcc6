import type { Random } from "../../random";
import type { RosterState } from "../RosterState";
import { StartIntervals } from "../StartIntervals";
import type { Weights } from "../Weights";
import type { DutyCandidates } from "./dutyCandidates";
import { IMPOSSIBLE, type InsertionRules } from "./insertionRules";

/** Visits whose start is decided on placing. */
export function timedInsertion(
  roster: RosterState,
  prices: Weights,
  chance: Random,
  rules: InsertionRules,
  duty: DutyCandidates,
) {
  // constants to the compiler, unlike parameters
  const state = roster;
  const weights = prices;
  const random = chance;
  const { problem } = state;
  const { contactGain, eligible, joinCost, narrow, narrowed } = rules;
  const { candidates, gather } = duty;
  const intervals: StartIntervals[] = [];
  const chosen = new Int32Array(64);
  const chosenBest = new Int32Array(64);
  return insertTimed;

  /** Places all seats of a visit at a common start, or none. */
  function insertTimed(visit: number): boolean {
    const firstPart = problem.visitParts[visit];
    const seats = problem.visitParts[visit + 1] - firstPart;
    if (seats > chosen.length) return false;
    let bestCost = IMPOSSIBLE;
    let bestStart = 0;
    let bestChoice = -1;
    let bestIntervals: StartIntervals[] = [];
    for (let choice = problem.visitChoices[visit]; choice < problem.visitChoices[visit + 1]; choice++) {
      if (!narrow(visit, choice)) continue;
      const lists = bestChoice < 0 ? intervalsFor(seats) : Array.from({ length: seats }, () => new StartIntervals());
      collect(visit, choice, seats, lists);
      const found = cheapestStart(visit, choice, seats, lists, bestCost);
      if (found.cost < bestCost) {
        bestCost = found.cost;
        bestStart = found.start;
        bestChoice = choice;
        bestIntervals = lists;
        chosenBest.set(chosen);
      }
    }
    if (bestChoice < 0) return false;
    state.decide(visit, bestChoice, bestStart, bestStart);
    for (let seat = 0; seat < seats; seat++) {
      const list = bestIntervals[seat];
      const i = chosenBest[seat];
      state.insert(firstPart + seat, list.slot[i], list.position[i]);
    }
    return true;
  }

  function intervalsFor(seats: number): StartIntervals[] {
    while (intervals.length < seats) intervals.push(new StartIntervals());
    return intervals;
  }

  function collect(visit: number, choice: number, seats: number, lists: StartIntervals[]): void {
    const day = problem.choiceDay[choice];
    const week = problem.weekOfDay[day];
    const at = problem.visitLocation[visit];
    const size = gather(visit, day);
    for (let seat = 0; seat < seats; seat++) {
      const part = problem.visitParts[visit] + seat;
      const list = lists[seat];
      list.clear();
      for (let i = 0; i < size; i++) {
        const worker = candidates[i];
        const slot = worker * problem.days + day;
        const duration = problem.partDuration[part];
        if (state.missesShift(slot, duration, narrowed.earliest, narrowed.latest)) continue;
        if (state.lacksRoom(slot, duration)) continue;
        if (!eligible(part, choice, worker) || joinCost(visit, worker) === IMPOSSIBLE) continue;
        if (duration > state.spare(worker, week)) continue;
        state.scanIntervals(slot, at, duration, narrowed.earliest, narrowed.latest, list);
      }
    }
  }

  /** The start at which the seats can be filled at least cost; the interval chosen for each seat is left in `chosen`. */
  function cheapestStart(visit: number, choice: number, seats: number, lists: StartIntervals[], limit: number) {
    const week = problem.weekOfDay[problem.choiceDay[choice]];
    let bestCost = limit;
    let bestStart = 0;
    const picked = new Int32Array(seats);
    // the seat that fewest workers may take is filled first, so that nobody is spent on a seat that anybody could fill
    const first = problem.visitChoices[visit];
    const able = (seat: number) =>
      problem.classWorkers[problem.classOf[problem.partClasses[problem.visitParts[visit] + seat] + choice - first]]
        .length;
    const order = [...picked.keys()];
    if (seats > 1) order.sort((a, b) => able(a) - able(b) || a - b);
    /** Whether the worker and those picked for the seats before are together more new faces than a recipient's cap allows. */
    const exceedsCap = (worker: number, seat: number) => {
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        const recipient = problem.recipientOfVisit[i];
        const base = recipient * problem.workers;
        if (state.count[base + worker] > 0) continue;
        let carers = state.carers[recipient] + 1;
        for (let j = 0; j < seat; j++) {
          const mate = (lists[order[j]].slot[picked[order[j]]] / problem.days) | 0;
          if (state.count[base + mate] === 0) carers++;
        }
        if (carers > problem.maxCarers[recipient]) return true;
      }
      return false;
    };
    const tryStart = (start: number) => {
      let total = 0;
      for (let j = 0; j < seats; j++) {
        const seat = order[j];
        const list = lists[seat];
        const duration = problem.partDuration[problem.visitParts[visit] + seat];
        let least = IMPOSSIBLE;
        let at = -1;
        for (let i = 0; i < list.size; i++) {
          if (start < list.low[i] || start > list.high[i]) continue;
          const slot = list.slot[i];
          let used = false;
          for (let k = 0; k < j; k++) used ||= lists[order[k]].slot[picked[order[k]]] === slot;
          if (used) continue;
          const worker = (slot / problem.days) | 0;
          if (duration + list.extra[i] > state.spare(worker, week)) continue;
          if (j > 0 && exceedsCap(worker, j)) continue;
          let cost = joinCost(visit, worker) + weights.travel * list.extra[i] - contactGain(visit, worker, week);
          if (weights.chance > 0) cost += weights.chance * random.uniform();
          if (cost < least) {
            least = cost;
            at = i;
          }
        }
        if (at < 0) return;
        picked[seat] = at;
        total += least;
        if (total >= bestCost) return;
      }
      bestCost = total;
      bestStart = start;
      chosen.set(picked);
    };
    let tried = 0;
    for (let seat = 0; seat < seats; seat++) {
      const list = lists[seat];
      const offset = list.size ? random.integer(list.size) : 0;
      for (let j = 0; j < list.size && tried < 24; j++, tried++) tryStart(list.low[(j + offset) % list.size]);
    }
    return { cost: bestCost < limit ? bestCost : IMPOSSIBLE, start: bestStart };
  }
}
