import type { Visit } from "../model/Instance";
import { type SeatGroup, seatGroups } from "./seatGroups";

/** `need` different workers, each able to take a seat of one of the groups in `groupMask`. */
export interface SeatDemand {
  visit: number;
  /** Bit g: a worker who can take a seat of group g counts. */
  groupMask: number;
  need: number;
  /** The pinned worker this demand is for; null = anyone `pinnedOnly` allows. */
  only: number | null;
  /** All seats are taken by pinned workers. */
  pinnedOnly: boolean;
}

/**
 * What a visit demands. Workers can be matched to its seats exactly when, for every set of seat groups, as many of them can take a seat of the
 * set as it has seats (Hall 1935); beyond four groups only single groups and all together are asked for, which is weaker and still valid.
 */
export function seatDemands(visit: Visit): { groups: SeatGroup[]; demands: SeatDemand[] } {
  const groups = seatGroups(visit);
  const all = 2 ** groups.length - 1;
  const masks = [];
  for (let mask = 1; mask <= all; mask++)
    if (groups.length <= 4 || mask === all || (mask & (mask - 1)) === 0) masks.push(mask);
  const pinnedOnly = visit.pinned.workers.length >= visit.seats.length;
  const demands: SeatDemand[] = masks.map((groupMask) => ({
    visit: visit.index,
    groupMask,
    need: groups.reduce((sum, group, g) => sum + (groupMask & (1 << g) ? group.seats : 0), 0),
    only: null,
    pinnedOnly,
  }));
  for (const only of visit.pinned.workers)
    demands.push({ visit: visit.index, groupMask: all, need: 1, only, pinnedOnly });
  return { groups, demands };
}
