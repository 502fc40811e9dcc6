import type { Tick } from "../model/Instance";

/**
 * Longest stretch without a shift inside [from, to).
 *
 * @param shifts By start; may overlap.
 */
export function longestFree(shifts: readonly { start: Tick; end: Tick }[], from: Tick, to: Tick): Tick {
  let free = from;
  let longest = 0;
  for (const { start, end } of shifts) {
    if (end <= from || start >= to) continue;
    longest = Math.max(longest, start - free);
    free = Math.max(free, end);
  }
  return Math.max(longest, to - free);
}
