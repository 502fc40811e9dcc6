import { Random } from "../../random";
import { logarithms } from "../../search/acceptance/logarithms";
import { MeasuredCooling } from "../../search/acceptance/MeasuredCooling";
import type { BestFigures } from "../../search/Search";
import type { LaneSearch } from "../../threads/LaneSearch";
import type { IhtcProblem } from "./IhtcProblem";
import { NurseState } from "./NurseState";
import { TurnPair } from "./TurnPair";

/** What steers the search; the same for every instance. */
export interface IhtcParameters {
  /** Shares of the moves, in 1024ths; what is left changes one slot. */
  pairs: number;
  swaps: number;
  runs: number;
  takes: number;
  dismissals: number;
  near: number;
  reach: number;
  /** Temperatures, in weights of one nurse met; the coldest in the least of the three weights. */
  hottest: number;
  settled: number;
  coldest: number;
  settledAt: number;
}

export const DEFAULT_IHTC: IhtcParameters = {
  pairs: 1,
  near: 200,
  reach: 15,
  swaps: 0,
  runs: 20,
  takes: 40,
  dismissals: 30,
  hottest: 4,
  settled: 0.4,
  coldest: 0.08,
  settledAt: 0.85,
};

/**
 * Annealing over nurses by slot, for the published objective of IHTC-N and nothing else. Moves: another nurse for a slot; two slots of a shift
 * exchange nurses; two nurses exchange the slots they both work in a room over a run of days; a nurse is dismissed from a person's stay, each of her
 * slots going to whoever costs least.
 */
export class IhtcSearch implements LaneSearch {
  readonly chunk = 512;
  iterations = 0;
  bestLevels: Float64Array;
  private readonly state: NurseState;
  private readonly random: Random;
  private readonly pair: TurnPair;
  private readonly cooling: MeasuredCooling;
  private readonly best: Int32Array;
  private bestCost: number;
  /** Slots by shift. */
  private readonly shiftStart: Int32Array;
  private readonly shiftSlots: Int32Array;
  /** What a compound move has changed. */
  private readonly changedSlots: Int32Array;
  private readonly changedFrom: Int32Array;
  private readonly changedBy: Float64Array;
  private changed = 0;
  private least = 0;
  private leastTurn = -1;
  private leastOther = -1;
  private ties = 1;

  constructor(
    private readonly problem: IhtcProblem,
    seed: number,
    private readonly parameters: IhtcParameters = DEFAULT_IHTC,
  ) {
    const { slotShift, turnStart, weights } = problem;
    this.random = new Random(seed);
    this.state = new NurseState(problem);
    this.pair = new TurnPair(this.state, this.random);
    const shifts = turnStart.length - 1;
    this.shiftStart = new Int32Array(shifts + 1);
    for (const shift of slotShift) this.shiftStart[shift + 1]++;
    for (let shift = 0; shift < shifts; shift++) this.shiftStart[shift + 1] += this.shiftStart[shift];
    const filled = this.shiftStart.slice();
    this.shiftSlots = new Int32Array(slotShift.length);
    slotShift.forEach((shift, slot) => {
      this.shiftSlots[filled[shift]++] = slot;
    });
    this.changedSlots = new Int32Array(2 * slotShift.length);
    this.changedFrom = new Int32Array(2 * slotShift.length);
    this.changedBy = new Float64Array(2 * slotShift.length);

    const unit = Math.max(1, weights.continuity);
    this.cooling = new MeasuredCooling(parameters.hottest * unit, parameters.coldest * unit);
    this.state.restore(this.drawTurns());
    this.best = this.state.turnOf.slice();
    this.bestCost = this.state.cost;
    this.bestLevels = Float64Array.of(this.bestCost);
  }

  bestFigures(): BestFigures {
    return { loose: 0, penalty: 0, carers: 0, misses: 0, continuity: this.bestCost };
  }

  pack(): Int32Array {
    return this.best.slice();
  }

  adopt(packed: Int32Array): void {
    this.state.restore(packed);
    this.note();
  }

