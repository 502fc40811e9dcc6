import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";

/** `AVAILABLE`: nobody works on a date she is unavailable. */
export const availableRule: Rule = {
  code: "AVAILABLE",
  text: "A worker has no shift on a date on which she is unavailable.",
  parameters: [],
  source: "planning rule (leave and absence)",
  check({ shifts }) {
    return shifts
      .filter(({ day, worker }) => worker.unavailable[day] === true)
      .map(({ entry, worker }) => {
        const detail = `worker ${worker.id} is unavailable on ${entry.date}`;
        return breachOf(availableRule, detail, { worker: worker.id, date: entry.date });
      });
  },
};
