import { isoOfTick } from "../model/calendar";
import type { Context } from "../verify/Context";
import { dateOfTick } from "../verify/dateOfTick";
import type { Encounter } from "./Encounter";

/** The encounters of an indexed roster, by visit; visits whose times cannot be read are left out. */
export function encountersOfContext({ instance, staffed }: Context): Encounter[] {
  const { horizon, recipients } = instance;
  const encounters: Encounter[] = [];
  for (const made of staffed) {
    for (const { placed, worker } of made?.carers ?? []) {
      if (made === undefined || Number.isNaN(placed.start)) continue;
      for (const recipient of made.visit.recipients) {
        encounters.push({
          recipient: recipients[recipient].id,
          worker: worker.id,
          date: dateOfTick(horizon, placed.start),
          start: isoOfTick(horizon, placed.start).slice(11, 16),
          minutes: Number.isNaN(placed.end) ? null : (placed.end - placed.start) / horizon.ticksPerMinute,
          visit: made.visit.id,
          kind: made.visit.kind,
        });
      }
    }
  }
  return encounters;
}
