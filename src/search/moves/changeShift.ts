import type { Move, MoveContext } from "../Move";
import { legalWith, paysFor } from "./shiftOptions";
import { reshape, takeSlot } from "./take";

/** Gives a worker another shift on a day, or opens one on a day off; what the rules then forbid is shortened, moved or closed. */
export const changeShift: Move = {
  name: "changeShift",
  weight: 7,
  chain: 6,
  apply(context) {
    const { problem, random } = context;
    if (problem.slots === 0) return false;
    const slot = random.integer(problem.slots);
    const count = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
    if (count === 0) return false;
    return workShift(context, slot, problem.slotOptions[slot] + random.integer(count), 1);
  },
};

/**
 * Makes the slot's worker work the option, at the cost of others of her shifts if need be: one shortened, or up to `most` (1 or 2) closed. A weekend
 * taken on can cost a shift before it, for the hours, and one after it, for the days in a row. Returns false where that can't be.
 */
export function workShift(context: MoveContext, slot: number, option: number, most: number): boolean {
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
  const others: number[] = [];
  for (let i = 0; i < problem.days; i++) {
    const other = worker * problem.days + ((i + offset) % problem.days);
    if (other !== slot && state.option[other] >= 0 && problem.slotFixed[other] < 0) others.push(other);
  }
  const closed = toClose(context, slot, option, others, most);
  if (closed === null) return false;
  for (const other of closed) {
    takeSlot(context, other);
    state.setOption(other, -1);
  }
  reshape(context, slot, option);
  return paysFor(context, worker);
}

/** The fewest of the worker's other shifts without which the option is legal; null where `most` are not enough. */
function toClose(
  context: MoveContext,
  slot: number,
  option: number,
  others: readonly number[],
  most: number,
): number[] | null {
  for (const other of others)
    if (
      legalWith(context, [
        [other, -1],
        [slot, option],
      ])
    )
      return [other];
  if (most < 2) return null;
  for (const [i, first] of others.entries()) {
    for (const second of others.slice(i + 1)) {
      if (
        legalWith(context, [
          [first, -1],
          [second, -1],
          [slot, option],
        ])
      )
        return [first, second];
    }
  }
  return null;
}
