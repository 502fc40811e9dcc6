import type { Instance, ShiftOption, Tick } from "../model/Instance";

/** When a break may start. */
export interface Break {
  /** 0 = none. */
  length: Tick;
  from: Tick;
  to: Tick;
}

/** When the break may start; null where no break keeps the rules: the shift cannot be worked. */
export function breakOf({ horizon, rules }: Instance, shift: ShiftOption): Break | null {
  if (shift.break === null) return { length: 0, from: shift.start, to: shift.end };
  const { earliest, latest, length } = shift.break;
  const from = Math.max(earliest, shift.start);
  const to = Math.min(latest, shift.end - length);
  if (shift.fixed) return { length: from <= to ? length : 0, from, to }; // its breaches may be forced by the input
  const hours = rules.maxWorkWithoutBreakHours ?? Number.POSITIVE_INFINITY;
  const most = hours * 60 * horizon.ticksPerMinute + 1e-6;
  const first = Math.max(from, Math.ceil(shift.end - most - length));
  const last = Math.min(to, Math.floor(shift.start + most));
  return first <= last ? { length, from: first, to: last } : null;
}
