import type { Instance, Visit } from "../model/Instance";

/** So many different workers must take one of the seats of a visit. */
export interface Demand {
  visit: Visit;
  seats: number[];
  /** Only this worker counts; null = anybody. */
  worker: number | null;
}

/** Seats that ask for the same hard skills and the same shortest length, by visit. */
export function seatKinds(visit: Visit): number[][] {
  const kinds = new Map<string, number[]>();
  visit.seats.forEach((seat, s) => {
    const needs = seat.skills
      .filter((need) => !need.soft)
      .map(({ level, skill }) => `${JSON.stringify(skill)}:${level}`);
    const key = `${seat.min} ${needs.sort().join()}`;
    kinds.set(key, [...(kinds.get(key) ?? []), s]);
  });
  return [...kinds.values()];
}

/**
 * What a visit asks for: for sets of alike seats, as many different workers as there are seats in the set (Hall 1935: necessary), and
 * each pinned worker. With more than four kinds of seats: each kind, and all of them.
 */
export function demandsOf(visit: Visit): Demand[] {
  const kinds = seatKinds(visit);
  const demands: Demand[] = [];
  for (let mask = 1; mask < 2 ** Math.min(kinds.length, 4); mask++) {
    const seats = kinds.slice(0, 4).flatMap((kind, k) => (mask & (1 << k) ? kind : []));
    demands.push({ visit, seats: seats.sort((a, b) => a - b), worker: null });
  }
  if (kinds.length > 4) {
    for (const seats of kinds.slice(4)) demands.push({ visit, seats, worker: null });
    demands.push({ visit, seats: visit.seats.map((_, s) => s), worker: null });
  }
  for (const worker of visit.pinned.workers) demands.push({ visit, seats: visit.seats.map((_, s) => s), worker });
  return demands;
}

/** How many different workers a demand asks for. */
export function needOf(demand: Demand): number {
  return demand.worker === null ? demand.seats.length : 1;
}

/** Whether a worker who can take the given seats of the visit counts for a demand. */
export function counts(demand: Demand, worker: number, seats: ReadonlySet<number>): boolean {
  const { pinned } = demand.visit;
  if (demand.worker !== null) return demand.worker === worker;
  if (pinned.workers.length >= demand.visit.seats.length && !pinned.workers.includes(worker)) return false;
  return demand.seats.some((seat) => seats.has(seat));
}

/** The visits of a recipient. */
export function visitsOf(instance: Instance, recipient: number): Visit[] {
  return instance.visits.filter((visit) => visit.recipients.includes(recipient));
}
