import { sameTimes } from "../search/moves/shiftOptions";
import { Bond } from "./Bonds";
import type { RepairState } from "./RepairState";

/** Workers asked for one plan, at most. */
const MOST_ASKED = 10;

/** Pairs of further changes tried. */
const MOST_PAIRS = 30;

/** What a visit that has to move for a change of shifts costs about, in units of `RepairCosts`. */
const DISPLACED = 3;

/** Somebody who works a shift that another gives up. */
interface Substitute {
  change: ShiftChange;
  /** What it costs about, in units of `RepairCosts`. */
  price: number;
}

export interface ShiftChange {
  slot: number;
  /** Shift option, or -1 for a day off. */
  option: number;
}

/** Finds changes of shifts that promise to help visits that nobody or a stranger makes. */
export class ShiftPlanner {
  constructor(private readonly repair: RepairState) {}

  /**
   * A worker, another shift for her on the day of a visit, and where the rules ask for it another one or none on other days, or somebody else's for hers.
   *
   * @param part what the shift is for
   * @param bad parts that nobody or a stranger makes
   * @param tolerance most that the plan may seem to cost, in units of `RepairCosts`
   * @returns null where nothing was found
   */
  plan(part: number, bad: readonly number[], tolerance: number): ShiftChange[] | null {
    const { bonds, problem, published, random, state } = this.repair;
    const visit = problem.partVisit[part];
    const choice = this.repair.choiceFor(part);
    if (choice < 0) return null;
    const day = problem.choiceDay[choice];
    const first = bonds.knownOf[visit];
    const known = bonds.knownOf[visit + 1] - first;
    const share = state.slotOf[part] < 0 ? 0.5 : 0.85;
    for (let asked = 0; asked < MOST_ASKED; asked++) {
      const worker =
        known > 0 && random.uniform() < share
          ? bonds.knownWorker[first + random.integer(known)]
          : random.integer(problem.workers);
      const slot = worker * problem.days + day;
      const count = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
      if (count === 0 || published.settled[slot] === 1 || published.closed[slot] === 1) continue;
      const option = problem.slotOptions[slot] + random.integer(count);
      if (option === state.option[slot] || !this.holds(option, part, choice)) continue;
      const gain = this.gain(slot, option, bad);
      const loss = DISPLACED * this.displaced(slot, option);
      if (loss - gain > tolerance) continue;
      const others = this.concessions(slot, option, tolerance - loss + gain);
      if (others !== null) return [{ slot, option }, ...others];
    }
    return null;
  }

  /** Back to the published shifts, of one worker drawn by chance. */
  revert(): ShiftChange[] | null {
    const { problem, published, random, state } = this.repair;
    const changed: number[] = [];
    for (let slot = 0; slot < problem.slots; slot++) {
      if (state.option[slot] !== published.option[slot]) changed.push(slot);
    }
    return changed.length === 0 ? null : this.revertOf(random.pick(changed));
  }

  /** Back to the published shift of a slot, together with the worker's other ones where the rules ask for it; null where it is worked. */
  revertOf(slot: number): ShiftChange[] | null {
    const { patterns, problem, published, state } = this.repair;
    const held = state.option[slot];
    if (held === published.option[slot]) return null;
    const worker = (slot / problem.days) | 0;
    state.option[slot] = published.option[slot];
    const alone = patterns.legal(worker, state.option);
    state.option[slot] = held;
    const plan: ShiftChange[] = [];
    for (let one = worker * problem.days; one < (worker + 1) * problem.days; one++) {
      const is = alone ? one === slot : state.option[one] !== published.option[one];
      if (is) plan.push({ slot: one, option: published.option[one] });
    }
    return plan;
  }

  private holds(option: number, part: number, choice: number): boolean {
    const { problem } = this.repair;
    const start = Math.max(problem.optionStart[option], problem.choiceEarliest[choice]);
    return start <= problem.choiceLatest[choice] && start + problem.partDuration[part] <= problem.optionEnd[option];
  }

  /** What a shift could spare at most, about: visits that nobody makes, and visits of strangers that she is no stranger to. */
  private gain(slot: number, option: number, bad: readonly number[]): number {
    const { bonds, costs, looseCost, problem, state } = this.repair;
    const worker = (slot / problem.days) | 0;
    const day = slot % problem.days;
    const before = state.option[slot];
    let room = problem.optionEnd[option] - problem.optionStart[option] - (before < 0 ? 0 : state.visitTicksOf(slot));
    let gain = 0;
    for (const part of bad) {
      const visit = problem.partVisit[part];
      for (let choice = problem.visitChoices[visit]; choice < problem.visitChoices[visit + 1]; choice++) {
        if (problem.choiceDay[choice] !== day || !this.holds(option, part, choice)) continue;
        if (before >= 0 && this.holds(before, part, choice)) continue;
        const stranger = bonds.bond[visit * problem.workers + worker] === Bond.Stranger;
        if (stranger && state.slotOf[part] >= 0) continue;
        room -= problem.partDuration[part];
        if (room < 0) return gain;
        gain += state.slotOf[part] >= 0 ? costs.stranger : stranger ? looseCost - costs.stranger : looseCost;
        break;
      }
    }
    return gain;
  }

