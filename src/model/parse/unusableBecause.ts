import type { Horizon, Rules, ShiftOption } from "../Instance";
import { breakStarts } from "./buildShifts";

/** Why the rules let nobody work a shift by its own times; null where they do. */
export function unusableBecause(option: ShiftOption, rules: Rules, horizon: Horizon): string | null {
  const hour = 60 * horizon.ticksPerMinute;
  const length = option.end - option.start;
  const span = rules.maxSpanHours === null ? Number.POSITIVE_INFINITY : rules.maxSpanHours * hour;
  const work =
    rules.maxWorkWithoutBreakHours === null ? Number.POSITIVE_INFINITY : rules.maxWorkWithoutBreakHours * hour;
  if (length <= 0) return "it has no length";
  if (length > span) return `it spans more than ${rules.maxSpanHours} hours`;
  if (option.break === null) {
    return length > work ? `it has no break and is longer than ${rules.maxWorkWithoutBreakHours} hours` : null;
  }
  if (breakStarts(option, Number.POSITIVE_INFINITY) === null) return "its break does not fit inside it";
  return breakStarts(option, work) === null
    ? `wherever its break lies, more than ${rules.maxWorkWithoutBreakHours} hours of work are left without one`
    : null;
}
