import type { RosterState } from "../RosterState";

/** Visits the worker makes to the recipient, and those she would miss as the contact. */
export function contactPresence(
  state: RosterState,
  recipient: number,
  worker: number,
): { misses: number; made: number } {
  const { problem } = state;
  const byWeek = new Int32Array(problem.weeks);
  let made = 0;
  for (let j = problem.recipientVisits[recipient]; j < problem.recipientVisits[recipient + 1]; j++) {
    const visit = problem.visitOfRecipient[j];
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      const slot = state.slotOf[part];
      if (slot < 0 || ((slot / problem.days) | 0) !== worker) continue;
      byWeek[problem.weekOfDay[slot % problem.days]]++;
      made++;
    }
  }
  let misses = 0;
  for (let week = 0; week < problem.weeks; week++) {
    const servable = problem.contactServable[(recipient * problem.workers + worker) * problem.weeks + week];
    misses += Math.max(0, Math.min(problem.contactVisits, servable) - byWeek[week]);
  }
  return { misses, made };
}
