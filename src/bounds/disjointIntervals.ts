import type { StartInterval } from "./startIntervals";

/** The same starts, ascending and with no two intervals overlapping, as the windows of a visit or those for seats of unequal length may. */
export function disjointIntervals(intervals: readonly StartInterval[]): StartInterval[] {
  const merged: StartInterval[] = [];
  for (const { from, to } of intervals.toSorted((a, b) => a.from - b.from || a.to - b.to)) {
    const last = merged.at(-1);
    if (last !== undefined && from <= last.to) last.to = Math.max(last.to, to);
    else merged.push({ from, to });
  }
  return merged;
}
