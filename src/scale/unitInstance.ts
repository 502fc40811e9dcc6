import { hashDocument } from "../model/hashDocument";
import type { Instance } from "../model/Instance";
import type { CareUnit } from "./CareUnit";

/** What of a unit, or of several together, is to be planned. */
export interface UnitPart extends Pick<CareUnit, "id" | "recipients" | "workers"> {
  /** Workers (municipality's indices) who must not visit a recipient (municipality's index), besides those the input excludes. */
  excluded?: (recipient: number) => readonly number[];
}

/**
 * The instance of one unit: its recipients, workers and locations, the visits of its recipients, dependencies among them and their history.
 * Contacts, deputies, preferred and pinned workers of other units are left out; a visit pinned only to such keeps its pinned start.
 */
export function unitInstance(instance: Instance, part: UnitPart): Instance {
  const recipientAt = positions(part.recipients, instance.recipients.length);
  const workerAt = positions(part.workers, instance.workers.length);
  const inside = (indices: readonly number[], at: Int32Array) =>
    indices.flatMap((index) => (at[index] >= 0 ? [at[index]] : []));
  const visits = instance.visits.filter((visit) => visit.recipients.every((index) => recipientAt[index] >= 0));
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
  const width = instance.locations.length;
  const travel = new Map(
    [...instance.travel].map(([mode, ticks]) => [
      mode,
      Int32Array.from(places.flatMap((from) => places.map((to) => ticks[from * width + to]))),
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
      const here = (worker: number | null) => (worker === null || workerAt[worker] < 0 ? null : workerAt[worker]);
      const barred = new Set([...excluded, ...(part.excluded?.(old) ?? [])]);
      return {
        ...recipient,
        index,
        location: placeAt[location],
        contact: { ...contact, worker: here(contact.worker), deputy: here(contact.deputy) },
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
}

/** By old index: the new one, or -1. */
function positions(indices: readonly number[], length: number): Int32Array {
  const at = new Int32Array(length).fill(-1);
  indices.forEach((index, position) => {
    at[index] = position;
  });
  return at;
}
