import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `CONTACT_TIME`: paid time a contact has left to plan, follow up and talk with relatives. */
export const contactTimeRule: Rule = {
  code: "CONTACT_TIME",
  text: "In each week in which a contact works, her shifts leave at least contactMinutesPerWeek paid minutes without visit or travel for each recipient she is contact for.",
  parameters: ["contactMinutesPerWeek"],
  source: "planning rule (the tasks of the fast omsorgskontakt: plan, follow-up, coordination)",
  check({ caseload, instance, shiftsOf, weekOfDay }) {
    const { ticksPerMinute, weeks } = instance.horizon;
    const breaches: Violation[] = [];
    for (const worker of instance.workers) {
      const limit = instance.rules.contactMinutesPerWeek * caseload[worker.index];
      if (limit === 0) continue;
      const free = weeks.map((): number | null => null);
      for (const { day, paid, travelHome, visits } of shiftsOf[worker.index]) {
        const busy = visits.reduce((sum, { end, start, travel }) => sum + (end - start) + travel, travelHome);
        const left = Number.isNaN(paid - busy) ? 0 : paid - busy;
        free[weekOfDay[day]] = (free[weekOfDay[day]] ?? 0) + left;
      }
      free.forEach((ticks, week) => {
        if (ticks === null) return;
        const value = ticks / ticksPerMinute;
        if (value >= limit - 1e-9) return;
        const detail = `worker ${worker.id} has ${value} paid minutes left in week ${week} for her ${caseload[worker.index]} contacts, at least ${limit} are due`;
        breaches.push(breachOf(contactTimeRule, detail, { worker: worker.id, week, value, limit }));
      });
    }
    return breaches;
  },
};
