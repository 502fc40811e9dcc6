import { hashDocument } from "../model/hashDocument";
import type { Instance } from "../model/Instance";
import { legTicks } from "../model/legTicks";
import { mayBeContact } from "../verify/mayBeContact";
import type { CareUnit } from "./CareUnit";
import { visitsByRecipient } from "./visitsByRecipient";

/** More are never planned together; their travel stays as the municipality has it. */
const MOST_PLACES = 3000;

/** What of a unit, or of several together, is to be planned. */
export interface UnitPart extends Pick<CareUnit, "id" | "recipients" | "workers"> {
  /** Workers (municipality's indices) who must not visit a recipient (municipality's index), besides those the input excludes. */
  excluded?: (recipient: number) => readonly number[];
}

/**
 * The instance of one unit: its recipients, workers and locations, the visits of its recipients, dependencies among them and their history.
 * Deputies and preferred workers of other units are left out, and so are visits pinned to a worker of another unit, because nobody else may make
 * them. Whose contact, named by the input, works in another unit is appointed none.
 *
 * @param visitsOf From `visitsByRecipient`, where several units of an instance are made.
 */
export function unitInstance(
  instance: Instance,
  part: UnitPart,
  visitsOf: readonly (readonly number[])[] = visitsByRecipient(instance),
): Instance {
  const recipientAt = positions(part.recipients, instance.recipients.length);
  const workerAt = positions(part.workers, instance.workers.length);
  const inside = (indices: readonly number[], at: Int32Array) =>
    indices.flatMap((index) => (at[index] >= 0 ? [at[index]] : []));
  const visits = [...new Set(part.recipients.flatMap((index) => visitsOf[index]))]
    .sort((a, b) => a - b)
    .map((index) => instance.visits[index])
    .filter(
      ({ pinned, recipients }) =>
        recipients.every((index) => recipientAt[index] >= 0) && pinned.workers.every((index) => workerAt[index] >= 0),
    );
  const visitAt = positions(
    visits.map(({ index }) => index),
    instance.visits.length,
  );
  const used = new Set<number>();
  for (const index of part.recipients) used.add(instance.recipients[index].location);
  for (const { location } of visits) used.add(location);
  for (const index of part.workers) used.add(instance.workers[index].base ?? -1);
  used.delete(-1);
  const places = [...used].sort((a, b) => a - b);
  const placeAt = positions(places, instance.locations.length);
  const travel = new Map(
    [...instance.travel].map(([mode, times]) => [
      mode,
      times instanceof Int32Array || places.length <= MOST_PLACES ? matrix(mode) : times,
    ]),
  );
  return {
    ...instance,
    name: part.id,
    hash: hashDocument(JSON.stringify([instance.hash, part.recipients, part.workers])),
    locations: places.map((index) => instance.locations[index]),
    travel,
    workers: part.workers.map((old, index) => {
      const worker = instance.workers[old];
      return {
        ...worker,
        index,
        base: worker.base === null ? null : placeAt[worker.base],
        skills: worker.skills.map((held) =>
          held.recipients === null ? held : { ...held, recipients: inside(held.recipients, recipientAt) },
        ),
      };
    }),
    recipients: part.recipients.map((old, index) => {
      const recipient = instance.recipients[old];
      const { contact, excluded, location, preferred } = recipient;
      const { worker: named } = contact;
      const parted =
        named !== null &&
        workerAt[named] < 0 &&
        !excluded.includes(named) &&
        mayBeContact(instance.rules, instance.workers[named]);
      const here = (worker: number | null) => (worker === null || workerAt[worker] < 0 ? null : workerAt[worker]);
      const barred = new Set([...excluded, ...(part.excluded?.(old) ?? [])]);
      return {
        ...recipient,
        index,
        location: placeAt[location],
        contact: {
          policy: parted && contact.policy === "required" ? "notNeeded" : contact.policy,
          worker: here(named),
          deputy: here(contact.deputy),
        },
        preferred: inside(preferred, workerAt),
        excluded: inside(
          [...barred].sort((a, b) => a - b),
          workerAt,
        ),
      };
    }),
    visits: visits.map((visit, index) => ({
      ...visit,
      index,
      recipients: inside(visit.recipients, recipientAt),
      location: placeAt[visit.location],
      pinned: { ...visit.pinned, workers: inside(visit.pinned.workers, workerAt) },
    })),
    dependencies: instance.dependencies.flatMap((dependency) => {
      const [first, second] = [visitAt[dependency.first], visitAt[dependency.second]];
      return first >= 0 && second >= 0 ? [{ ...dependency, first, second }] : [];
    }),
    history: instance.history.flatMap((encounter) => {
      const recipient = recipientAt[encounter.recipient];
      return recipient >= 0 ? [{ ...encounter, recipient }] : [];
    }),
  };

  function matrix(mode: string): Int32Array {
    return Int32Array.from(places.flatMap((from) => places.map((to) => legTicks(instance, mode, from, to))));
  }
}

/** By old index: the new one, or -1. */
function positions(indices: readonly number[], length: number): Int32Array {
  const at = new Int32Array(length).fill(-1);
  indices.forEach((index, position) => {
    at[index] = position;
  });
  return at;
}
