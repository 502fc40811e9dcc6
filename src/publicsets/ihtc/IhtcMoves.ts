import type { Random } from "../../random";
import type { NurseState } from "./NurseState";

/**
 * Moves over several shifts of a room, made at once and taken back by `undo`. Within a shift, whoever gives the room up may get one of the other's rooms
 * in return, so that such a move does not fail for overload alone.
 */
export class IhtcMoves {
  private readonly slots: Int32Array;
  private readonly from: Int32Array;
  private readonly changes: Float64Array;
  private made = 0;
  /** The best of what `weigh` has compared. */
  private least = 0;
  private leastTurn = -1;
  private leastOther = -1;
  private ties = 1;
  /** Slots of the run drawn last, both included. */
  private first = 0;
  private last = 0;

  constructor(
    private readonly state: NurseState,
    private readonly random: Random,
  ) {
    const most = 2 * state.turnOf.length;
    this.slots = new Int32Array(most);
    this.from = new Int32Array(most);
    this.changes = new Float64Array(most);
  }

  /** Forgets what was made, so that it stays. */
  begin(): void {
    this.made = 0;
  }

  undo(): void {
    while (this.made > 0) {
      this.made--;
      this.state.move(this.slots[this.made], this.from[this.made], -this.changes[this.made]);
    }
  }

  /** Another turn of the slot's shift, which has two at least. */
  drawTurn(slot: number): number {
    const { problem, turnOf } = this.state;
    const shift = problem.slotShift[slot];
    const first = problem.turnStart[shift];
    const turn = first + this.random.integer(problem.turnStart[shift + 1] - first - 1);
    return turn >= turnOf[slot] ? turn + 1 : turn;
  }

  /** Two nurses exchange what they have in a room in shifts that both work, over a run of days around the slot. @returns the change of the cost */
  exchangeRun(slot: number): number {
    const { nurses, problem, turnAt, turnOf } = this.state;
    const { slotShift, turnNurse } = problem;
    const a = turnNurse[turnOf[slot]];
    const b = turnNurse[this.drawTurn(slot)];
    this.drawDays(slot);
    let change = 0;
    for (let at = this.first; at <= this.last; at++) {
      const nurse = turnNurse[turnOf[at]];
      if (nurse !== a && nurse !== b) continue;
      const target = turnAt[slotShift[at] * nurses + (nurse === a ? b : a)];
      if (target >= 0) change += this.give(at, target);
    }
    return change;
  }

  /**
   * A nurse takes the room in all her shifts of the stay of one person in the slot, or of a run of days: from everybody or from one nurse.
   * @returns the change of the cost
   */
  takeOver(slot: number): number {
    const { nurses, problem, turnAt, turnOf } = this.state;
    const { slotShift, turnNurse } = problem;
    const nurse = turnNurse[this.drawTurn(slot)];
    const bits = this.random.nextUint32();
    const from = (bits & 1) === 1 ? turnNurse[turnOf[slot]] : -1;
    if ((bits & 2) === 2) this.drawStay(slot);
    else this.drawDays(slot);
    let change = 0;
    for (let at = this.first; at <= this.last; at++) {
      const target = turnAt[slotShift[at] * nurses + nurse];
      if (target < 0 || turnOf[at] === target || (from >= 0 && turnNurse[turnOf[at]] !== from)) continue;
      this.least = Number.POSITIVE_INFINITY;
      this.weigh(at, target);
      change += this.take(at);
    }
    return change;
  }

  /** The slot's nurse leaves the stay of one person in it; each of her slots goes to whoever costs least. @returns the change of the cost */
  dismiss(slot: number): number {
    const { problem, turnOf } = this.state;
    const { slotShift, turnNurse, turnStart } = problem;
    const nurse = turnNurse[turnOf[slot]];
    this.drawStay(slot);
    let change = 0;
    for (let at = this.first; at <= this.last; at++) {
      const held = turnOf[at];
      if (turnNurse[held] !== nurse) continue;
      const shift = slotShift[at];
      this.least = Number.POSITIVE_INFINITY;
      for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++) if (turn !== held) this.weigh(at, turn);
      if (this.least < Number.POSITIVE_INFINITY) change += this.take(at);
    }
    return change;
  }

  /** The room's slots of up to seven days before and after. */
  private drawDays(slot: number): void {
    const { slotRoom, slotShift, shiftTypes } = this.state.problem;
    const room = slotRoom[slot];
    const earliest = slotShift[slot] - shiftTypes.length * this.random.integer(8);
    const latest = slotShift[slot] + shiftTypes.length * this.random.integer(8);
    this.first = slot;
    this.last = slot;
    while (this.first > 0 && slotRoom[this.first - 1] === room && slotShift[this.first - 1] >= earliest) this.first--;
    while (slotRoom[this.last + 1] === room && slotShift[this.last + 1] <= latest) this.last++;
  }

  /** The slots of one person in the slot. */
  private drawStay(slot: number): void {
    const { slotPersonStart, slotPersons } = this.state.problem;
    const start = slotPersonStart[slot];
    const person = slotPersons[start + this.random.integer(slotPersonStart[slot + 1] - start)];
    this.first = slot;
    this.last = slot;
    while (this.holds(this.first - 1, person)) this.first--;
    while (this.holds(this.last + 1, person)) this.last++;
  }

  private holds(slot: number, person: number): boolean {
    const { slotPersonStart, slotPersons } = this.state.problem;
    for (let k = slotPersonStart[slot]; k < slotPersonStart[slot + 1]; k++) if (slotPersons[k] === person) return true;
    return false;
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
    const change = this.give(slot, leastTurn);
    return leastOther < 0 ? change : change + this.give(leastOther, held);
  }

  private give(slot: number, turn: number): number {
    const { made, state } = this;
    const change = state.change(slot, turn);
    this.slots[made] = slot;
    this.from[made] = state.turnOf[slot];
    this.changes[made] = change;
    this.made++;
    state.move(slot, turn, change);
    return change;
  }
}
