import type { IhtcProblem } from "./IhtcProblem";

/**
 * Nurses by slot with everything that a change needs, kept up to date change by change. Fields are flat arrays of integers: this is read tens of
 * millions of times a second.
 */
export class NurseState {
  readonly nurses: number;
  /** Turn that serves the slot. */
  readonly turnOf: Int32Array;
  /** Turn of a nurse in a shift, at `shift * nurses + nurse`; -1 where she is off. */
  readonly turnAt: Int32Array;
  /** Weighted missing levels at `slot * nurses + nurse`. */
  readonly skillCost: Int32Array;
  /** Slots in which the nurse serves the person, at `person * nurses + nurse`. */
  readonly meetings: Int32Array;
  readonly load: Int32Array;
  /** Slots of each turn as a linked list; -1 ends it. */
  readonly firstSlot: Int32Array;
  readonly nextSlot: Int32Array;
  cost = 0;
  private readonly previousSlot: Int32Array;
  private readonly continuity: number;
  private readonly overload: number;

  constructor(readonly problem: IhtcProblem) {
    const { nurseLevel, persons, slotLevels, slotPersonStart, slotShift, turnNurse, turnStart, weights } = problem;
    const nurses = nurseLevel.length;
    this.nurses = nurses;
    this.continuity = weights.continuity;
    this.overload = weights.overload;
    this.turnOf = new Int32Array(slotShift.length).fill(-1);
    this.load = new Int32Array(turnNurse.length);
    this.firstSlot = new Int32Array(turnNurse.length).fill(-1);
    this.nextSlot = new Int32Array(slotShift.length).fill(-1);
    this.previousSlot = new Int32Array(slotShift.length).fill(-1);
    this.meetings = new Int32Array(persons.length * nurses);
    this.turnAt = new Int32Array((turnStart.length - 1) * nurses).fill(-1);
    for (let shift = 0; shift + 1 < turnStart.length; shift++)
      for (let turn = turnStart[shift]; turn < turnStart[shift + 1]; turn++)
        this.turnAt[shift * nurses + turnNurse[turn]] = turn;
    this.skillCost = new Int32Array(slotShift.length * nurses);
    for (let slot = 0; slot < slotShift.length; slot++)
      for (let nurse = 0; nurse < nurses; nurse++)
        for (let k = slotPersonStart[slot]; k < slotPersonStart[slot + 1]; k++)
          this.skillCost[slot * nurses + nurse] += weights.skill * Math.max(0, slotLevels[k] - nurseLevel[nurse]);
  }

  /** Cost after giving the slot, which has a turn, to another one of its shift, less the cost before. */
  change(slot: number, turn: number): number {
    const { load, overload, problem } = this;
    const { turnMaxLoad } = problem;
    const from = this.turnOf[slot];
    const weight = problem.slotLoad[slot];
    const aboveA = load[from] - turnMaxLoad[from];
    const aboveB = load[turn] + weight - turnMaxLoad[turn];
    let over = 0;
    if (aboveA > 0) over -= aboveA < weight ? aboveA : weight;
    if (aboveB > 0) over += aboveB < weight ? aboveB : weight;
    return this.changeOfService(slot, turn) + overload * over;
  }

  /** As `change`, but of skills and nurses met alone: this part adds up over slots of one shift, since nobody is in two of them. */
  changeOfService(slot: number, turn: number): number {
    const { meetings, nurses, problem, skillCost } = this;
    const { slotPersonStart, slotPersons, turnNurse } = problem;
    const a = turnNurse[this.turnOf[slot]];
    const b = turnNurse[turn];
    let met = 0;
    const end = slotPersonStart[slot + 1];
    for (let k = slotPersonStart[slot]; k < end; k++) {
      const row = slotPersons[k] * nurses;
      if (meetings[row + a] === 1) met--;
      if (meetings[row + b] === 0) met++;
    }
    return skillCost[slot * nurses + b] - skillCost[slot * nurses + a] + this.continuity * met;
  }

