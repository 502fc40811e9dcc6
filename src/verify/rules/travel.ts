import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `TRAVEL`: time enough to get from one place to the next, and travel times as in the instance. */
export const travelRule: Rule = {
  code: "TRAVEL",
  text: "Between the end of a visit and the start of the next there is time for the travel between them by the worker's mode, and stated travel times are those of the instance.",
  parameters: [],
  source: "planning rule",
  check({ instance, shifts }) {
    const breaches: Violation[] = [];
    const { ticksPerMinute } = instance.horizon;
    for (const shift of shifts) {
      const { entry, visits, worker } = shift;
      const place = { worker: worker.id, date: entry.date };
      for (let at = 0; at + 1 < visits.length; at++) {
        const one = visits[at];
        const two = visits[at + 1];
        const gap = two.start - one.end;
        if (!(gap < two.travel)) continue;
        const detail = `worker ${worker.id} has ${gap / ticksPerMinute} minutes from visit ${one.visit.id} to visit ${two.visit.id}, travel takes ${two.travel / ticksPerMinute}`;
        const numbers = { value: gap / ticksPerMinute, limit: two.travel / ticksPerMinute };
        breaches.push(breachOf(travelRule, detail, { ...place, visit: two.visit.id, aspect: "gap", ...numbers }));
      }
      if (!shift.asListed) {
        if (visits.length < entry.visits.length) continue; // an unknown visit: nobody knows where it is
        const detail = `the visits of worker ${worker.id} on ${entry.date} are not listed in the order they are made`;
        breaches.push(breachOf(travelRule, detail, { ...place, aspect: "order" }));
        continue;
      }
      for (const { entry: made, travel, visit } of visits) {
        const stated: number | undefined = made.travelMinutes;
        const limit = travel / ticksPerMinute;
        if (stated === undefined || Math.abs(stated - limit) <= 1e-6) continue;
        const detail = `the roster states ${stated} minutes of travel to visit ${visit.id}, the instance ${limit}`;
        breaches.push(
          breachOf(travelRule, detail, { ...place, visit: visit.id, aspect: "stated", value: stated, limit }),
        );
      }
    }
    return breaches;
  },
};
