import type { Random } from "../../random";
import { gumbels } from "../../search/acceptance/gumbels";
import type { NurseState } from "./NurseState";

/** Slots that are dealt out at once; of more, some are drawn. */
const MOST = 7;

/**
 * Deals the slots of two turns of one shift out between them, drawn from all ways to do so with their Boltzmann probabilities ("heat bath"): what one
 * slot's nurse costs in skills and nurses met does not depend on the other slots of the shift, so all ways cost little more than one.
 */
export class TurnPair {
  private readonly slots: Int32Array;
  private readonly changes = new Int32Array(MOST);
  private readonly loads = new Int32Array(MOST);

  constructor(
    private readonly state: NurseState,
    private readonly random: Random,
  ) {
    this.slots = new Int32Array(state.problem.rooms.length);
  }

  /** @returns whether anything has changed */
  deal(a: number, b: number, temperature: number): boolean {
    const { changes, loads, random, slots, state } = this;
    const { firstSlot, load, nextSlot, problem, turnOf } = state;
    const { slotLoad, turnMaxLoad, weights } = problem;
    let count = 0;
    for (let slot = firstSlot[a]; slot >= 0; slot = nextSlot[slot]) slots[count++] = slot;
    for (let slot = firstSlot[b]; slot >= 0; slot = nextSlot[slot]) slots[count++] = slot;
    if (count > MOST) {
      for (let i = 0; i < MOST; i++) {
        const j = i + random.integer(count - i);
        const slot = slots[j];
        slots[j] = slots[i];
        slots[i] = slot;
      }
      count = MOST;
    }
    for (let i = 0; i < count; i++) {
      const slot = slots[i];
      const held = turnOf[slot];
      changes[i] = state.changeOfService(slot, held === a ? b : a);
      loads[i] = held === a ? -slotLoad[slot] : slotLoad[slot];
    }
    const overload = weights.overload;
    const both = load[a] + load[b] - turnMaxLoad[b];
    const mostA = turnMaxLoad[a];
    let loadA = load[a];
    const over = (loadA > mostA ? loadA - mostA : 0) + (both > loadA ? both - loadA : 0);
    let least = -temperature * gumbels[random.nextUint32() & 4095];
    const luck = temperature * gumbels[4095];
    let chosen = 0;
    let chosenOver = over;
    let service = 0;
    let code = 0;
    const ways = 1 << count;
    for (let way = 1; way < ways; way++) {
      // Gray code: one slot changes hands from way to way
      const i = 31 - Math.clz32(way & -way);
      code ^= 1 << i;
      if ((code >>> i) & 1) {
        service += changes[i];
        loadA += loads[i];
      } else {
        service -= changes[i];
        loadA -= loads[i];
      }
      const now = (loadA > mostA ? loadA - mostA : 0) + (both > loadA ? both - loadA : 0);
      const cost = service + overload * (now - over);
      // no draw can make it the least
      if (cost - luck >= least) continue;
      const value = cost - temperature * gumbels[random.nextUint32() & 4095];
      if (value < least) {
        least = value;
        chosen = code;
        chosenOver = now;
      }
    }
    if (chosen === 0) return false;
    let rest = overload * (chosenOver - over);
    for (let i = 0; i < count; i++)
      if ((chosen >>> i) & 1) {
        const slot = slots[i];
        state.move(slot, turnOf[slot] === a ? b : a, changes[i] + rest);
        rest = 0;
      }
    return true;
  }
}
