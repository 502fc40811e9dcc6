import type { Problem } from "../problem/Problem";
import type { ShiftPatterns } from "../problem/ShiftPatterns";
import type { Random } from "../random";
import type { RosterState } from "../search/RosterState";
import { NEVER } from "../search/state/Label";
import { Bond, type Bonds } from "./Bonds";
import type { PublishedState } from "./PublishedState";
import type { RepairCosts } from "./RepairCosts";

const NONE = -1;

/** What a mean part that stays out costs the search, in changes to strangers who are new carers. */
const LOOSE = 5;

/** What a minute of detour counts in choosing a place, in units of `RepairCosts`: short routes leave room. */
const DETOUR = 0.02;

/** Strangers compared for one visit. */
const ENOUGH = 4;

/** A roster being repaired: ways to put visits in and take them out. */
export class RepairState {
  readonly problem: Problem;
  /** What a tick of detour counts in choosing a place, in units of `RepairCosts`. */
  readonly detour: number;
  /** What a mean part that stays out costs the search: more than any other way out. */
  readonly looseCost: number;
  /** Parts taken out, in order. */
  readonly ejected: number[] = [];
  /** The visit that a step is for, which makes room for nobody meanwhile; -1 = none. */
  held = NONE;
  /** Start window found last by `window`. */
  low = 0;
  high = 0;
  private readonly burden: Float64Array;
  private bestCost = 0;
  private bestSlot = NONE;
  private bestPosition = 0;
  private bestChoice = NONE;

  constructor(
    readonly state: RosterState,
    readonly patterns: ShiftPatterns,
    readonly published: PublishedState,
    readonly bonds: Bonds,
    readonly costs: RepairCosts,
    readonly random: Random,
  ) {
    this.problem = state.problem;
    this.burden = new Float64Array(this.problem.parts);
    this.detour = DETOUR / this.problem.ticksPerMinute;
    this.looseCost = LOOSE * (costs.change + costs.stranger + costs.newCarer);
  }

  workerOf(part: number): number {
    const slot = this.state.slotOf[part];
    return slot < 0 ? NONE : (slot / this.problem.days) | 0;
  }

  bondOf(visit: number, worker: number): Bond {
    return this.bonds.bond[visit * this.problem.workers + worker];
  }

