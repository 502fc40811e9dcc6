import { compareLevels } from "./compareLevels";
import type { LaneReport } from "./LaneReport";

/** The better of two reports; the first where they are equal. */
export function better<T extends Pick<LaneReport, "levels">>(a: T, b: T): T {
  return compareLevels(b.levels, a.levels) < 0 ? b : a;
}

/**
 * Which lanes go on from another lane's roster: the worse half, rounded down, from the best, where theirs is worse.
 * @param reports of lanes in order of their numbers
 */
export function exchange(reports: readonly Pick<LaneReport, "lane" | "levels">[]): { lane: number; from: number }[] {
  if (reports.length < 2) return [];
  const ranked = [...reports].sort((a, b) => compareLevels(a.levels, b.levels) || a.lane - b.lane);
  const best = ranked[0];
  return ranked
    .slice(ranked.length - Math.floor(ranked.length / 2))
    .filter(({ levels }) => compareLevels(best.levels, levels) < 0)
    .map(({ lane }) => ({ lane, from: best.lane }));
}
