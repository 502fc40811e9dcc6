import type { Tick, Visit } from "../model/Instance";
import type { PlacedShift } from "../verify/Context";
import { travelTicks } from "../verify/travelTicks";
import type { Draft } from "./Draft";
import type { Host } from "./Host";
import { type NewStop, type TimedRoute, timeStops } from "./timeStops";

/** Starts a visit may have. */
export interface StartRange {
  earliest: Tick;
  latest: Tick;
  desired: { earliest: Tick; latest: Tick } | null;
}

export interface PutOptions {
  /** The roster's shift that the host is, where it is one. */
  shift: PlacedShift | null;
  /** Travel where it is not the instance's. */
  legOf?: (from: number | null, to: number | null) => Tick;
}

/** A tick of travel more costs as much as moving other visits by this many ticks. */
const TRAVEL = 2;

/**
 * The best way to put a visit on a route: in every place among the stops, in each of the start ranges; the others keep their order, and their times as far
 * as can be. Best is what disturbs the others least for the travel it takes.
 *
 * @returns null where it fits nowhere
 */
export function putVisit(
  draft: Draft,
  host: Host,
  visit: Visit,
  seat: number,
  ranges: readonly StartRange[],
  options: PutOptions,
): TimedRoute | null {
  const { instance } = draft;
  const least = host.stops.reduce((sum, stop) => sum + leastOf(stop.visit, stop.seat, stop.end - stop.start), 0);
  const room = draft.lengthening(host.worker.index, host.day, host.option.paid, options.shift);
  let best: TimedRoute | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const range of ranges) {
    const stop: NewStop = { visit, seat, ...range, desired: range.desired ?? range };
    for (let at = 0; at <= host.stops.length; at++) {
      const order = [...host.stops.slice(0, at), stop, ...host.stops.slice(at)];
      const lengthening = room - least - visit.seats[seat].min - drivenIn(draft, host, order, options.legOf);
      const route = timeStops(instance, host, order, lengthening, (one) => draft.mayShift(one.visit), options.legOf);
      if (route === null) continue;
      const own = route.stops[at];
      const off = Math.max(0, stop.desired.earliest - own.start, own.start - stop.desired.latest);
      const short = visit.seats[seat].preferred - (own.end - own.start);
      const cost = route.disturbance + TRAVEL * route.driven + off + short;
      if (cost < bestCost) {
        best = route;
        bestCost = cost;
      }
    }
  }
  return best;
}

function leastOf(visit: Visit, seat: number | null, length: Tick): Tick {
  return Math.min(visit.seats[seat ?? 0].min, length);
}

function drivenIn(
  { instance }: Draft,
  host: Host,
  order: readonly { visit: Visit }[],
  legOf: PutOptions["legOf"],
): Tick {
  const leg = legOf ?? ((from, to) => travelTicks(instance, host.worker, from, to));
  let sum = 0;
  let place = host.worker.base;
  for (const { visit } of order) {
    sum += leg(place, visit.location);
    place = visit.location;
  }
  return sum + leg(place, host.worker.base);
}
