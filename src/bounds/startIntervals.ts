import type { ShiftOption, Tick, Visit } from "../model/Instance";

export interface StartInterval {
  from: Tick;
  to: Tick;
}

/**
 * The starts at which a worker on a shift could make a visit if she made nothing else that day: inside a window (and a pinned start, where the
 * visit has any), not before the shift's start plus the way there, and early enough to be back at the shift's end.
 *
 * @param out Ticks of the way there.
 * @param back Ticks of the way back.
 * @param length Shortest length of her seat, in ticks.
 */
export function startIntervals(
  shift: Pick<ShiftOption, "start" | "end">,
  visit: Pick<Visit, "windows" | "pinned">,
  out: Tick,
  back: Tick,
  length: Tick,
): StartInterval[] {
  const intervals: StartInterval[] = [];
  for (const window of visit.windows) {
    const from = Math.max(shift.start + out, window.earliest);
    const to = Math.min(window.latest, shift.end - back - length);
    if (from > to) continue;
    if (visit.pinned.starts.length === 0) intervals.push({ from, to });
    else
      for (const start of visit.pinned.starts)
        if (start >= from && start <= to) intervals.push({ from: start, to: start });
  }
  return intervals;
}
