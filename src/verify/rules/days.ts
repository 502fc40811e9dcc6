import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `DAYS`: working days a week and in a row. Each day beyond the longest run is a breach of its own. */
export const daysRule: Rule = {
  code: "DAYS",
  text: "A worker has at most maxDaysPerWeek working days a week and at most maxConsecutiveDays in a row.",
  parameters: ["maxDaysPerWeek", "maxConsecutiveDays"],
  source: "planning rule (local agreements on the published rota)",
  check({ instance, shiftsOf, weekOfDay }) {
    const { maxConsecutiveDays, maxDaysPerWeek } = instance.rules;
    const { dates, weeks } = instance.horizon;
    const breaches: Violation[] = [];
    for (const worker of instance.workers) {
      const working = new Set(shiftsOf[worker.index].map(({ day }) => day));
      if (maxDaysPerWeek !== null) {
        weeks.forEach((_, week) => {
          const value = [...working].filter((day) => weekOfDay[day] === week).length;
          if (value <= maxDaysPerWeek) return;
          const detail = `worker ${worker.id} works ${value} days in week ${week}, at most ${maxDaysPerWeek} are allowed`;
          const place = { worker: worker.id, week, aspect: "week", value, limit: maxDaysPerWeek };
          breaches.push(breachOf(daysRule, detail, place));
        });
      }
      if (maxConsecutiveDays === null) continue;
      let run = 0;
      dates.forEach((date, day) => {
        run = working.has(day) ? run + 1 : 0;
        if (run <= maxConsecutiveDays) return;
        const detail = `${date} is day ${run} in a row for worker ${worker.id}, at most ${maxConsecutiveDays} are allowed`;
        const place = { worker: worker.id, date, aspect: "consecutive", value: run, limit: maxConsecutiveDays };
        breaches.push(breachOf(daysRule, detail, place));
      });
    }
    return breaches;
  },
};
