import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `DEPENDENCY`: gaps between dependent visits, start to start. */
export const dependencyRule: Rule = {
  code: "DEPENDENCY",
  text: "Where both visits of a dependency are made, the time from the start of the first to the start of the second lies between its gaps.",
  parameters: [],
  source: "planning rule (order of visits, spacing of meals and medication)",
  check({ instance, staffed }) {
    const breaches: Violation[] = [];
    const { ticksPerMinute } = instance.horizon;
    for (const { first, maxGap, minGap, second } of instance.dependencies) {
      const one = staffed[first]?.carers[0];
      const two = staffed[second]?.carers[0];
      if (one === undefined || two === undefined) continue;
      const gap = two.placed.start - one.placed.start;
      const low = minGap !== null && gap < minGap;
      const high = maxGap !== null && gap > maxGap;
      if (!low && !high) continue;
      const limit = (low ? minGap : (maxGap as number)) / ticksPerMinute;
      const value = gap / ticksPerMinute;
      const names = `${two.placed.visit.id} starts ${value} minutes after visit ${one.placed.visit.id}`;
      const detail = `visit ${names}, ${low ? "at least" : "at most"} ${limit} are asked for`;
      const place = { visit: two.placed.visit.id, date: two.shift.entry.date, aspect: one.placed.visit.id };
      breaches.push(breachOf(dependencyRule, detail, { ...place, value, limit }));
    }
    return breaches;
  },
};
