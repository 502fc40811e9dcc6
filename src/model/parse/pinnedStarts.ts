import { localTick, tickOfIso } from "../calendar";
import type { Horizon, Tick, Visit, VisitWindow } from "../Instance";
import type { Context } from "./Context";
import { shown } from "./text";
import type { VisitPart } from "./VisitPart";

/**
 * The starts that a pin allows: for `HH:MM` one per window's date (after midnight where only that is inside an overnight window), for a full
 * local time exactly it, and in a repeat only for the visit of its date.
 */
export function pinnedStarts(horizon: Horizon, entry: VisitPart, windows: VisitWindow[]): Tick[] {
  const start = entry.pinned?.start;
  if (start === undefined) return [];
  if (start.includes("T")) {
    if (entry.repeat !== undefined && horizon.dates[windows[0].day] !== start.slice(0, 10)) return [];
    const tick = tickOfIso(horizon, start);
    return tick === null ? [] : [tick];
  }
  const starts = windows.map((window) => {
    const tick = localTick(horizon, window.day, start);
    const nextDay = localTick(horizon, window.day + 1, start);
    return tick < window.earliest && nextDay <= window.latest ? nextDay : tick;
  });
  return [...new Set(starts)].sort((a, b) => a - b);
}

/** Reports a full local time that is no date or that no visit of the repeat has. */
export function reportLostPin(context: Context, entry: VisitPart, path: string, visits: Visit[], own: number[]): void {
  const start = entry.pinned?.start;
  if (start === undefined || !start.includes("T")) return;
  const at = `${path}/pinned/start`;
  if (context.horizon !== null && tickOfIso(context.horizon, start) === null) {
    context.issues.error("BAD_DATE", at, `Found ${shown(start)}.`, "Write a date that exists.");
  } else if (entry.repeat !== undefined && own.every((v) => visits[v].pinned.starts.length === 0)) {
    context.issues.warning(
      "PIN_CONFLICT",
      at,
      `The repeat has no visit on ${start.slice(0, 10)}; the start is not pinned.`,
      "Write HH:MM, or a date of the repeat.",
    );
  }
}
