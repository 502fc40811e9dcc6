import { addIsoDays } from "../../model/calendar";
import { breachOf } from "../breachOf";
import { longestFree } from "../longestFree";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `DAILY_REST`: rest between shifts and, with a dygnsbryt, in each 24-hour period. Real hours, also where the clock changes. */
export const dailyRestRule: Rule = {
  code: "DAILY_REST",
  text: "Between two shifts a worker has at least dailyRestHours of rest; where she has a day break (dygnsbryt), also that much unbroken rest in each 24-hour period that begins at it.",
  parameters: ["dailyRestHours"],
  source: "arbetstidslagen (1982:673) and AB/HÖK as in force from 1 October 2023: 11 hours of daily rest (dygnsvila)",
  check({ instance, shiftsOf }) {
    const limit = instance.rules.dailyRestHours;
    if (limit === null) return [];
    const hour = 60 * instance.horizon.ticksPerMinute;
    const breaches: Violation[] = [];
    for (const worker of instance.workers) {
      const own = shiftsOf[worker.index];
      let lastEnd = Number.NEGATIVE_INFINITY;
      for (const shift of own) {
        const value = (shift.start - lastEnd) / hour;
        lastEnd = Math.max(lastEnd, shift.end);
        if (value >= limit - 1e-9) continue;
        const date = shift.entry.date;
        const detail = `worker ${worker.id} rests ${value} hours before her shift on ${date}, at least ${limit} are due`;
        breaches.push(breachOf(dailyRestRule, detail, { worker: worker.id, date, aspect: "gap", value, limit }));
      }
      const breaks = worker.dayBreaks;
      if (breaks === null || own.length === 0) continue;
      for (let period = 0; period + 1 < breaks.length; period++) {
        const value = longestFree(own, breaks[period], breaks[period + 1]) / hour;
        if (value >= limit - 1e-9) continue;
        const date = addIsoDays(instance.horizon.start, period - 1);
        const detail = `worker ${worker.id} rests ${value} hours unbroken in the 24-hour period from her day break on ${date}, at least ${limit} are due`;
        breaches.push(breachOf(dailyRestRule, detail, { worker: worker.id, date, aspect: "dayBreak", value, limit }));
      }
    }
    return breaches;
  },
};
