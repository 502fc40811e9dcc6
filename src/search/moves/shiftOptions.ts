import type { MoveContext } from "../Move";

/** Sets an option on trial and tells whether the worker's pattern is then legal; the option is left in place only if it is. */
export function legalWith(
  { problem, state, patterns }: MoveContext,
  changes: readonly [slot: number, option: number][],
): boolean {
  const { option } = state;
  const before = changes.map(([slot]) => option[slot]);
  for (const [slot, to] of changes) option[slot] = to;
  let legal = true;
  for (const [slot] of changes) legal &&= patterns.legal((slot / problem.days) | 0, option);
  changes.forEach(([slot], i) => {
    option[slot] = before[i];
  });
  return legal;
}

/** The option of a slot with the same times as a given one, or -1. */
export function sameTimes({ problem }: Pick<MoveContext, "problem">, slot: number, option: number): number {
  for (let o = problem.slotOptions[slot]; o < problem.slotOptions[slot + 1]; o++) {
    if (problem.optionStart[o] === problem.optionStart[option] && problem.optionEnd[o] === problem.optionEnd[option])
      return o;
  }
  return -1;
}

/** Whether a shift option can hold a start window and a duration at all. */
export function covers(
  { problem }: MoveContext,
  option: number,
  earliest: number,
  latest: number,
  duration: number,
): boolean {
  const start = Math.max(problem.optionStart[option], earliest);
  return start <= latest && start + duration <= problem.optionEnd[option];
}

/** Whether the week's pay still leaves the worker's bookings and contact time, once the slots named are empty. */
export function paysFor({ problem, state }: MoveContext, worker: number): boolean {
  for (let week = 0; week < problem.weeks; week++) {
    if (state.paid[worker * problem.weeks + week] > 0 && state.spare(worker, week) < 0) return false;
  }
  return true;
}