  run(moves: number, progress: number): boolean {
    const { parameters, problem, random, shiftSlots, shiftStart, state } = this;
    const { slotShift, turnStart } = problem;
    const { turnOf } = state;
    const slots = slotShift.length;
    this.iterations += moves;
    if (slots === 0) return false;
    const uptoSwaps = parameters.swaps;
    const uptoRuns = uptoSwaps + parameters.runs;
    const uptoTakes = uptoRuns + parameters.takes;
    const uptoDismissals = uptoTakes + parameters.dismissals;
    const before = this.bestCost;
    this.cooling.advance(progress);
    const { temperature } = this.cooling;
    let changes = 0;
    const { near, pairs, reach } = parameters;
    const { nurses, turnAt } = state;
    const { slotRoom, turnNurse } = problem;
    for (let move = 0; move < moves; move++) {
      const bits = random.nextUint32();
      const most = temperature * logarithms[bits & 4095];
      const kind = bits >>> 22;
      const slot = random.integer(slots);
      const shift = slotShift[slot];
      const first = turnStart[shift];
      const turns = turnStart[shift + 1] - first;
      if (turns === 1) continue;
      if (kind >= uptoSwaps && kind < uptoDismissals) {
        this.changed = 0;
        const change =
          kind < uptoRuns ? this.exchangeRun(slot) : kind < uptoTakes ? this.takeOver(slot) : this.dismiss(slot);
        if (change >= most) {
          this.undo();
          continue;
        }
      } else {
        const held = turnOf[slot];
        let turn: number;
        if (((bits >>> 12) & 1023) < near) {
          const other = slot + random.integer(2 * reach + 1) - reach;
          if (other < 0 || other >= slots || slotRoom[other] !== slotRoom[slot]) continue;
          turn = turnAt[shift * nurses + turnNurse[turnOf[other]]];
          if (turn < 0 || turn === held) continue;
        } else {
          turn = first + random.integer(turns - 1);
          if (turn >= held) turn++;
        }
        if (pairs > 0) {
          if (!this.pair.deal(held, turn, temperature)) continue;
        } else if (kind < uptoSwaps) {
          const start = shiftStart[shift];
          const other = shiftSlots[start + random.integer(shiftStart[shift + 1] - start)];
          if (turnOf[other] === held) continue;
          const change = state.exchange(slot, other);
          if (change >= most) continue;
          state.move(slot, turnOf[other], change);
          state.move(other, held, 0);
        } else {
          const change = state.change(slot, turn);
          if (change >= most) continue;
          state.move(slot, turn, change);
        }
      }
      changes++;
      if (state.cost < this.bestCost) this.note();
    }
    this.cooling.note(state.cost, moves, changes);
    return this.bestCost < before;
  }

  /** Two nurses exchange what they have in a room in shifts that both work, over a run of days around the slot. */
  private exchangeRun(slot: number): number {
    const { problem, random, state } = this;
    const { nurses, turnAt, turnOf } = state;
    const { slotRoom, slotShift, turnNurse, turnStart } = problem;
    const shift = slotShift[slot];
    const first = turnStart[shift];
    const held = turnOf[slot];
    let turn = first + random.integer(turnStart[shift + 1] - first - 1);
    if (turn >= held) turn++;
    const a = turnNurse[held];
    const b = turnNurse[turn];
    const types = problem.shiftTypes.length;
    const room = slotRoom[slot];
    const from = shift - types * random.integer(8);
    const to = shift + types * random.integer(8);
    let change = 0;
    let at = slot;
    while (at > 0 && slotRoom[at - 1] === room && slotShift[at - 1] >= from) at--;
    for (; at < slotShift.length && slotRoom[at] === room && slotShift[at] <= to; at++) {
      const nurse = turnNurse[turnOf[at]];
      if (nurse !== a && nurse !== b) continue;
      const target = turnAt[slotShift[at] * nurses + (nurse === a ? b : a)];
      if (target >= 0) change += this.shift(at, target);
    }
    return change;
  }

