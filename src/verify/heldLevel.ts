import type { Worker } from "../model/Instance";

/**
 * The level at which a worker holds a skill for all of a visit's recipients on a date: the least, over the recipients, of her best valid
 * holding; 0 where she does not hold it for one of them. A personal delegation counts for its recipients only.
 *
 * @param recipients Recipient indices of the visit.
 * @param date ISO date of the visit's start; holdings are valid from `validFrom` to `validTo` inclusive.
 */
export function heldLevel(worker: Worker, skill: string, recipients: readonly number[], date: string): number {
  let least = Number.POSITIVE_INFINITY;
  for (const recipient of recipients) {
    let best = 0;
    for (const held of worker.skills) {
      if (held.skill !== skill || held.level <= best) continue;
      if (held.validFrom !== null && date < held.validFrom) continue;
      if (held.validTo !== null && date > held.validTo) continue;
      if (held.recipients !== null && !held.recipients.includes(recipient)) continue;
      best = held.level;
    }
    least = Math.min(least, best);
  }
  return least === Number.POSITIVE_INFINITY ? 0 : least;
}
