import { localTick, minuteOfClock } from "../calendar";
import type { BreakRule, Horizon, ShiftOption, ShiftTemplate, Tick } from "../Instance";
import type { Context } from "./Context";

/** A shift by the clock. */
export interface ClockShift {
  start: string;
  end: string;
  break: { minutes: number; earliest: string; latest: string } | null;
}

/** Checks what holds on every day: the break's window. Returns false after an error. */
export function checkShift(context: Context, shift: ClockShift, path: string): boolean {
  if (shift.break === null) return true;
  const start = minuteOfClock(shift.start);
  const after = (time: string) => (minuteOfClock(time) - start + 1440) % 1440;
  if (after(shift.break.latest) >= after(shift.break.earliest)) return true;
  context.issues.error(
    "BAD_BREAK",
    `${path}/break`,
    `The break's latest start ${shift.break.latest} is before its earliest ${shift.break.earliest}.`,
    "Write the earliest start first.",
  );
  return false;
}

function breakRule(horizon: Horizon, day: number, shift: ClockShift): BreakRule | null {
  if (shift.break === null) return null;
  const onOrAfterStart = (time: string): Tick => localTick(horizon, time < shift.start ? day + 1 : day, time);
  return {
    length: Math.ceil(shift.break.minutes * horizon.ticksPerMinute - 1e-9),
    earliest: onOrAfterStart(shift.break.earliest),
    latest: onOrAfterStart(shift.break.latest),
  };
}

/** The shift on one day. */
export function shiftOn(
  horizon: Horizon,
  day: number,
  shift: ClockShift,
  of: { template: string | null; fixed: boolean; softLoad: number | null },
): ShiftOption {
  const start = localTick(horizon, day, shift.start);
  const end = localTick(horizon, shift.end <= shift.start ? day + 1 : day, shift.end);
  const rule = breakRule(horizon, day, shift);
  return { day, start, end, break: rule, paid: Math.max(0, end - start - (rule?.length ?? 0)), ...of };
}

/**
 * Starts the shift's break may have so that it lies in its window and in the shift and no stretch of work is longer than `most` ticks.
 *
 * @returns null where there is none.
 */
export function breakStarts(shift: ShiftOption, most: number): { earliest: Tick; latest: Tick } | null {
  const rule = shift.break;
  if (rule === null) return null;
  const earliest = Math.max(rule.earliest, shift.start, shift.end - most - rule.length);
  const latest = Math.min(rule.latest, shift.end - rule.length, shift.start + most);
  return earliest <= latest ? { earliest, latest } : null;
}

/** A template as the instance holds it. */
export function toTemplate(id: string, shift: ClockShift): ShiftTemplate {
  return { id, start: shift.start, end: shift.end, break: shift.break };
}
