import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";

/** `REFERENCE`: every id in the roster is one of the instance's. */
export const referenceRule: Rule = {
  code: "REFERENCE",
  text: "Every worker, visit, recipient and template that the roster names is in the instance.",
  parameters: [],
  source: "planning rule (integrity of the roster)",
  check(context) {
    return context.unknown.map(({ kind, id, where, date }) => {
      const named = kind === "template" ? {} : { [kind]: id };
      return breachOf(referenceRule, `${where} names ${kind} ${id}, which the instance does not have`, {
        aspect: kind,
        ...named,
        date,
      });
    });
  },
};
