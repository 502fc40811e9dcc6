import type { Rules, ShiftOption, Tick } from "../model/Instance";
import { breakStarts } from "../model/parse/buildShifts";

/**
 * When the break of a shift may start: inside its window and the shift, and so that nobody works longer than `maxWorkWithoutBreakHours` before or after
 * it. A shift that cannot keep the latter keeps its window.
 *
 * @returns null for a shift without a break
 */
export function breakWindow(
  option: ShiftOption,
  rules: Pick<Rules, "maxWorkWithoutBreakHours">,
  ticksPerMinute: number,
): { earliest: Tick; latest: Tick } | null {
  if (option.break === null) return null;
  const hours = rules.maxWorkWithoutBreakHours;
  const most = hours === null ? Number.POSITIVE_INFINITY : Math.floor(hours * 60 * ticksPerMinute + 1e-9);
  return breakStarts(option, most) ?? breakStarts(option, Number.POSITIVE_INFINITY);
}
