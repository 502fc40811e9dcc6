import type { Instance, Tick } from "../model/Instance";
import { type Stop, scheduleRoute } from "../search/output/scheduleRoute";
import { travelTicks } from "../verify/travelTicks";
import { breakWindow } from "./breakWindow";
import type { Host, RouteStop } from "./Host";

/** A visit to be put on a route, with the starts it may have. */
export interface NewStop {
  visit: RouteStop["visit"];
  seat: number;
  earliest: Tick;
  latest: Tick;
  desired: { earliest: Tick; latest: Tick };
}

export interface TimedRoute {
  stops: RouteStop[];
  /** Ticks of travel to each stop. */
  travel: Tick[];
  breakStart: Tick | null;
  /** How far the other visits are moved and shortened, in ticks. */
  disturbance: Tick;
  /** Travel of the whole route, back to the base included. */
  driven: Tick;
}

/** Whether another start of the visit would concern nobody but its carer. */
type MayShift = (stop: RouteStop) => boolean;

/**
 * Times a route in a given order, the visits on it as close to their present times and lengths as can be.
 *
 * @param order the host's stops, and new ones among them
 * @param lengthening ticks that visits together may last beyond their least lengths
 * @param legOf travel in ticks where it is not the instance's
 * @returns null where the route cannot be driven
 */
export function timeStops(
  instance: Instance,
  host: Host,
  order: readonly (RouteStop | NewStop)[],
  lengthening: Tick,
  mayShift: MayShift,
  legOf?: (from: number | null, to: number | null) => Tick,
): TimedRoute | null {
  const { worker, option } = host;
  const stops = order.map((stop) => ("earliest" in stop ? newStop(stop) : presentStop(stop, mayShift(stop))));
  const rest = breakWindow(option, instance.rules, instance.horizon.ticksPerMinute);
  const length = option.break?.length ?? 0;
  const place = (location: number) => (location === NOWHERE ? null : location);
  const schedule = scheduleRoute(
    stops,
    {
      start: option.start,
      end: option.end,
      breakLength: length,
      breakEarliest: rest?.earliest ?? 0,
      breakLatest: rest?.latest ?? 0,
      base: worker.base ?? NOWHERE,
    },
    (from, to) => legOf?.(place(from), place(to)) ?? travelTicks(instance, worker, place(from), place(to)),
    Math.max(0, lengthening),
  );
  if (schedule === null) return null;
  const timed = order.map((stop, at): RouteStop => {
    const start = schedule.starts[at];
    return { visit: stop.visit, seat: stop.seat, start, end: start + schedule.durations[at] };
  });
  let disturbance = 0;
  order.forEach((stop, at) => {
    if ("earliest" in stop) return;
    disturbance +=
      Math.abs(timed[at].start - stop.start) + Math.abs(timed[at].end - timed[at].start - stop.end + stop.start);
  });
  return {
    stops: timed,
    travel: schedule.travel,
    breakStart: rest === null ? null : keepBreak(host, timed, schedule.breakStart, length, rest),
    disturbance,
    driven: schedule.travel.reduce((sum, leg) => sum + leg, 0),
  };
}

/** Stands for a base that is nowhere in particular. */
const NOWHERE = -1;

function newStop({ visit, seat, earliest, latest, desired }: NewStop): Stop {
  const { min, preferred } = visit.seats[seat];
  return {
    location: visit.location,
    earliest,
    latest,
    desiredEarliest: Math.min(Math.max(desired.earliest, earliest), latest),
    desiredLatest: Math.max(Math.min(desired.latest, latest), earliest),
    min,
    preferred,
  };
}

function presentStop({ visit, seat, start, end }: RouteStop, free: boolean): Stop {
  const window = free ? visit.windows.find((one) => one.earliest <= start && start <= one.latest) : undefined;
  const least = visit.seats[seat ?? 0].min;
  return {
    location: visit.location,
    earliest: window?.earliest ?? start,
    latest: window?.latest ?? start,
    desiredEarliest: start,
    desiredLatest: start,
    min: Math.min(least, end - start),
    preferred: end - start,
  };
}

/** The break where it was, as far as the visits around it allow. */
function keepBreak(
  host: Host,
  stops: readonly RouteStop[],
  chosen: Tick,
  length: Tick,
  window: { earliest: Tick; latest: Tick },
): Tick {
  if (host.breakStart === null) return chosen;
  const before = stops.findLast(({ end }) => end <= chosen)?.end ?? host.option.start;
  const after = stops.find(({ start }) => start >= chosen + length)?.start ?? host.option.end;
  return Math.max(before, window.earliest, Math.min(host.breakStart, after - length, window.latest));
}
