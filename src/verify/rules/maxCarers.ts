import { breachOf } from "../breachOf";
import { carersMet } from "../carersMet";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `MAX_CARERS`: a hard cap on distinct carers, those met before the horizon included. */
export const maxCarersRule: Rule = {
  code: "MAX_CARERS",
  text: "A recipient meets at most maxCarers distinct carers in the measuring window, history included.",
  parameters: ["windowDays"],
  source: "planning rule (the recipient's own cap; Kolada U21401 counts the same over 14 days)",
  check(context) {
    const breaches: Violation[] = [];
    for (const recipient of context.instance.recipients) {
      const limit = recipient.maxCarers;
      if (limit === null) continue;
      const value = carersMet(context, recipient).size;
      if (value <= limit) continue;
      const detail = `recipient ${recipient.id} meets ${value} carers, at most ${limit} are allowed`;
      breaches.push(breachOf(maxCarersRule, detail, { recipient: recipient.id, value, limit }));
    }
    return breaches;
  },
};
