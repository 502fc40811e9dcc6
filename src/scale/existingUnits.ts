import type { Instance } from "../model/Instance";
import { legTicks } from "../model/legTicks";

/** The units there are, as indices into `names`. */
export interface ExistingUnits {
  names: string[];
  ofRecipient: number[];
  ofWorker: number[];
}

/**
 * Units by the `team` of workers and recipients. Recipients who name none belong to the unit of their contacts, else of the workers they met most, else
 * of the worker whose base is nearest; the first unit where nothing tells. A household is not parted: the most of its recipients tell.
 *
 * @throws RangeError where a worker names no team
 */
export function existingUnits(instance: Instance, groups: readonly number[][]): ExistingUnits {
  const { history, recipients, workers } = instance;
  const without = workers.filter(({ team }) => team === null);
  if (without.length > 0 || workers.length === 0)
    throw new RangeError(
      `units that exist are known by the workers' team: ${without.length} of ${workers.length} workers name none`,
    );
  const names = [...new Set([...workers, ...recipients].flatMap(({ team }) => team ?? []))].sort();
  const number = new Map(names.map((name, unit) => [name, unit]));
  const ofWorker = workers.map(({ team }) => number.get(team!)!);
  const byId = new Map(workers.map(({ id, index }) => [id, index]));
  const met = recipients.map(() => new Array<number>(names.length).fill(0));
  for (const { recipient, visits, worker } of history) {
    const index = byId.get(worker);
    if (index !== undefined) met[recipient][ofWorker[index]] += visits;
  }
  const ofRecipient = new Array<number>(recipients.length).fill(0);
  for (const group of groups) {
    const votes = new Array<number>(names.length).fill(0);
    const stated = group.flatMap((recipient) => recipients[recipient].team ?? []);
    const contacts = group.flatMap((recipient) => recipients[recipient].contact.worker ?? []);
    if (stated.length > 0) for (const team of stated) votes[number.get(team)!]++;
    else if (contacts.length > 0) for (const worker of contacts) votes[ofWorker[worker]]++;
    else for (const recipient of group) for (const [unit, times] of met[recipient].entries()) votes[unit] += times;
    const most = Math.max(...votes);
    const unit = most > 0 ? votes.indexOf(most) : nearest(recipients[group[0]].location);
    for (const recipient of group) ofRecipient[recipient] = unit;
  }
  return { names, ofRecipient, ofWorker };

  function nearest(location: number): number {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const { base, index, mode } of workers) {
      const far = base === null ? Number.POSITIVE_INFINITY : legTicks(instance, mode, base, location);
      if (far < least) [best, least] = [ofWorker[index], far];
    }
    return best;
  }
}
