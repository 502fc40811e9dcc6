import type { Problem } from "../problem/Problem";
import type { ShiftPatterns } from "../problem/ShiftPatterns";
import type { Random } from "../random";
import { NEVER, type RosterState } from "../search/RosterState";
import type { RepairCosts } from "./RepairCosts";

const NONE = -1;

/** What the repair compares with: who made each visit, whom recipients have, which shifts were worked. */
export interface PublishedState {
  /** By part: worker, or -1 for a visit that nobody made. */
  worker: Int32Array;
  /** By part: start tick, or -1. */
  start: Int32Array;
  /** [recipient * workers + worker] 1 = the recipient has her: in the published roster or before the horizon. */
  known: Uint8Array;
  /** By slot: shift option, or -1. */
  option: Int32Array;
  /** By part: 1 = stays where it is. */
  stays: Uint8Array;
  /** By slot: 1 = nothing can be put into it. */
  closed: Uint8Array;
  /** By slot: 1 = the shift has begun, is part of a fixed rota or is cut short: it is worked as it is. */
  settled: Uint8Array;
}

/** A roster being repaired: the cost of what differs from the published one, and ways to put visits in. */
export class RepairState {
  readonly problem: Problem;
  private readonly facesSeen: Int32Array;
  private facesStamp = 0;
  private readonly burden: Float64Array;
  /** By slot: the options for which `verdicts` hold; by option: 1 = legal, -1 = not, 0 = not asked. */
  private readonly asked: Int32Array;
  private readonly verdicts: Int8Array;
  readonly ejected: number[] = [];

  constructor(
    readonly state: RosterState,
    readonly patterns: ShiftPatterns,
    readonly published: PublishedState,
    readonly costs: RepairCosts,
    readonly random: Random,
    /** Ticks of rest below which a shift costs `reducedRest`; 0 = never. */
    private readonly ordinaryRest: number,
  ) {
    this.problem = state.problem;
    this.facesSeen = new Int32Array(this.problem.recipients * this.problem.workers);
    this.burden = new Float64Array(this.problem.parts);
    this.asked = new Int32Array(this.problem.slots).fill(-2);
    this.verdicts = new Int8Array(this.problem.optionSlot.length);
  }

  workerOf(part: number): number {
    const slot = this.state.slotOf[part];
    return slot < 0 ? NONE : (slot / this.problem.days) | 0;
  }

