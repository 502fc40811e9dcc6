import { StartIntervals } from "../search/StartIntervals";
import { NEVER } from "../search/state/Label";
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
      const order = this.seatsInOrder(visit, choice);
      for (const start of this.startsOf(visit, choice)) {
        if (!this.fill(visit, order, choice, start, noise, most, best)) continue;
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
    const duration = problem.partDuration[first];
    const known = bonds.knownOf[visit + 1] - bonds.knownOf[visit];
    const asked = known + state.dutySize[day];
    for (let i = 0; i < asked && intervals.size <= 4 * MOST_STARTS; i++) {
      const worker =
        i < known ? bonds.knownWorker[bonds.knownOf[visit] + i] : state.dutyWorker[day * problem.workers + i - known];
      const slot = worker * problem.days + day;
      if (state.missesShift(slot, duration, low, high) || state.lacksRoom(slot, duration)) continue;
      state.scanIntervals(slot, problem.visitLocation[visit], duration, low, high, intervals);
    }
    for (let tries = 0; tries < 2 * MOST_STARTS && intervals.size > 0 && starts.size < MOST_STARTS - 2; tries++) {
      const i = random.integer(intervals.size);
      starts.add(random.uniform() < 0.5 ? intervals.low[i] : intervals.high[i]);
    }
    return starts.add(low).add(high);
  }

  /** The parts of a visit, those first that fewest workers may take. */
  private seatsInOrder(visit: number, choice: number): number[] {
    const { problem } = this.repair;
    const first = problem.visitParts[visit];
    const able = (part: number) =>
      problem.classWorkers[problem.classOf[problem.partClasses[part] + choice - problem.visitChoices[visit]]].length;
    const parts = Array.from({ length: problem.visitParts[visit + 1] - first }, (_, seat) => first + seat);
    return parts.sort((a, b) => able(a) - able(b) || a - b);
  }

  /** Whoever costs least for each seat. */
  private fill(
    visit: number,
    order: readonly number[],
    choice: number,
    start: number,
    noise: number,
    most: number,
    limit: number,
  ): boolean {
    const { bonds, costs, problem, random, state } = this.repair;
    const first = problem.visitParts[visit];
    const day = problem.choiceDay[choice];
    const duty = day * problem.workers;
    const known = bonds.knownOf[visit + 1] - bonds.knownOf[visit];
    const slots: number[] = new Array(order.length).fill(-1);
    let total = 0;
    for (const part of order) {
      let least = Math.min(NEVER, limit - total);
      let found = -1;
      // those whom the recipients have first: a price found early spares looking at most of the others
      for (let i = 0; i < known + state.dutySize[day]; i++) {
        if (i === known && least <= costs.stranger) break;
        const worker = i < known ? bonds.knownWorker[bonds.knownOf[visit] + i] : state.dutyWorker[duty + i - known];
        const slot = worker * problem.days + day;
        if (slots.includes(slot)) continue;
        let price = this.priceOf(part, choice, slot, start, most, least);
        if (price >= least) continue;
        price += noise * random.uniform();
        if (price >= least) continue;
        least = price;
        found = slot;
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
    const duration = problem.partDuration[part];
    if (state.missesShift(slot, duration, start, start) || published.closed[slot] === 1) return NEVER;
    const join = repair.joinCost(part, worker);
    if (join >= limit || !repair.mayTake(part, choice, worker)) return NEVER;
    const at = problem.visitLocation[problem.partVisit[part]];
    if (most === 0) {
      if (state.lacksRoom(slot, duration)) return NEVER;
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
