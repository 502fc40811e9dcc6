import { isoOfTick } from "../../model/calendar";
import { breachOf } from "../breachOf";
import { lengthFits } from "../lengthFits";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `WINDOW`: when a visit starts and how long it lasts. */
export const windowRule: Rule = {
  code: "WINDOW",
  text: "A visit starts inside one of its start windows and lasts from the least to the preferred minutes of its seat.",
  parameters: [],
  source: "planning rule (the recipient's decision and plan)",
  check({ instance, staffed }) {
    const { horizon } = instance;
    const breaches: Violation[] = [];
    for (const made of staffed) {
      if (made === undefined) continue;
      const { visit } = made;
      for (const { worker, shift, placed } of made.carers) {
        const place = { visit: visit.id, worker: worker.id, date: shift.entry.date };
        if (Number.isNaN(placed.start) || Number.isNaN(placed.end)) {
          const detail = `visit ${visit.id} by worker ${worker.id} has a time that cannot be read`;
          breaches.push(breachOf(windowRule, detail, { ...place, aspect: "time" }));
          continue;
        }
        if (!visit.windows.some(({ earliest, latest }) => earliest <= placed.start && placed.start <= latest)) {
          const detail = `visit ${visit.id} starts ${isoOfTick(horizon, placed.start)}, outside its windows`;
          breaches.push(breachOf(windowRule, detail, { ...place, aspect: "start" }));
        }
        const stated = placed.entry.seat === undefined ? undefined : visit.seats[placed.entry.seat];
        const seats = stated === undefined ? visit.seats : [stated];
        if (!seats.some((seat) => lengthFits(seat, placed.end - placed.start))) {
          const value = (placed.end - placed.start) / horizon.ticksPerMinute;
          const least = Math.min(...seats.map((seat) => seat.min)) / horizon.ticksPerMinute;
          const most = Math.max(...seats.map((seat) => seat.preferred)) / horizon.ticksPerMinute;
          const detail = `visit ${visit.id} by worker ${worker.id} lasts ${value} minutes, allowed are ${least} to ${most}`;
          const limit = value < least ? least : most;
          breaches.push(breachOf(windowRule, detail, { ...place, aspect: "length", value, limit }));
        }
      }
    }
    return breaches;
  },
};
