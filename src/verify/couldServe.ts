import type { Visit, Worker } from "../model/Instance";
import type { Context } from "./Context";
import { dateOfTick } from "./dateOfTick";
import { lackedSkill } from "./lackedSkill";
import { travelTicks } from "./travelTicks";

/**
 * Whether a worker could make a visit as the only visit of one of the shifts she works in the roster: nobody excludes her, and in some
 * window she gets there from her base in time, holds the hard skills of some seat, and is back at her base before the shift ends.
 */
export function couldServe(context: Context, worker: Worker, visit: Visit): boolean {
  const { instance, shiftsOf } = context;
  if (visit.recipients.some((index) => instance.recipients[index].excluded.includes(worker.index))) return false;
  const there = travelTicks(instance, worker, worker.base, visit.location);
  const back = travelTicks(instance, worker, visit.location, worker.base);
  for (const window of visit.windows) {
    for (const shift of shiftsOf[worker.index]) {
      const start = Math.max(shift.start + there, window.earliest);
      if (start > window.latest) continue;
      const date = dateOfTick(instance.horizon, start);
      for (const seat of visit.seats) {
        if (start + seat.min + back > shift.end) continue;
        if (lackedSkill(worker, visit, seat, date) === null) return true;
      }
    }
  }
  return false;
}
