import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { CareUnit } from "./CareUnit";

/** A worker who visits a recipient of another unit. */
export interface Crossing {
  recipient: string;
  worker: string;
  visits: number;
}

/** Who crosses a border in a roster, by recipient and worker. Workers and recipients of none of the units cross none. */
export function crossingsOf(instance: Instance, units: readonly CareUnit[], roster: Roster): Crossing[] {
  const unitOfWorker = new Map(
    units.flatMap(({ workers }, at) => workers.map((w) => [instance.workers[w].id, at] as const)),
  );
  const unitOfRecipient = new Map(units.flatMap(({ recipients }, at) => recipients.map((r) => [r, at] as const)));
  const visitOf = new Map(
    instance.visits
      .filter(({ recipients }) => unitOfRecipient.has(recipients[0]))
      .map((visit) => [visit.id, visit] as const),
  );
  const counts = new Map<string, Crossing>();
  for (const { visits, worker } of roster.shifts)
    for (const { visit } of visits)
      for (const index of visitOf.get(visit)?.recipients ?? []) {
        if (unitOfRecipient.get(index) === unitOfWorker.get(worker)) continue;
        const recipient = instance.recipients[index].id;
        const key = JSON.stringify([recipient, worker]);
        const crossing = counts.get(key) ?? { recipient, worker, visits: 0 };
        crossing.visits++;
        counts.set(key, crossing);
      }
  return [...counts.values()];
}
