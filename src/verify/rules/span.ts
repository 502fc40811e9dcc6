import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `SPAN`: how long a working day lasts from start to end, the break included. */
export const spanRule: Rule = {
  code: "SPAN",
  text: "A shift lasts at most maxSpanHours from start to end.",
  parameters: ["maxSpanHours"],
  source:
    "AB/HÖK daily rest as in force from 1 October 2023: at most 13 hours from start to end of a working day, split shifts too",
  check({ instance, shifts }) {
    const limit = instance.rules.maxSpanHours;
    if (limit === null) return [];
    const breaches: Violation[] = [];
    for (const { end, entry, start, worker } of shifts) {
      const value = (end - start) / (60 * instance.horizon.ticksPerMinute);
      if (!(value > limit + 1e-9)) continue;
      const detail = `the shift of worker ${worker.id} on ${entry.date} spans ${value} hours, at most ${limit} are allowed`;
      breaches.push(breachOf(spanRule, detail, { worker: worker.id, date: entry.date, value, limit }));
    }
    return breaches;
  },
};
