import { Bond } from "./Bonds";
import type { RepairState } from "./RepairState";
import { SeatPlacement } from "./SeatPlacement";
import type { ShiftChange } from "./ShiftPlanner";

/** Share of visits that are offered to anybody, and of those that nobody makes. */
const STRANGERS = 0.1;
const STRANGERS_LOOSE = 0.4;

/** Share of moves of a visit for several that give all its seats away. */
const ALL_SEATS = 0.2;

/** Times that somebody makes room for a visit in one step. */
const CHAIN = 6;

/** By how much the cost of a place is blurred, in units of `RepairCosts`. */
const NOISE = 0.5;

/** Steps of a repair; who is in the way goes elsewhere. False where a step cannot be done: it has to be taken back then. */
export class RepairMoves {
  private readonly seats: SeatPlacement;
  private readonly candidates: Int32Array;
  /** By visit for several: the `stamp` at which its seats could not be filled. */
  private readonly failed: Int32Array;
  private stamp = 0;

  constructor(private readonly repair: RepairState) {
    this.seats = new SeatPlacement(repair);
    this.candidates = new Int32Array(repair.problem.workers);
    this.failed = new Int32Array(repair.problem.visits);
  }

  /**
   * One visit to a worker drawn by chance, mostly to one its recipients have.
   *
   * @param most cost above which the new carer is out of the question
   */
  move(part: number, most: number): boolean {
    const { repair } = this;
    const { random } = repair;
    const { problem, published, state } = repair;
    const visit = problem.partVisit[part];
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    const loose = state.slotOf[part] < 0 ? seats : 0;
    if (seats > 1 && (state.placed[visit] === 0 || random.uniform() < ALL_SEATS)) {
      for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++) {
        if (state.slotOf[p] < 0) repair.ejected.push(p);
        else if (published.stays[p] === 1) return false;
        else repair.takeOut(p);
      }
      return this.seats.place(visit, NOISE, random.integer(2)) && this.putBackBeside(visit, loose);
    }
    const choice = repair.choiceFor(part);
    if (choice < 0) return false;
    const now = state.slotOf[part];
    const slot = this.slotFor(part, visit, choice, now);
    if (slot < 0) return false;
    const worker = (slot / problem.days) | 0;
    if (!repair.mayTake(part, choice, worker)) return false;
    if (now >= 0) {
      if (repair.joinCost(part, worker) - repair.joinCost(part, (now / problem.days) | 0) > most) return false;
      repair.takeOut(part);
    } else repair.ejected.push(part);
    if (repair.insertInto(part, slot, choice)) return true;
    return repair.force(part, slot, choice, 2) && this.putBackBeside(visit, loose);
  }

  /** One visit back to its published carer, where it fits beside what she has now. */
  goHome(part: number): boolean {
    const { problem, published, state } = this.repair;
    const worker = published.worker[part];
    const choice = this.repair.choiceFor(part);
    if (worker < 0 || choice < 0) return false;
    const visit = problem.partVisit[part];
    // a seat filled alone is no visit
    if (state.placed[visit] === 0 && problem.visitParts[visit + 1] - problem.visitParts[visit] > 1) return false;
    const slot = worker * problem.days + problem.choiceDay[choice];
    if (slot === state.slotOf[part] || !this.holds(slot, part, choice)) return false;
    if (state.slotOf[part] >= 0) this.repair.takeOut(part);
    else this.repair.ejected.push(part);
    return this.repair.insertInto(part, slot, choice) && this.putBack(0);
  }

  /**
   * Changes shifts of a worker, and gives her what she can take.
   *
   * @param bad parts that nobody or a stranger makes
   */
  changeShifts(plan: readonly ShiftChange[], bad: readonly number[]): boolean {
    const { repair } = this;
    const { random } = repair;
    const { problem, state } = repair;
    const loose = state.looseSize;
    for (let i = plan.length - 1; i >= 0; i--) repair.changeShift(plan[i].slot, plan[i].option);
    const worker = (plan[0].slot / problem.days) | 0;
    for (const part of bad) {
      if (state.slotOf[part] < 0) repair.ejected.push(part);
      else if (repair.bondOf(problem.partVisit[part], worker) !== Bond.Stranger) repair.takeOut(part);
    }
    random.shuffle(repair.ejected);
    return this.putBack(loose + 1);
  }

  /**
   * Puts the parts that are out back: to somebody their recipients have, who makes room for them if need be, or where they cost least. Seats of a visit
   * for several that cannot all be filled stay empty together.
   *
   * @param most parts that may stay out
   * @returns false as soon as more of them do
   */
  putBack(most: number): boolean {
    const { failed, repair, seats } = this;
    const { ejected, problem, state } = repair;
    const stamp = ++this.stamp;
    let out = 0;
    let chain = 0;
    // grows while it is worked off
    for (let i = 0; i < ejected.length; i++) {
      const part = ejected[i];
      if (state.slotOf[part] >= 0) continue;
      const visit = problem.partVisit[part];
      const first = problem.visitParts[visit];
      const end = problem.visitParts[visit + 1];
      if (end - first === 1) {
        if (repair.placeKnown(part, NOISE)) continue;
        if (chain < CHAIN && this.makeRoom(part, visit)) chain++;
        else if (!repair.placeAnybody(part, NOISE) && ++out > most) return false;
        continue;
      }
      if (failed[visit] === stamp) continue;
      if (state.placed[visit] > 0) {
        if (repair.placeKnown(part, NOISE) || repair.placeAnybody(part, NOISE)) continue;
        for (let p = first; p < end; p++) repair.takeOut(p);
      }
      if (state.placed[visit] === 0 && seats.place(visit, NOISE, 0)) continue;
      failed[visit] = stamp;
      out += end - first;
      if (out > most) return false;
    }
    return true;
  }

  /** The same, where a visit just placed stays: who had to go for it does not come back in its place. */
  private putBackBeside(visit: number, most: number): boolean {
    const { repair } = this;
    repair.held = visit;
    const done = this.putBack(most);
    repair.held = -1;
    return done;
  }

  /** Puts a part to somebody its recipients have, drawn by chance, in the place of one or two others. */
  private makeRoom(part: number, visit: number): boolean {
    const { repair } = this;
    const choice = repair.choiceFor(part);
    if (choice < 0) return false;
    const slot = this.knownSlot(part, visit, choice, -1);
    if (slot < 0 || !repair.mayTake(part, choice, (slot / repair.problem.days) | 0)) return false;
    return repair.force(part, slot, choice, 2);
  }

  /** A shift other than the present one that could hold the part: mostly of somebody its recipients have; -1 where there is none. */
  private slotFor(part: number, visit: number, choice: number, now: number): number {
    const { repair } = this;
    const { random } = repair;
    const { problem, state } = repair;
    const day = problem.choiceDay[choice];
    if (random.uniform() > (now < 0 ? STRANGERS_LOOSE : STRANGERS)) {
      const slot = this.knownSlot(part, visit, choice, now);
      if (slot >= 0) return slot;
    }
    if (state.dutySize[day] === 0) return -1;
    const slot = state.dutyWorker[day * problem.workers + random.integer(state.dutySize[day])] * problem.days + day;
    return slot !== now && this.holds(slot, part, choice) ? slot : -1;
  }

  private knownSlot(part: number, visit: number, choice: number, now: number): number {
    const { candidates, repair } = this;
    const { random } = repair;
    const { bonds, problem } = repair;
    const day = problem.choiceDay[choice];
    let size = 0;
    for (let i = bonds.knownOf[visit]; i < bonds.knownOf[visit + 1]; i++) {
      const slot = bonds.knownWorker[i] * problem.days + day;
      if (slot !== now && this.holds(slot, part, choice)) candidates[size++] = slot;
    }
    return size > 0 ? candidates[random.integer(size)] : -1;
  }

  /** Whether the shift of a slot is worked at a time at which the part may start. */
  private holds(slot: number, part: number, choice: number): boolean {
    const { problem, published, state } = this.repair;
    const option = state.option[slot];
    if (option < 0 || published.closed[slot] === 1) return false;
    const start = Math.max(problem.optionStart[option], problem.choiceEarliest[choice]);
    return start <= problem.choiceLatest[choice] && start + problem.partDuration[part] <= problem.optionEnd[option];
  }
}
