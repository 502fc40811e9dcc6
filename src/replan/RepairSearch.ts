import type { Random } from "../random";
import { Snapshot } from "../search/Snapshot";
import { Bond } from "./Bonds";
import type { RepairLedger } from "./RepairLedger";
import type { RepairState } from "./RepairState";
import { SeatPlacement } from "./SeatPlacement";
import { type ShiftChange, ShiftPlanner } from "./ShiftPlanner";

/** Temperature of the annealing at first and in the end, in moved visits. */
const HOT = 3;
const COLD = 0.3;

/** Changes of shifts pay off only after several visits have moved: they are judged at a temperature higher by this factor. */
const PATIENCE = 6;

/** Share of steps that change shifts, and of those the share that goes back to published ones. */
const SHIFTS = 0.1;
const REVERTS = 0.04;

/** Share of steps for visits that nobody or a stranger makes. */
const URGENT = 0.5;

/** Share of visits that are offered to anybody, and of those that nobody makes. */
const STRANGERS = 0.1;
const STRANGERS_LOOSE = 0.4;

/** By how much the cost of a place is blurred, in moved visits. */
const NOISE = 0.5;

/** Repairs a roster by annealing over single visits and shifts, from the published one. */
export class RepairSearch {
  private readonly random: Random;
  private readonly seats: SeatPlacement;
  private readonly planner: ShiftPlanner;
  private readonly best: Snapshot;
  private bestCost: number;
  private bestLoose: number;
  private cost: number;
  private loose: number;
  /** Parts that may be given to others. */
  private readonly open: number[] = [];
  /** Parts that nobody or a stranger makes. */
  private readonly bad: number[] = [];
  private readonly badAt: Int32Array;
  private readonly candidates: Int32Array;
  iterations = 0;

  constructor(
    private readonly repair: RepairState,
    private readonly ledger: RepairLedger,
  ) {
    const { problem, published, random, state } = repair;
    this.random = random;
    this.seats = new SeatPlacement(repair);
    this.planner = new ShiftPlanner(repair);
    this.badAt = new Int32Array(problem.parts).fill(-1);
    this.candidates = new Int32Array(problem.workers);
    for (let part = 0; part < problem.parts; part++) {
      const visit = problem.partVisit[part];
      if (published.stays[part] === 1 || problem.visitChoices[visit] === problem.visitChoices[visit + 1]) continue;
      this.open.push(part);
    }
    state.begin();
    repair.ejected.length = 0;
    for (let i = 0; i < state.looseSize; i++) repair.ejected.push(state.loose[i]);
    this.putBack();
    this.cost = ledger.reckon();
    ledger.commit();
    this.loose = repair.loose();
    this.bestCost = this.cost;
    this.bestLoose = this.loose;
    this.best = new Snapshot(state);
    for (const part of this.open) this.note(part);
  }

  /** @param progress share of the run that is over, 0 to 1 */
  step(progress: number): void {
    this.iterations++;
    if (this.open.length === 0) return;
    const { bad, open, random } = this;
    const { state } = this.repair;
    const urgent = bad.length > 0 && random.uniform() < URGENT;
    const part = urgent ? bad[random.integer(bad.length)] : open[random.integer(open.length)];
    const heat = HOT * (COLD / HOT) ** progress;
    if (random.uniform() < SHIFTS) {
      const tolerance = heat * PATIENCE * 2;
      const plan = random.uniform() < REVERTS ? this.planner.revert() : this.planner.plan(part, bad, tolerance);
      if (plan === null) return;
      this.start();
      this.changeShifts(plan);
      this.judge(heat * PATIENCE);
      return;
    }
    this.start();
    if (this.move(part, heat)) this.judge(heat);
    else state.undo();
  }

  /** Puts the best roster back. */
  finish(): number {
    this.best.restore(this.repair.state);
    return this.bestCost;
  }

  private start(): void {
    this.repair.state.begin();
    this.repair.ejected.length = 0;
  }

  /** Keeps the step or takes it back. */
  private judge(heat: number): void {
    const { ledger, random, repair } = this;
    const cost = ledger.reckon();
    const loose = repair.loose();
    const worse = cost - this.cost + repair.looseCost * (loose - this.loose);
    if (worse > 0 && worse > -heat * Math.log(1 - random.uniform())) {
      repair.state.undo();
      return;
    }
    ledger.commit();
    this.cost = cost;
    this.loose = loose;
    for (const part of repair.ejected) this.note(part);
    if (loose > this.bestLoose + 1e-9 || (loose > this.bestLoose - 1e-9 && cost >= this.bestCost - 1e-9)) return;
    this.bestCost = cost;
    this.bestLoose = loose;
    this.best.take(repair.state);
  }

