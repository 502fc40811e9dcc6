import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `EXCLUDED`: nobody comes whom a recipient has excluded. */
export const excludedRule: Rule = {
  code: "EXCLUDED",
  text: "No carer of a visit is excluded by any of its recipients.",
  parameters: [],
  source: "planning rule (the recipient's wish or safety)",
  check({ instance, staffed }) {
    const breaches: Violation[] = [];
    for (const made of staffed) {
      if (made === undefined) continue;
      const { visit } = made;
      for (const { shift, worker } of made.carers) {
        for (const index of visit.recipients) {
          const recipient = instance.recipients[index];
          if (!recipient.excluded.includes(worker.index)) continue;
          const detail = `worker ${worker.id} is excluded by recipient ${recipient.id} of visit ${visit.id}`;
          const place = { visit: visit.id, worker: worker.id, recipient: recipient.id, date: shift.entry.date };
          breaches.push(breachOf(excludedRule, detail, place));
        }
      }
    }
    return breaches;
  },
};