  /** Visits of a row that another shift could not hold, about. */
  private displaced(slot: number, option: number): number {
    const { problem, state } = this.repair;
    if (option < 0) return state.length[slot];
    const base = slot * state.stride;
    let count = 0;
    for (let k = base + 1; k <= base + state.length[slot]; k++) {
      const part = state.row[k];
      if (!this.holds(option, part, state.choice[problem.partVisit[part]])) count++;
    }
    return count;
  }

  /**
   * Changes of the worker's other shifts, two at most, that let her work an option, with few visits to move; a shift that she gives up may be worked by
   * somebody else instead. Null where there are none.
   */
  private concessions(slot: number, option: number, tolerance: number): ShiftChange[] | null {
    const { patterns, problem, published, random, state } = this.repair;
    const worker = (slot / problem.days) | 0;
    const first = worker * problem.days;
    const before = state.option[slot];
    state.option[slot] = option;
    const ways: (ShiftChange & { price: number })[] = [];
    let best: ShiftChange[] | null = null;
    if (patterns.legal(worker, state.option)) best = [];
    else {
      let least = tolerance;
      for (let other = first; other < first + problem.days; other++) {
        const held = state.option[other];
        if (other === slot || held < 0 || published.settled[other] === 1) continue;
        for (let to = problem.slotOptions[other] - 1; to < problem.slotOptions[other + 1]; to++) {
          const way = { slot: other, option: to < problem.slotOptions[other] ? -1 : to, price: 0 };
          if (way.option === held) continue;
          way.price = DISPLACED * this.displaced(other, way.option) * (0.5 + random.uniform());
          if (way.price <= tolerance) ways.push(way);
          if (way.option >= 0 && way.price >= least) continue;
          state.option[other] = way.option;
          const legal = patterns.legal(worker, state.option);
          state.option[other] = held;
          if (!legal) continue;
          const substitute = way.option < 0 ? this.substitute(worker, other, held) : null;
          if (substitute !== null) {
            const price = substitute.price * (0.5 + random.uniform());
            if (price < least) {
              least = price;
              best = [way, substitute.change];
            }
          }
          if (way.price >= least) continue;
          least = way.price;
          best = [way];
        }
      }
      // two shorter shifts may move fewer visits than a day off
      for (let tries = 0; tries < MOST_PAIRS && least > 0 && ways.length > 1; tries++) {
        const one = random.pick(ways);
        const two = random.pick(ways);
        if (one.slot === two.slot || one.price + two.price >= least) continue;
        const held = [state.option[one.slot], state.option[two.slot]];
        state.option[one.slot] = one.option;
        state.option[two.slot] = two.option;
        if (patterns.legal(worker, state.option)) {
          least = one.price + two.price;
          best = [one, two];
        }
        state.option[one.slot] = held[0];
        state.option[two.slot] = held[1];
      }
    }
    state.option[slot] = before;
    return best;
  }

  /** Somebody off that day who could work a shift in the worker's place, with most of its visits known to her. */
  private substitute(worker: number, slot: number, option: number): Substitute | null {
    const { bonds, patterns, problem, published, random, state } = this.repair;
    const { days } = problem;
    const day = slot % days;
    const base = slot * state.stride;
    const size = state.length[slot];
    let best: Substitute | null = null;
    for (let other = 0; other < problem.workers; other++) {
      const to = other * days + day;
      if (other === worker || state.option[to] >= 0 || published.settled[to] === 1 || published.closed[to] === 1)
        continue;
      let known = 0;
      for (let k = base + 1; k <= base + size; k++) {
        const visit = problem.partVisit[state.row[k]];
        if (bonds.bond[visit * problem.workers + other] !== Bond.Stranger) known++;
      }
      const price = (DISPLACED * (size - known) + known) * (0.8 + 0.4 * random.uniform());
      if (best !== null && price >= best.price) continue;
      const same = sameTimes(this.repair, to, option);
      if (same < 0) continue;
      state.option[to] = same;
      if (patterns.legal(other, state.option)) best = { change: { slot: to, option: same }, price };
      state.option[to] = -1;
    }
    return best;
  }
}