  private note(part: number): void {
    const { bad, badAt, repair } = this;
    const worker = repair.workerOf(part);
    const is = worker < 0 || repair.bondOf(repair.problem.partVisit[part], worker) === Bond.Stranger;
    const at = badAt[part];
    if (is === at >= 0 || repair.published.stays[part] === 1) return;
    if (is) {
      badAt[part] = bad.length;
      bad.push(part);
      return;
    }
    const last = bad.pop() as number;
    badAt[part] = -1;
    if (last === part) return;
    bad[at] = last;
    badAt[last] = at;
  }

  /** One visit to a worker drawn by chance, mostly to one its recipients have; who is in the way goes elsewhere. */
  private move(part: number, heat: number): boolean {
    const { random, repair } = this;
    const { problem, published, state } = repair;
    const visit = problem.partVisit[part];
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    if (seats > 1 && (state.placed[visit] === 0 || random.uniform() < 0.2)) {
      for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++) {
        if (published.stays[p] === 1) return false;
        if (state.slotOf[p] >= 0) repair.takeOut(p);
        else repair.ejected.push(p);
      }
      if (!this.seats.place(visit, NOISE, random.integer(2))) return false;
      this.putBack();
      return true;
    }
    const choice = repair.choiceFor(part);
    if (choice < 0) return false;
    const now = state.slotOf[part];
    const slot = this.slotFor(part, visit, choice, now);
    if (slot < 0) return false;
    const worker = (slot / problem.days) | 0;
    if (!repair.mayTake(part, choice, worker)) return false;
    if (now >= 0) {
      const more = repair.joinCost(part, worker) - repair.joinCost(part, (now / problem.days) | 0);
      if (more > 8 * heat) return false;
      repair.takeOut(part);
    } else repair.ejected.push(part);
    if (repair.insertInto(part, slot, choice)) return true;
    if (!repair.force(part, slot, choice, 2)) return false;
    this.putBack();
    return true;
  }

  /** A shift other than the present one that could hold the part: mostly of somebody its recipients have; -1 where there is none. */
  private slotFor(part: number, visit: number, choice: number, now: number): number {
    const { bonds, problem, state } = this.repair;
    const { candidates, random } = this;
    const day = problem.choiceDay[choice];
    let size = 0;
    if (random.uniform() > (now < 0 ? STRANGERS_LOOSE : STRANGERS)) {
      for (let i = bonds.knownOf[visit]; i < bonds.knownOf[visit + 1]; i++) {
        const slot = bonds.knownWorker[i] * problem.days + day;
        if (slot !== now && this.holds(slot, part, choice)) candidates[size++] = slot;
      }
    }
    if (size > 0) return candidates[random.integer(size)];
    if (state.dutySize[day] === 0) return -1;
    const slot = state.dutyWorker[day * problem.workers + random.integer(state.dutySize[day])] * problem.days + day;
    return slot !== now && this.holds(slot, part, choice) ? slot : -1;
  }

  /** Whether the shift of a slot is worked at a time at which the part may start. */
  private holds(slot: number, part: number, choice: number): boolean {
    const { problem, published, state } = this.repair;
    const option = state.option[slot];
    if (option < 0 || published.closed[slot] === 1) return false;
    const start = Math.max(problem.optionStart[option], problem.choiceEarliest[choice]);
    return start <= problem.choiceLatest[choice] && start + problem.partDuration[part] <= problem.optionEnd[option];
  }

  private changeShifts(plan: readonly ShiftChange[]): void {
    const { bad, repair } = this;
    const { problem, state } = repair;
    for (let i = plan.length - 1; i >= 0; i--) repair.changeShift(plan[i].slot, plan[i].option);
    const worker = (plan[0].slot / problem.days) | 0;
    for (const part of bad) {
      if (state.slotOf[part] < 0) repair.ejected.push(part);
      else if (repair.bondOf(problem.partVisit[part], worker) !== Bond.Stranger) repair.takeOut(part);
    }
    this.random.shuffle(repair.ejected);
    this.putBack();
  }

  /** Puts the parts that are out back where they cost least; seats of a visit for several that cannot all be filled stay empty together. */
  private putBack(): void {
    const { repair } = this;
    const { ejected, problem, published, state } = repair;
    // grows while it is worked off
    for (let i = 0; i < ejected.length; i++) {
      const part = ejected[i];
      if (state.slotOf[part] >= 0) continue;
      const visit = problem.partVisit[part];
      const first = problem.visitParts[visit];
      const end = problem.visitParts[visit + 1];
      if (end - first > 1 && state.placed[visit] === 0) {
        this.seats.place(visit, NOISE, 0);
        continue;
      }
      if (repair.placeKnown(part, NOISE) || repair.placeAnybody(part, NOISE) || end - first === 1) continue;
      for (let p = first; p < end; p++) if (published.stays[p] === 0) repair.takeOut(p);
      if (state.placed[visit] === 0) this.seats.place(visit, NOISE, 0);
    }
  }
}