  /** The slot's nurse leaves the stay of one person in it. */
  private dismiss(slot: number): number {
    const { problem, random, state } = this;
    const { slotPersonStart, slotPersons, slotRoom, slotShift, turnNurse, turnStart } = problem;
    const { meetings, nurses, turnOf } = state;
    const start = slotPersonStart[slot];
    const person = slotPersons[start + random.integer(slotPersonStart[slot + 1] - start)];
    const nurse = turnNurse[turnOf[slot]];
    const room = slotRoom[slot];
    let left = meetings[person * nurses + nurse];
    let at = slot;
    let change = 0;
    while (at > 0 && slotRoom[at - 1] === room && this.holds(at - 1, person)) at--;
    for (; left > 0; at++) {
      const held = turnOf[at];
      if (turnNurse[held] !== nurse) continue;
      left--;
      const shift = slotShift[at];
      this.least = Number.POSITIVE_INFINITY;
      for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++)
        if (turn !== held) this.weigh(at, turn);
      if (this.least < Number.POSITIVE_INFINITY) change += this.take(at);
    }
    return change;
  }

  /** A nurse comes into the stay of one person in the slot, or over a run of days: from one nurse or from all. */
  private takeOver(slot: number): number {
    const { problem, random, state } = this;
    const { nurses, turnAt, turnOf } = state;
    const { slotPersonStart, slotPersons, slotRoom, slotShift, turnNurse, turnStart } = problem;
    const shift = slotShift[slot];
    const first = turnStart[shift];
    const held = turnOf[slot];
    let turn = first + random.integer(turnStart[shift + 1] - first - 1);
    if (turn >= held) turn++;
    const bits = random.nextUint32();
    const from = (bits & 1) === 1 ? turnNurse[held] : -1;
    const nurse = turnNurse[turn];
    const room = slotRoom[slot];
    const start = slotPersonStart[slot];
    const person = slotPersons[start + random.integer(slotPersonStart[slot + 1] - start)];
    const types = problem.shiftTypes.length;
    let at = slot;
    let end = slot;
    if ((bits & 2) === 2) {
      while (at > 0 && slotRoom[at - 1] === room && this.holds(at - 1, person)) at--;
      while (end + 1 < slotShift.length && slotRoom[end + 1] === room && this.holds(end + 1, person)) end++;
    } else {
      const earliest = shift - types * ((bits >>> 2) & 7);
      const latest = shift + types * ((bits >>> 5) & 7);
      while (at > 0 && slotRoom[at - 1] === room && slotShift[at - 1] >= earliest) at--;
      while (end + 1 < slotShift.length && slotRoom[end + 1] === room && slotShift[end + 1] <= latest) end++;
    }
    let change = 0;
    for (; at <= end; at++) {
      const target = turnAt[slotShift[at] * nurses + nurse];
      if (target < 0 || turnOf[at] === target || (from >= 0 && turnNurse[turnOf[at]] !== from)) continue;
      this.least = Number.POSITIVE_INFINITY;
      this.weigh(at, target);
      change += this.take(at);
    }
    return change;
  }

  /** Compares giving the slot to a turn, alone or for one of the turn's slots in return, with the best so far. */
  private weigh(slot: number, turn: number): void {
    const { random, state } = this;
    let other = -1;
    do {
      const cost = other < 0 ? state.change(slot, turn) : state.exchange(slot, other);
      if (cost < this.least || (cost === this.least && random.integer(++this.ties) === 0)) {
        if (cost < this.least) this.ties = 1;
        this.least = cost;
        this.leastTurn = turn;
        this.leastOther = other;
      }
      other = other < 0 ? state.firstSlot[turn] : state.nextSlot[other];
    } while (other >= 0);
  }

  private take(slot: number): number {
    const { leastOther, leastTurn } = this;
    const held = this.state.turnOf[slot];
    let change = this.shift(slot, leastTurn);
    if (leastOther >= 0) change += this.shift(leastOther, held);
    return change;
  }

  private holds(slot: number, person: number): boolean {
    const { slotPersonStart, slotPersons } = this.problem;
    for (let k = slotPersonStart[slot]; k < slotPersonStart[slot + 1]; k++) if (slotPersons[k] === person) return true;
    return false;
  }

  private shift(slot: number, turn: number): number {
    const change = this.state.change(slot, turn);
    this.changedSlots[this.changed] = slot;
    this.changedFrom[this.changed] = this.state.turnOf[slot];
    this.changedBy[this.changed++] = change;
    this.state.move(slot, turn, change);
    return change;
  }

  private undo(): void {
    while (this.changed > 0) {
      this.changed--;
      this.state.move(this.changedSlots[this.changed], this.changedFrom[this.changed], -this.changedBy[this.changed]);
    }
  }

  private note(): void {
    if (this.state.cost >= this.bestCost) return;
    this.best.set(this.state.turnOf);
    this.bestCost = this.state.cost;
    this.bestLevels = Float64Array.of(this.bestCost);
  }

  private drawTurns(): Int32Array {
    const { slotShift, turnStart } = this.problem;
    return slotShift.map((shift) => turnStart[shift] + this.random.integer(turnStart[shift + 1] - turnStart[shift]));
  }
}
