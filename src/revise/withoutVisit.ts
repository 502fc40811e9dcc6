import type { RosterShift } from "../model/Roster";
import type { PlacedShift } from "../verify/Context";
import { travelTicks } from "../verify/travelTicks";
import type { Draft } from "./Draft";
import { hostOf } from "./hostOf";
import { shiftEntry } from "./shiftEntry";
import { timeStops } from "./timeStops";

/**
 * The entry of a shift without one of its visits. The others keep their times, unless the way past the visit takes longer than the way by it (matrices
 * without the triangle inequality).
 */
export function withoutVisit(draft: Draft, shift: PlacedShift, visit: string): RosterShift {
  const { instance } = draft;
  let place = shift.worker.base;
  let free = shift.start;
  let late = false;
  const left = shift.visits.filter((placed) => placed.visit.id !== visit);
  const visits = left.map((placed) => {
    const leg = travelTicks(instance, shift.worker, place, placed.visit.location);
    late ||= placed.start < free + leg;
    place = placed.visit.location;
    free = placed.end;
    return { ...placed.entry, travelMinutes: leg / instance.horizon.ticksPerMinute };
  });
  const host = late ? hostOf(draft.context, shift) : null;
  if (host !== null) {
    const order = host.stops.filter((stop) => stop.visit.id !== visit);
    const route = timeStops(instance, host, order, 0, (stop) => draft.mayShift(stop.visit));
    if (route !== null) return shiftEntry(instance, host, route);
  }
  return { ...shift.entry, visits };
}
