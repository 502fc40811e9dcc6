import { breachOf } from "../breachOf";
import { longestFree } from "../longestFree";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `WEEKLY_REST`: one long rest inside each whole week. Real hours, also where the clock changes. */
export const weeklyRestRule: Rule = {
  code: "WEEKLY_REST",
  text: "In each whole week, from midnight to midnight seven days later, a worker has at least weeklyRestHours of unbroken rest.",
  parameters: ["weeklyRestHours"],
  source: "arbetstidslagen (1982:673) and AB/HÖK: 36 hours of weekly rest (veckovila) per seven-day period",
  check({ instance, shiftsOf }) {
    const limit = instance.rules.weeklyRestHours;
    if (limit === null) return [];
    const { midnights, ticksPerMinute, weeks } = instance.horizon;
    const breaches: Violation[] = [];
    for (const worker of instance.workers) {
      weeks.forEach(({ firstDay, whole }, week) => {
        if (!whole) return;
        const rest = longestFree(shiftsOf[worker.index], midnights[firstDay], midnights[firstDay + 7]);
        const value = rest / (60 * ticksPerMinute);
        if (value >= limit - 1e-9) return;
        const detail = `worker ${worker.id} rests ${value} hours unbroken in week ${week}, at least ${limit} are due`;
        breaches.push(breachOf(weeklyRestRule, detail, { worker: worker.id, week, value, limit }));
      });
    }
    return breaches;
  },
};
