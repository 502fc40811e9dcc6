import type { Instance } from "../model/Instance";
import { fixedContext } from "./fixedContext";
import { rules } from "./rules";
import type { RuleCode, Violation } from "./Violation";

/** Rules that fixed shifts or history alone can break. */
const forcible: ReadonlySet<RuleCode> = new Set([
  "SHIFT",
  "BREAK",
  "DAILY_REST",
  "WEEKLY_REST",
  "SPAN",
  "HOURS",
  "DAYS",
  "WEEKEND",
  "MAX_CARERS",
]);

/**
 * Splits breaches into those the input forces and the rest. A breach is forced where the same rule is broken for the same worker or
 * recipient at the same place by the fixed shifts and the history alone, and no worse than by them: hours added to a week that the fixed
 * shifts overfill already are the roster's own doing.
 */
export function forcedBreaches(
  instance: Instance,
  found: readonly Violation[],
): { forced: Violation[]; other: Violation[] } {
  const codes = new Set(found.map(({ code }) => code).filter((code) => forcible.has(code)));
  if (codes.size === 0) return { forced: [], other: [...found] };
  const context = fixedContext(instance);
  const alone = new Map<string, Violation>();
  for (const rule of rules) {
    if (codes.has(rule.code)) for (const violation of rule.check(context)) alone.set(keyOf(violation), violation);
  }
  const forced: Violation[] = [];
  const other: Violation[] = [];
  for (const violation of found) {
    const same = alone.get(keyOf(violation));
    const isForced = same !== undefined && (violation.code === "BREAK" || excess(violation) <= excess(same) + 1e-9);
    (isForced ? forced : other).push(violation);
  }
  return { forced, other };
}

function excess({ limit, value }: Violation): number {
  return Math.abs((value ?? 0) - (limit ?? 0));
}

function keyOf({ aspect, code, date, recipient, week, worker }: Violation): string {
  return JSON.stringify([code, aspect, worker, recipient, date, week]);
}
