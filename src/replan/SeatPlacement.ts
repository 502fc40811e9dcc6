import { NEVER } from "../search/RosterState";
import { StartIntervals } from "../search/StartIntervals";
import type { RepairState } from "./RepairState";

/** Starts tried for one visit, at most about. */
const MOST_STARTS = 8;

/** Puts visits for several carers in: all seats at one start, or none. */
export class SeatPlacement {
  private readonly intervals = new StartIntervals();
  private readonly burden: Float64Array;
  private slots: number[] = [];
  private price = 0;

  constructor(private readonly repair: RepairState) {
    this.burden = new Float64Array(repair.problem.parts);
  }

  /**
   * @param noise most that chance adds to a cost
   * @param most parts put out of each row for it, at most
   * @returns false where it cannot be done; some parts may be out then unless `most` is 0
   */
  place(visit: number, noise: number, most: number): boolean {
    const { problem } = this.repair;
    let best = Number.POSITIVE_INFINITY;
    let bestStart = 0;
    let bestChoice = -1;
    let bestSlots: number[] = [];
    for (let choice = problem.visitChoices[visit]; choice < problem.visitChoices[visit + 1]; choice++) {
      for (const start of this.startsOf(visit, choice)) {
        if (!this.fill(visit, choice, start, noise, most, best)) continue;
        best = this.price;
        bestStart = start;
        bestChoice = choice;
        bestSlots = this.slots;
      }
    }
    return bestChoice >= 0 && this.take(visit, bestChoice, bestStart, bestSlots, most);
  }

  /** The published start, and starts at which somebody could begin. */
  private startsOf(visit: number, choice: number): Iterable<number> {
    const { repair, intervals } = this;
    const { bonds, problem, published, random, state } = repair;
    if (!repair.window(visit, choice)) return [];
    const { low, high } = repair;
    const first = problem.visitParts[visit];
    const starts = new Set<number>();
    const wanted = published.start[first];
    if (wanted >= low && wanted <= high) starts.add(wanted);
    intervals.clear();
    const day = problem.choiceDay[choice];
    const known = bonds.knownWorker.subarray(bonds.knownOf[visit], bonds.knownOf[visit + 1]);
    const duty = state.dutyWorker.subarray(day * problem.workers, day * problem.workers + state.dutySize[day]);
    for (const worker of [...known, ...duty]) {
      const slot = worker * problem.days + day;
      if (state.option[slot] < 0) continue;
      state.scanIntervals(slot, problem.visitLocation[visit], problem.partDuration[first], low, high, intervals);
      if (intervals.size > 4 * MOST_STARTS) break;
    }
    for (let tries = 0; tries < 2 * MOST_STARTS && intervals.size > 0 && starts.size < MOST_STARTS - 2; tries++) {
      const i = random.integer(intervals.size);
      starts.add(random.uniform() < 0.5 ? intervals.low[i] : intervals.high[i]);
    }
    return starts.add(low).add(high);
  }

  /** Whoever costs least for each seat, those first that fewest workers may take. */
  private fill(visit: number, choice: number, start: number, noise: number, most: number, limit: number): boolean {
    const { repair } = this;
    const { bonds, costs, problem, random, state } = repair;
    const first = problem.visitParts[visit];
    const seats = problem.visitParts[visit + 1] - first;
    const day = problem.choiceDay[choice];
    const able = (part: number) =>
      problem.classWorkers[problem.classOf[problem.partClasses[part] + choice - problem.visitChoices[visit]]].length;
    const order = Array.from({ length: seats }, (_, seat) => first + seat).sort((a, b) => able(a) - able(b) || a - b);
    const slots: number[] = new Array(seats).fill(-1);
    let total = 0;
    for (const part of order) {
      let least = Math.min(NEVER, limit - total);
      let found = -1;
      const consider = (worker: number) => {
        const slot = worker * problem.days + day;
        if (slots.includes(slot)) return;
        const price = this.priceOf(part, choice, slot, start, most, least) + noise * random.uniform();
        if (price >= least) return;
        least = price;
        found = slot;
      };
      // those whom the recipients have first: a price found early spares looking at most of the others
      for (let i = bonds.knownOf[visit]; i < bonds.knownOf[visit + 1]; i++) consider(bonds.knownWorker[i]);
      if (least > costs.stranger) {
        const duty = day * problem.workers;
        for (let i = 0; i < state.dutySize[day]; i++) consider(state.dutyWorker[duty + i]);
      }
      if (found < 0) return false;
      slots[part - first] = found;
      total += least;
    }
    this.slots = slots;
    this.price = total;
    return true;
  }

  private priceOf(part: number, choice: number, slot: number, start: number, most: number, limit: number): number {
    const { repair, burden } = this;
    const { problem, published, state } = repair;
    const worker = (slot / problem.days) | 0;
    if (state.option[slot] < 0 || published.closed[slot] === 1 || !repair.mayTake(part, choice, worker)) return NEVER;
    const join = repair.joinCost(part, worker);
    if (join >= limit) return NEVER;
    const duration = problem.partDuration[part];
    const at = problem.visitLocation[problem.partVisit[part]];
    if (most === 0) {
      const extra = state.scan(slot, at, duration, start, start);
      if (extra >= NEVER || extra + duration > state.spare(worker, problem.weekOfDay[slot % problem.days]))
        return NEVER;
      return join + repair.detour * extra;
    }
    repair.weighRow(slot, worker, burden);
    const price = state.scanReplacing(slot, at, duration, start, start, most, burden, repair.detour);
    return price >= NEVER ? NEVER : join + price;
  }

  private take(visit: number, choice: number, start: number, slots: readonly number[], most: number): boolean {
    const { repair } = this;
    const { problem, state } = repair;
    const first = problem.visitParts[visit];
    state.decide(visit, choice, start, start);
    for (const [seat, slot] of slots.entries()) {
      const part = first + seat;
      // a cap on carers may allow each of them but not both
      const may = repair.mayTake(part, choice, (slot / problem.days) | 0);
      if (may && repair.forceAt(part, slot, start, most)) continue;
      const waiting = repair.ejected.length;
      for (let other = first; other < part; other++) repair.takeOut(other);
      // the seats are waiting already
      for (let i = repair.ejected.length - 1; i >= waiting; i--) {
        if (problem.partVisit[repair.ejected[i]] === visit) repair.ejected.splice(i, 1);
      }
      return false;
    }
    return true;
  }
}
