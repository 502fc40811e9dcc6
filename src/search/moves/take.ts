import type { MoveContext } from "../Move";

/** Takes a placed part out and leaves it to the repair. */
export function take({ state, pool }: MoveContext, part: number): void {
  if (state.slotOf[part] < 0) return;
  state.remove(part);
  pool.push(part);
}

/** Takes every part of a slot out. */
export function takeSlot(context: MoveContext, slot: number): void {
  const { state } = context;
  const base = slot * state.stride;
  while (state.length[slot] > 0) take(context, state.row[base + state.length[slot]]);
}

/** Takes out every part that a worker does for a recipient. */
export function takePair(context: MoveContext, recipient: number, worker: number): void {
  const { problem, state } = context;
  for (let i = problem.recipientVisits[recipient]; i < problem.recipientVisits[recipient + 1]; i++) {
    const visit = problem.visitOfRecipient[i];
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      const slot = state.slotOf[part];
      if (slot >= 0 && ((slot / problem.days) | 0) === worker) take(context, part);
    }
  }
}

/** Puts a slot on another shift and takes out only the parts that no longer fit. */
export function reshape(context: MoveContext, slot: number, option: number): void {
  const { problem, state, random } = context;
  const base = slot * state.stride;
  const start = problem.optionStart[option];
  const end = problem.optionEnd[option];
  for (let k = state.length[slot]; k >= 1; k--) {
    const part = state.row[base + k];
    const visit = problem.partVisit[part];
    if (Math.max(start, state.earliest[visit]) > state.latest[visit]) take(context, part);
    else if (Math.max(start, state.earliest[visit]) + problem.partDuration[part] > end) take(context, part);
  }
  let feasible = state.setOption(slot, option);
  while (!feasible && state.length[slot] > 0) {
    take(context, state.row[base + 1 + random.integer(state.length[slot])]);
    feasible = state.refresh(slot);
  }
}
