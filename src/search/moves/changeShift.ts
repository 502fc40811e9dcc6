import type { Move, MoveContext } from "../Move";
import { legalWith, paysFor } from "./shiftOptions";
import { reshape, takeSlot } from "./take";

/** Gives a worker another shift on a day, or opens one on a day off; what the rules then forbid is shortened, moved or closed. */
export const changeShift: Move = {
  name: "changeShift",
  weight: 12,
  chain: 6,
  apply(context) {
    const { problem, random } = context;
    if (problem.slots === 0) return false;
    const slot = random.integer(problem.slots);
    const count = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
    if (count === 0) return false;
    return workShift(context, slot, problem.slotOptions[slot] + random.integer(count));
  },
};

/** Makes the slot's worker work the option, at the cost of another of her shifts if need be. Returns false where that can't be. */
export function workShift(context: MoveContext, slot: number, option: number): boolean {
  const { problem, state, random } = context;
  const worker = (slot / problem.days) | 0;
  if (problem.slotFixed[slot] >= 0 || state.option[slot] === option) return false;
  if (legalWith(context, [[slot, option]])) {
    reshape(context, slot, option);
    return paysFor(context, worker);
  }
  const offset = random.integer(problem.days);
  for (let i = 0; i < problem.days; i++) {
    const other = worker * problem.days + ((i + offset) % problem.days);
    if (other === slot || state.option[other] < 0 || problem.slotFixed[other] >= 0) continue;
    const first = problem.slotOptions[other];
    const count = problem.slotOptions[other + 1] - first;
    const turn = random.integer(count);
    for (let j = 0; j < count; j++) {
      const shorter = first + ((j + turn) % count);
      if (problem.optionPaid[shorter] >= problem.optionPaid[state.option[other]]) continue;
      if (
        !legalWith(context, [
          [other, shorter],
          [slot, option],
        ])
      )
        continue;
      reshape(context, other, shorter);
      reshape(context, slot, option);
      return paysFor(context, worker);
    }
  }
  for (let i = 0; i < problem.days; i++) {
    const other = worker * problem.days + ((i + offset) % problem.days);
    if (other === slot || state.option[other] < 0 || problem.slotFixed[other] >= 0) continue;
    if (
      !legalWith(context, [
        [other, -1],
        [slot, option],
      ])
    )
      continue;
    takeSlot(context, other);
    state.setOption(other, -1);
    reshape(context, slot, option);
    return paysFor(context, worker);
  }
  return false;
}