  /** Cost after two slots of a shift have exchanged their turns, which differ, less the cost before. */
  exchange(slot: number, other: number): number {
    const { continuity, load, meetings, nurses, overload, problem, skillCost, turnOf } = this;
    const { slotLoad, slotPersonStart, slotPersons, turnMaxLoad, turnNurse } = problem;
    const from = turnOf[slot];
    const to = turnOf[other];
    const a = turnNurse[from];
    const b = turnNurse[to];
    const moved = slotLoad[slot] - slotLoad[other];
    let over = 0;
    if (moved !== 0) {
      const aboveA = load[from] - turnMaxLoad[from];
      const aboveB = load[to] - turnMaxLoad[to];
      over = Math.max(0, aboveA - moved) - Math.max(0, aboveA) + Math.max(0, aboveB + moved) - Math.max(0, aboveB);
    }
    let met = 0;
    let end = slotPersonStart[slot + 1];
    for (let k = slotPersonStart[slot]; k < end; k++) {
      const row = slotPersons[k] * nurses;
      if (meetings[row + a] === 1) met--;
      if (meetings[row + b] === 0) met++;
    }
    end = slotPersonStart[other + 1];
    for (let k = slotPersonStart[other]; k < end; k++) {
      const row = slotPersons[k] * nurses;
      if (meetings[row + b] === 1) met--;
      if (meetings[row + a] === 0) met++;
    }
    const rowA = slot * nurses;
    const rowB = other * nurses;
    const skill = skillCost[rowA + b] - skillCost[rowA + a] + skillCost[rowB + a] - skillCost[rowB + b];
    return skill + continuity * met + overload * over;
  }

  /** Gives the slot to another turn of its shift. @param change what `change` said of it */
  move(slot: number, turn: number, change: number): void {
    const { load, meetings, nurses, problem, turnOf } = this;
    const { slotPersonStart, slotPersons, turnNurse } = problem;
    const from = turnOf[slot];
    const a = turnNurse[from];
    const b = turnNurse[turn];
    load[from] -= problem.slotLoad[slot];
    load[turn] += problem.slotLoad[slot];
    const end = slotPersonStart[slot + 1];
    for (let k = slotPersonStart[slot]; k < end; k++) {
      const row = slotPersons[k] * nurses;
      meetings[row + a]--;
      meetings[row + b]++;
    }
    this.unlink(slot);
    this.link(slot, turn);
    this.cost += change;
  }

  private link(slot: number, turn: number): void {
    const after = this.firstSlot[turn];
    this.turnOf[slot] = turn;
    this.previousSlot[slot] = -1;
    this.nextSlot[slot] = after;
    this.firstSlot[turn] = slot;
    if (after >= 0) this.previousSlot[after] = slot;
  }

  private unlink(slot: number): void {
    const before = this.previousSlot[slot];
    const after = this.nextSlot[slot];
    if (before < 0) this.firstSlot[this.turnOf[slot]] = after;
    else this.nextSlot[before] = after;
    if (after >= 0) this.previousSlot[after] = before;
  }

  /** Gives every slot its turn, and counts all from scratch. */
  restore(turns: ArrayLike<number>): void {
    const { continuity, load, meetings, nurses, overload, problem, skillCost, turnOf } = this;
    const { slotLoad, slotPersonStart, slotPersons, turnMaxLoad, turnNurse } = problem;
    this.firstSlot.fill(-1);
    for (let slot = 0; slot < turnOf.length; slot++) this.link(slot, turns[slot]);
    load.fill(0);
    meetings.fill(0);
    let cost = 0;
    for (let slot = 0; slot < turnOf.length; slot++) {
      const nurse = turnNurse[turnOf[slot]];
      load[turnOf[slot]] += slotLoad[slot];
      cost += skillCost[slot * nurses + nurse];
      for (let k = slotPersonStart[slot]; k < slotPersonStart[slot + 1]; k++)
        if (meetings[slotPersons[k] * nurses + nurse]++ === 0) cost += continuity;
    }
    for (let turn = 0; turn < load.length; turn++) cost += overload * Math.max(0, load[turn] - turnMaxLoad[turn]);
    this.cost = cost;
  }
}
