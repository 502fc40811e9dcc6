import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { UnitPart } from "./unitInstance";

/** The roster of a unit, its visits that are pinned to a worker of another unit, which the unit's instance leaves out, among those unassigned. */
export function withPinned(
  instance: Instance,
  part: Pick<UnitPart, "recipients" | "workers">,
  roster: Roster,
  visitsOf: readonly (readonly number[])[],
): Roster {
  const workers = new Set(part.workers);
  const all = new Set(part.recipients.flatMap((recipient) => visitsOf[recipient]));
  const pinned = [...all].filter((index) => instance.visits[index].pinned.workers.some((w) => !workers.has(w)));
  if (pinned.length === 0) return roster;
  const unassigned = pinned.map((index) => {
    const { id, pinned: pin, seats } = instance.visits[index];
    const elsewhere = pin.workers.filter((w) => !workers.has(w)).map((w) => instance.workers[w].id);
    const reasons = [{ code: "PINNED", workers: elsewhere, hint: "Pinned to workers of another unit." }];
    return { visit: id, missing: seats.length, reasons };
  });
  return { ...roster, unassigned: [...roster.unassigned, ...unassigned] };
}
