import { tickOfIso } from "../model/calendar";
import type { Instance, Tick, Visit, Worker } from "../model/Instance";
import type { RosterShift } from "../model/Roster";
import type { PlacedShift, PlacedVisit } from "./Context";
import { shiftOptionOf } from "./shiftOptionOf";
import { travelTicks } from "./travelTicks";

/**
 * Resolves one roster shift of a known worker.
 *
 * @param day Day index of the shift's date; -1 = outside the horizon.
 * @param visitOfId Known visits by id; entries of unknown visits are left out.
 */
export function placeShift(
  instance: Instance,
  entry: RosterShift,
  worker: Worker,
  day: number,
  visitOfId: ReadonlyMap<string, Visit>,
): PlacedShift {
  const tick = (iso: string): Tick => tickOfIso(instance.horizon, iso) ?? Number.NaN;
  const start = tick(entry.start);
  const end = tick(entry.end);
  const rest = entry.break === undefined ? null : { start: tick(entry.break.start), end: tick(entry.break.end) };
  const option = shiftOptionOf(worker, day, entry.template, start, end);
  const listed: PlacedVisit[] = [];
  for (const made of entry.visits) {
    const visit = visitOfId.get(made.visit);
    if (visit !== undefined) {
      listed.push({ entry: made, visit, start: tick(made.start), end: tick(made.end), travel: 0 });
    }
  }
  const order = (placed: PlacedVisit) => (Number.isNaN(placed.start) ? Number.POSITIVE_INFINITY : placed.start);
  const visits = listed.toSorted((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
  let place = worker.base;
  for (const placed of visits) {
    placed.travel = travelTicks(instance, worker, place, placed.visit.location);
    place = placed.visit.location;
  }
  return {
    entry,
    worker,
    day,
    start,
    end,
    break: rest,
    option,
    paid: option?.paid ?? end - start - (rest === null ? 0 : rest.end - rest.start),
    visits,
    asListed: visits.length === entry.visits.length && visits.every((placed, at) => placed === listed[at]),
    travelHome: visits.length === 0 ? 0 : travelTicks(instance, worker, place, worker.base),
  };
}
