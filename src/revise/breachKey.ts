import type { Violation } from "../verify/Violation";

/** The place of a breach: two rosters that agree in it break the same rule at the same place. */
export function breachKey({ code, aspect, worker, visit, recipient, date, week }: Violation): string {
  return JSON.stringify([code, aspect, worker, visit, recipient, date, week]);
}
