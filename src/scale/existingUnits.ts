import type { Instance } from "../model/Instance";

/** The units there are, as indices into `names`. */
export interface ExistingUnits {
  names: string[];
  ofRecipient: number[];
  ofWorker: number[];
}

/**
 * Units by the workers' `team`. A group of recipients belongs to the unit of its contacts, else of the workers it met most, else of the
 * worker whose base is nearest; the first unit where nothing tells.
 *
 * @throws RangeError where a worker names no team
 */
export function existingUnits(instance: Instance, groups: readonly number[][]): ExistingUnits {
  const { history, locations, recipients, travel, workers } = instance;
  const without = workers.filter(({ team }) => team === null);
  if (without.length > 0 || workers.length === 0)
    throw new RangeError(
      `units that exist are known by the workers' team: ${without.length} of ${workers.length} workers name none`,
    );
  const names = [...new Set(workers.map(({ team }) => team!))].sort();
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
    const contacts = group.flatMap((recipient) => recipients[recipient].contact.worker ?? []);
    for (const worker of contacts) votes[ofWorker[worker]]++;
    if (contacts.length === 0)
      for (const recipient of group) for (const [unit, times] of met[recipient].entries()) votes[unit] += times;
    const most = Math.max(...votes);
    const unit = most > 0 ? votes.indexOf(most) : nearest(recipients[group[0]].location);
    for (const recipient of group) ofRecipient[recipient] = unit;
  }
  return { names, ofRecipient, ofWorker };

  function nearest(location: number): number {
    let best = 0;
    let least = Number.POSITIVE_INFINITY;
    for (const { base, index, mode } of workers) {
      const far = base === null ? Number.POSITIVE_INFINITY : travel.get(mode)![base * locations.length + location];
      if (far < least) [best, least] = [ofWorker[index], far];
    }
    return best;
  }
}
