import type { Rule } from "./Rule";
import type { Violation } from "./Violation";

/** A violation of a rule, with the rule's code and source filled in. */
export function breachOf(
  rule: Pick<Rule, "code" | "source">,
  detail: string,
  place: Omit<Violation, "code" | "detail" | "source">,
): Violation {
  return { code: rule.code, ...place, detail, source: rule.source };
}