  /** Whether the worker makes the visit in the published roster. */
  publishedBy(visit: number, worker: number): boolean {
    const { problem, published } = this;
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      if (published.worker[part] === worker) return true;
    }
    return false;
  }

  /** Weight of what stays loose. */
  loose(): number {
    const { problem, state } = this;
    let loose = 0;
    for (let i = 0; i < state.looseSize; i++) loose += problem.partUrgency[state.loose[i]];
    return loose;
  }

  /** Cost of everything but what stays loose. */
  cost(): number {
    const { costs, problem, published, state } = this;
    const stamp = ++this.facesStamp;
    let cost = costs.contact * state.contactMisses + (costs.travel / problem.ticksPerMinute) * state.travelTicks;
    for (let part = 0; part < problem.parts; part++) {
      const slot = state.slotOf[part];
      if (slot < 0) continue;
      const worker = (slot / problem.days) | 0;
      const visit = problem.partVisit[part];
      if (published.worker[part] === worker || this.publishedBy(visit, worker)) continue;
      if (published.worker[part] >= 0) cost += costs.change;
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        const key = problem.recipientOfVisit[i] * problem.workers + worker;
        if (published.known[key] === 1 || this.facesSeen[key] === stamp) continue;
        this.facesSeen[key] = stamp;
        cost += costs.stranger;
      }
    }
    for (let slot = 0; slot < problem.slots; slot++) {
      const option = state.option[slot];
      if (option === published.option[slot]) continue;
      cost += published.option[slot] < 0 ? costs.extraShift : costs.changedShift;
      if (this.ordinaryRest > 0) cost += costs.reducedRest * this.shortRests(slot);
    }
    return cost;
  }

  private shortRests(slot: number): number {
    const { problem, state } = this;
    const day = slot % problem.days;
    const option = state.option[slot];
    if (option < 0) return 0;
    const before = day > 0 ? state.option[slot - 1] : NONE;
    const after = day + 1 < problem.days ? state.option[slot + 1] : NONE;
    let count = 0;
    if (before >= 0 && problem.optionStart[option] - problem.optionEnd[before] < this.ordinaryRest) count++;
    if (after >= 0 && problem.optionStart[after] - problem.optionEnd[option] < this.ordinaryRest) count++;
    return count;
  }

  /** Whether a worker may make the part by a choice, whatever the time. */
  private mayTake(part: number, choice: number, worker: number): boolean {
    const { problem, state } = this;
    const visit = problem.partVisit[part];
    const eligibility = problem.classOf[problem.partClasses[part] + choice - problem.visitChoices[visit]];
    if (problem.eligible[eligibility * problem.workers + worker] !== 1) return false;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const recipient = problem.recipientOfVisit[i];
      if (state.count[recipient * problem.workers + worker] > 0) continue;
      if (state.carers[recipient] >= problem.maxCarers[recipient]) return false;
    }
    for (let other = problem.visitParts[visit]; other < problem.visitParts[visit + 1]; other++) {
      if (other !== part && this.workerOf(other) === worker) return false;
    }
    return true;
  }

  /** Start window left to a visit by its choice and the visits it depends on; the start itself where others make it already. */
  private low = 0;
  private high = 0;
  private window(visit: number, choice: number): boolean {
    const { problem, state } = this;
    if (state.placed[visit] > 0) {
      this.low = state.earliest[visit];
      this.high = state.latest[visit];
      return true;
    }
    let low = problem.choiceEarliest[choice];
    let high = problem.choiceLatest[choice];
    for (let i = problem.visitDependencies[visit]; i < problem.visitDependencies[visit + 1]; i++) {
      const other = problem.dependencyOther[i];
      if (state.placed[other] === 0) continue;
      low = Math.max(low, state.earliest[other] + problem.dependencyLow[i]);
      high = Math.min(high, state.earliest[other] + problem.dependencyHigh[i]);
    }
    this.low = low;
    this.high = high;
    return low <= high;
  }

  /** Starts left to a visit by a choice and the visits it depends on; null where there are none. */
  windowOf(visit: number, choice: number): { low: number; high: number } | null {
    return this.window(visit, choice) ? { low: this.low, high: this.high } : null;
  }

  /** What it costs beside travel that the worker makes the visit. */
  private joinCost(part: number, worker: number): number {
    const { costs, problem, published, state } = this;
    const visit = problem.partVisit[part];
    if (this.publishedBy(visit, worker)) return 0;
    let cost = published.worker[part] >= 0 ? costs.change : 0;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const key = problem.recipientOfVisit[i] * problem.workers + worker;
      if (published.known[key] === 0 && state.count[key] === 0) cost += costs.stranger;
    }
    return cost;
  }

  private bestCost = 0;
  private bestSlot = NONE;
  private bestPosition = 0;
  private bestChoice = NONE;
  private bestOption = NONE;
  private bestStart = 0;

  /**
   * Puts a loose part where it costs least: with anybody on duty, else in a shift that is opened or changed for it.
   *
   * @param noise share by which costs are blurred
   */
  place(part: number, noise: number): boolean {
    const { problem, published, random, state } = this;
    if (state.slotOf[part] >= 0) return true;
    const visit = problem.partVisit[part];
    const placed = state.placed[visit] > 0;
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    if (!placed && seats > 1) return false;
    this.bestCost = Number.POSITIVE_INFINITY;
    this.bestOption = NONE;
    const first = placed ? state.choice[visit] : problem.visitChoices[visit];
    const last = placed ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      if (!this.window(visit, choice)) continue;
      const day = problem.choiceDay[choice];
      for (let worker = 0; worker < problem.workers; worker++) {
        const slot = worker * problem.days + day;
        if (published.closed[slot] === 1 || !this.mayTake(part, choice, worker)) continue;
        const join = this.joinCost(part, worker) * (1 + noise * (random.uniform() - 0.5));
        if (join >= this.bestCost) continue;
        if (state.option[slot] >= 0) this.consider(part, choice, slot, join, NONE);
        this.considerOptions(part, choice, slot, join);
      }
    }
    if (this.bestCost === Number.POSITIVE_INFINITY) return false;
    if (this.bestOption >= 0) state.setOption(this.bestSlot, this.bestOption);
    this.put(part, visit, this.bestChoice, this.bestSlot, this.bestPosition, this.bestStart);
    return true;
  }

  private considerOptions(part: number, choice: number, slot: number, join: number): void {
    const { costs, problem, published, state } = this;
    const before = state.option[slot];
    const price = (published.option[slot] < 0 ? costs.extraShift : costs.changedShift) + join;
    if (before >= 0 && before !== published.option[slot]) return; // paid for already
    if (price >= this.bestCost) return;
    const worker = (slot / problem.days) | 0;
    for (let option = problem.slotOptions[slot]; option < problem.slotOptions[slot + 1]; option++) {
      if (option === before) continue;
      if (problem.optionStart[option] > this.high || problem.optionEnd[option] < this.low) continue;
      if (!this.mayWork(worker, slot, option)) continue;
      if (state.setOption(slot, option)) this.consider(part, choice, slot, price, option);
      state.setOption(slot, before);
    }
  }

  /** Whether the worker's other shifts let her work an option; remembered until they change. */
  private mayWork(worker: number, slot: number, option: number): boolean {
    const { problem, state, asked, verdicts } = this;
    const first = worker * problem.days;
    let same = true;
    for (let day = first; day < first + problem.days; day++) {
      if (asked[day] === state.option[day]) continue;
      asked[day] = state.option[day];
      same = false;
    }
    if (!same) verdicts.fill(0, problem.slotOptions[first], problem.slotOptions[first + problem.days]);
    if (verdicts[option] === 0) {
      const before = state.option[slot];
      state.option[slot] = option;
      verdicts[option] = this.patterns.legal(worker, state.option) ? 1 : -1;
      state.option[slot] = before;
    }
    return verdicts[option] === 1;
  }

  private consider(part: number, choice: number, slot: number, price: number, option: number): void {
    const { costs, problem, state } = this;
    const visit = problem.partVisit[part];
    const duration = problem.partDuration[part];
    const extra = state.scan(slot, problem.visitLocation[visit], duration, this.low, this.high);
    if (extra >= NEVER) return;
    const week = problem.weekOfDay[slot % problem.days];
    if (extra + duration > state.spare((slot / problem.days) | 0, week)) return;
    const cost = price + (costs.travel / problem.ticksPerMinute) * extra;
    if (cost >= this.bestCost) return;
    this.bestCost = cost;
    this.bestSlot = slot;
    this.bestPosition = state.foundPosition;
    this.bestChoice = choice;
    this.bestOption = option;
    this.bestStart = this.low;
  }

  /** Inserts a part; a visit whose start must be settled gets the earliest at which it fits there. */
  private put(part: number, visit: number, choice: number, slot: number, position: number, low: number): void {
    const { problem, state } = this;
    if (state.placed[visit] === 0 && state.adjustable[visit]) {
      this.window(visit, choice);
      if (problem.timed[visit]) {
        const start = this.startAt(part, slot, position, Math.max(low, this.low), this.high);
        state.decide(visit, choice, start, start);
      } else state.decide(visit, choice, problem.choiceEarliest[choice], problem.choiceLatest[choice]);
    }
    state.insert(part, slot, position);
  }

  /** A start at which the part fits at a position of a row: the published one where that will do, else the earliest. */
  private startAt(part: number, slot: number, position: number, low: number, high: number): number {
    const { problem, published, state } = this;
    const at = problem.visitLocation[problem.partVisit[part]];
    const fits = (start: number) =>
      state.scan(slot, at, problem.partDuration[part], start, start) < NEVER && state.foundPosition === position;
    const wanted = published.start[part];
    if (wanted >= low && wanted <= high && fits(wanted)) return wanted;
    for (let start = low; start < high; start += problem.ticksPerMinute) if (fits(start)) return start;
    return high;
  }

  /**
   * Puts a loose part into a row and takes out up to `most` parts that are in the way; they are left in `ejected`.
   *
   * @returns false where it cannot be done; some parts may be out then
   */
  force(part: number, slot: number, most: number): boolean {
    const { costs, problem, published, random, state } = this;
    const visit = problem.partVisit[part];
    if (state.option[slot] < 0 || published.closed[slot] === 1) return false;
    const placed = state.placed[visit] > 0;
    if (!placed && problem.timed[visit]) return false;
    const worker = (slot / problem.days) | 0;
    const day = slot % problem.days;
    const first = placed ? state.choice[visit] : problem.visitChoices[visit];
    const last = placed ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      if (problem.choiceDay[choice] !== day || !this.mayTake(part, choice, worker) || !this.window(visit, choice))
        continue;
      const { low, high } = this;
      const base = slot * state.stride;
      for (let k = 1; k <= state.length[slot]; k++) {
        const other = state.row[base + k];
        const home = this.publishedBy(problem.partVisit[other], worker) ? costs.change : 0.2;
        const heavy = problem.timed[problem.partVisit[other]] ? 1 : 0;
        this.burden[other] = published.stays[other] === 1 ? NEVER : (home + heavy) * (0.6 + 0.8 * random.uniform());
      }
      const duration = problem.partDuration[part];
      const price = state.scanReplacing(
        slot,
        problem.visitLocation[visit],
        duration,
        low,
        high,
        most,
        this.burden,
        costs.travel,
      );
      if (price >= NEVER) continue;
      const run = state.foundSegment;
      const at = base + state.foundPosition;
      const gone = [...state.row.subarray(at, at + run)];
      for (const other of gone) this.takeOut(other);
      if (!placed && state.adjustable[visit])
        state.decide(visit, choice, problem.choiceEarliest[choice], problem.choiceLatest[choice]);
      const extra = state.scan(slot, problem.visitLocation[visit], duration, low, high);
      if (extra >= NEVER || extra + duration > state.spare(worker, problem.weekOfDay[day])) return false;
      state.insert(part, slot, state.foundPosition);
      return true;
    }
    return false;
  }

  /**
   * Has a worker work another shift on a day, or none (-1). Visits that do not fit into it are taken out. Legality is the caller's business.
   */
  changeShift(slot: number, option: number): void {
    const { problem, state } = this;
    const base = slot * state.stride;
    const row = [...state.row.subarray(base + 1, base + 1 + state.length[slot])];
    if (option >= 0 && state.setOption(slot, option)) return;
    const starts = row.map((part) => state.earliest[problem.partVisit[part]]);
    const choices = row.map((part) => state.choice[problem.partVisit[part]]);
    const first = this.ejected.length;
    for (const part of row) this.takeOut(part);
    state.setOption(slot, option);
    if (option < 0) return;
    row.forEach((part, at) => {
      const visit = problem.partVisit[part];
      const placed = state.placed[visit] > 0;
      if (!this.window(visit, choices[at])) return;
      const exact = placed || problem.timed[visit] === 1;
      const low = exact ? starts[at] : this.low;
      const high = exact ? starts[at] : this.high;
      if (state.scan(slot, problem.visitLocation[visit], problem.partDuration[part], low, high) >= NEVER) return;
      if (!placed && state.adjustable[visit]) state.decide(visit, choices[at], low, high);
      state.insert(part, slot, state.foundPosition);
    });
    for (let i = this.ejected.length - 1; i >= first; i--) {
      if (state.slotOf[this.ejected[i]] >= 0) this.ejected.splice(i, 1);
    }
  }

  /** Takes a part out; it and whatever can no longer be driven without it are added to `ejected`. */
  takeOut(part: number): void {
    const { state } = this;
    if (state.slotOf[part] < 0) return;
    const shed = state.shedParts.length;
    state.remove(part);
    this.ejected.push(part);
    for (let i = shed; i < state.shedParts.length; i++) this.ejected.push(state.shedParts[i]);
  }
}
