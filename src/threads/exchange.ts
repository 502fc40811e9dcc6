import { compareLevels } from "./compareLevels";
import type { LaneReport } from "./LaneReport";
import type { LaneSeed } from "./laneSeeds";

type Standing = Pick<LaneReport, "levels"> & Pick<LaneSeed, "lane" | "walk">;

/**
 * Which lanes go on from which lane's best roster: those of the worse half of the walks, rounded down, from the best of all where theirs is worse; of the
 * other walks, those that share one from its best, so that they begin together.
 * @param reports of lanes in order of their numbers
 */
export function exchange(reports: readonly Standing[]): { lane: number; from: number }[] {
  const ranked = [...reports].sort((a, b) => compareLevels(a.levels, b.levels) || a.lane - b.lane);
  const heads = ranked.filter(({ walk }, i) => ranked.findIndex((other) => other.walk === walk) === i);
  const worse = heads.slice(heads.length - Math.floor(heads.length / 2));
  return reports.flatMap(({ lane, walk }) => {
    const head = heads.find((one) => one.walk === walk) as Standing;
    const from = worse.includes(head) && compareLevels(heads[0].levels, head.levels) < 0 ? heads[0] : head;
    const alone = reports.every((other) => other.lane === lane || other.walk !== walk);
    return alone && from.lane === lane ? [] : [{ lane, from: from.lane }];
  });
}