  /** A choice of the part's visit: the one in force, else one drawn by chance; -1 where there is none. */
  choiceFor(part: number): number {
    const { problem, random, state } = this;
    const visit = problem.partVisit[part];
    if (state.placed[visit] > 0) return state.choice[visit];
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0) return NONE;
    return problem.visitChoices[visit] + (choices === 1 ? 0 : random.integer(choices));
  }

  /** Weight of what stays loose. */
  loose(): number {
    const { problem, state } = this;
    let loose = 0;
    for (let i = 0; i < state.looseSize; i++) loose += problem.partUrgency[state.loose[i]];
    return loose;
  }

  /** Whether a worker may make the part by a choice, whatever the time. */
  mayTake(part: number, choice: number, worker: number): boolean {
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

  /** Finds the starts left to a visit by its choice and the visits it depends on; the start itself where others make it already. */
  window(visit: number, choice: number): boolean {
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

  /** What it costs beside travel that the worker makes the part. */
  joinCost(part: number, worker: number): number {
    const { costs, problem, published, state } = this;
    const visit = problem.partVisit[part];
    const bond = this.bondOf(visit, worker);
    if (bond === Bond.Own) return 0;
    let cost = published.worker[part] >= 0 ? costs.change : 0;
    if (bond === Bond.Known) return cost;
    cost += costs.stranger;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const key = problem.recipientOfVisit[i] * problem.workers + worker;
      if (published.known[key] === 0 && state.count[key] === 0) cost += costs.newCarer;
    }
    return cost;
  }

  /**
   * Puts a loose part where it costs least in a shift that is worked: with somebody its recipients have.
   *
   * @param noise most that chance adds to a cost
   */
  placeKnown(part: number, noise: number): boolean {
    const { bonds, problem } = this;
    const visit = problem.partVisit[part];
    this.bestCost = Number.POSITIVE_INFINITY;
    const end = this.endChoice(visit);
    for (let choice = this.firstChoice(visit); choice < end; choice++) {
      if (!this.window(visit, choice)) continue;
      const day = problem.choiceDay[choice];
      for (let i = bonds.knownOf[visit]; i < bonds.knownOf[visit + 1]; i++) {
        this.consider(part, choice, bonds.knownWorker[i], day, noise);
      }
    }
    return this.put(part);
  }

  /** The same with anybody. */
  placeAnybody(part: number, noise: number): boolean {
    const { problem, random, state } = this;
    const visit = problem.partVisit[part];
    this.bestCost = Number.POSITIVE_INFINITY;
    const end = this.endChoice(visit);
    for (let choice = this.firstChoice(visit); choice < end; choice++) {
      if (!this.window(visit, choice)) continue;
      const day = problem.choiceDay[choice];
      const duty = day * problem.workers;
      const size = state.dutySize[day];
      const turn = size === 0 ? 0 : random.integer(size);
      // strangers differ by little more than detours: a few that fit will do
      for (let i = 0, found = 0; i < size && found < ENOUGH; i++) {
        if (this.consider(part, choice, state.dutyWorker[duty + ((i + turn) % size)], day, noise)) found++;
      }
    }
    return this.put(part);
  }

  /** Choices in which the visit may still be made: the one of its other seats, where these are placed. */
  private firstChoice(visit: number): number {
    const { problem, state } = this;
    return state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
  }

  private endChoice(visit: number): number {
    const { problem, state } = this;
    return state.placed[visit] > 0 ? state.choice[visit] + 1 : problem.visitChoices[visit + 1];
  }

  /** Returns whether the part would fit there. */
  private consider(part: number, choice: number, worker: number, day: number, noise: number): boolean {
    const { problem, published, random, state } = this;
    const slot = worker * problem.days + day;
    if (state.option[slot] < 0 || published.closed[slot] === 1) return false;
    const join = this.joinCost(part, worker);
    if (join >= this.bestCost || !this.mayTake(part, choice, worker)) return false;
    const duration = problem.partDuration[part];
    if (state.missesShift(slot, duration, this.low, this.high) || state.lacksRoom(slot, duration)) return false;
    const at = problem.visitLocation[problem.partVisit[part]];
    const extra = state.scan(slot, at, duration, this.low, this.high);
    if (extra >= NEVER || extra + duration > state.spare(worker, problem.weekOfDay[day])) return false;
    const cost = join + this.detour * extra + noise * random.uniform();
    if (cost >= this.bestCost) return true;
    this.bestCost = cost;
    this.bestSlot = slot;
    this.bestPosition = state.foundPosition;
    this.bestChoice = choice;
    return true;
  }

  /** Puts a loose part into a row where it fits. */
  insertInto(part: number, slot: number, choice: number): boolean {
    const { problem, state } = this;
    const visit = problem.partVisit[part];
    const worker = (slot / problem.days) | 0;
    if (!this.mayTake(part, choice, worker) || !this.window(visit, choice)) return false;
    const duration = problem.partDuration[part];
    if (state.missesShift(slot, duration, this.low, this.high) || state.lacksRoom(slot, duration)) return false;
    const extra = state.scan(slot, problem.visitLocation[visit], duration, this.low, this.high);
    if (extra >= NEVER || extra + duration > state.spare(worker, problem.weekOfDay[slot % problem.days])) return false;
    this.bestCost = 0;
    this.bestSlot = slot;
    this.bestPosition = state.foundPosition;
    this.bestChoice = choice;
    return this.put(part);
  }

  private put(part: number): boolean {
    if (this.bestCost === Number.POSITIVE_INFINITY) return false;
    const { problem, state } = this;
    const visit = problem.partVisit[part];
    if (state.placed[visit] === 0 && state.adjustable[visit]) {
      const choice = this.bestChoice;
      if (problem.timed[visit]) {
        if (!this.window(visit, choice)) return false;
        const start = this.startIn(part, this.bestSlot, this.low, this.high);
        if (start < 0) return false;
        this.bestPosition = state.foundPosition;
        state.decide(visit, choice, start, start);
      } else state.decide(visit, choice, problem.choiceEarliest[choice], problem.choiceLatest[choice]);
    }
    state.insert(part, this.bestSlot, this.bestPosition);
    return true;
  }

  /** A start at which the part fits into a row: the published one where that will do, else the earliest; -1 where there is none. */
  private startIn(part: number, slot: number, low: number, high: number): number {
    const { problem, published, state } = this;
    const at = problem.visitLocation[problem.partVisit[part]];
    const fits = (start: number) => state.scan(slot, at, problem.partDuration[part], start, start) < NEVER;
    const wanted = published.start[part];
    if (wanted >= low && wanted <= high && fits(wanted)) return wanted;
    for (let start = low; start < high; start += problem.ticksPerMinute) if (fits(start)) return start;
    return fits(high) ? high : NONE;
  }

  /** What it costs about to put out each part of a row. */
  weighRow(slot: number, worker: number, burden: Float64Array): void {
    const { bonds, costs, problem, published, random, state } = this;
    const base = slot * state.stride;
    for (let k = base + 1; k <= base + state.length[slot]; k++) {
      const other = state.row[k];
      const visit = problem.partVisit[other];
      if (published.stays[other] === 1 || visit === this.held) {
        burden[other] = NEVER;
        continue;
      }
      const bond = bonds.bond[visit * problem.workers + worker];
      let weight = bond === Bond.Own ? costs.change + 1 : bond === Bond.Known ? 0.8 : 0.2;
      if (problem.visitParts[visit + 1] - problem.visitParts[visit] > 1) weight += 1;
      burden[other] = weight * (0.5 + random.uniform());
    }
  }

  /** Puts a loose part into a row and takes out up to `most` parts that are in the way; they are added to `ejected`. */
  force(part: number, slot: number, choice: number, most: number): boolean {
    const { problem, state } = this;
    if (!this.window(problem.partVisit[part], choice)) return false;
    if (!this.clear(part, slot, this.low, this.high, most)) return false;
    this.bestCost = 0;
    this.bestSlot = slot;
    this.bestPosition = state.foundPosition;
    this.bestChoice = choice;
    return this.put(part);
  }

  /** The same for a visit whose choice and start are decided. */
  forceAt(part: number, slot: number, start: number, most: number): boolean {
    if (!this.clear(part, slot, start, start, most)) return false;
    this.state.insert(part, slot, this.state.foundPosition);
    return true;
  }

  /** Makes room for a part; its position is then in `foundPosition` of the state. */
  private clear(part: number, slot: number, low: number, high: number, most: number): boolean {
    const { problem, state } = this;
    const worker = (slot / problem.days) | 0;
    const duration = problem.partDuration[part];
    const at = problem.visitLocation[problem.partVisit[part]];
    this.weighRow(slot, worker, this.burden);
    const price = state.scanReplacing(slot, at, duration, low, high, most, this.burden, this.detour);
    if (price >= NEVER) return false;
    const from = slot * state.stride + state.foundPosition;
    // the next one moves up; what a removal has shed is no longer in a slot
    for (let left = state.foundSegment; left > 0; left--) this.takeOut(state.row[from]);
    const extra = state.scan(slot, at, duration, low, high);
    return extra < NEVER && extra + duration <= state.spare(worker, problem.weekOfDay[slot % problem.days]);
  }

  /** Has a worker work another shift on a day, or none (-1). Visits that do not fit into it are taken out. Legality is the caller's business. */
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
