import type { Move } from "../Move";
import { legalWith, paysFor } from "./shiftOptions";
import { takeSlot } from "./take";

/** Gives a worker another shift on a day, moves a shift to a day off, or opens or closes one. */
export const changeShift: Move = {
  name: "changeShift",
  weight: 4,
  chain: 0,
  apply(context) {
    const { problem, state, random } = context;
    if (problem.slots === 0) return false;
    const slot = random.integer(problem.slots);
    if (problem.slotFixed[slot] >= 0) return false;
    const worker = (slot / problem.days) | 0;
    const first = problem.slotOptions[slot];
    const count = problem.slotOptions[slot + 1] - first;
    if (count === 0) return false;
    const now = state.option[slot];
    const to = first + random.integer(count);
    if (now >= 0 && to === now) return false;
    if (now >= 0) {
      if (!legalWith(context, [[slot, to]])) return false;
      takeSlot(context, slot);
      state.setOption(slot, to);
      return paysFor(context, worker);
    }
    if (legalWith(context, [[slot, to]])) {
      state.setOption(slot, to);
      return true;
    }
    // no room for one more: move one of her other shifts here
    const from = worker * problem.days + random.integer(problem.days);
    if (state.option[from] < 0 || problem.slotFixed[from] >= 0) return false;
    if (!legalWith(context, [[from, -1], [slot, to]])) return false;
    takeSlot(context, from);
    state.setOption(from, -1);
    state.setOption(slot, to);
    return paysFor(context, worker);
  },
};
