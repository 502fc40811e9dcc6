import type { SkillHeld, Worker } from "../model/Instance";

/**
 * The level at which a worker holds a skill for all of a visit's recipients on a date: the least, over the recipients, of her best valid
 * holding. A personal delegation counts for its recipients only.
 *
 * @param recipients Recipient indices of the visit, at least one.
 * @param date ISO date of the visit's start; holdings are valid from `validFrom` to `validTo` inclusive.
 * @returns null where she does not hold it for one of them.
 */
export function heldLevel(worker: Worker, skill: string, recipients: readonly number[], date: string): number | null {
  const valid = worker.skills.filter((held) => held.skill === skill && isValid(held, date));
  let least = Number.POSITIVE_INFINITY;
  for (const recipient of recipients) {
    const own = valid.filter((held) => held.recipients === null || held.recipients.includes(recipient));
    if (own.length === 0) return null;
    least = Math.min(least, Math.max(...own.map((held) => held.level)));
  }
  return least === Number.POSITIVE_INFINITY ? null : least;
}

function isValid({ validFrom, validTo }: SkillHeld, date: string): boolean {
  return (validFrom === null || validFrom <= date) && (validTo === null || date <= validTo);
}
