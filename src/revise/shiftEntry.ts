import { isoOfTick } from "../model/calendar";
import type { Instance } from "../model/Instance";
import type { RosterShift } from "../model/Roster";
import type { Host } from "./Host";
import type { TimedRoute } from "./timeStops";

/** The roster entry of a shift with a timed route. */
export function shiftEntry(instance: Instance, host: Host, route: TimedRoute): RosterShift {
  const { horizon } = instance;
  const { option, worker, day } = host;
  const iso = (tick: number) => isoOfTick(horizon, tick);
  const rest = option.break === null || route.breakStart === null ? null : route.breakStart;
  return {
    worker: worker.id,
    date: horizon.dates[day],
    ...(option.template === null ? {} : { template: option.template }),
    start: iso(option.start),
    end: iso(option.end),
    ...(rest === null || option.break === null
      ? {}
      : { break: { start: iso(rest), end: iso(rest + option.break.length) } }),
    visits: route.stops.map(({ visit, seat, start, end }, at) => ({
      visit: visit.id,
      ...(visit.seats.length > 1 && seat !== null ? { seat } : {}),
      start: iso(start),
      end: iso(end),
      travelMinutes: route.travel[at] / horizon.ticksPerMinute,
    })),
  };
}
