import type { Tick } from "../model/Instance";

/** Length of the longest stretch of `[from, to)` that no shift touches. */
export function longestFree(from: Tick, to: Tick, shifts: { start: Tick; end: Tick }[]): Tick {
  let at = from;
  let longest = 0;
  for (const shift of [...shifts].sort((a, b) => a.start - b.start)) {
    longest = Math.max(longest, Math.min(shift.start, to) - at);
    at = Math.max(at, shift.end);
  }
  return Math.max(longest, to - at);
}
