import type { SkillNeed, Tick, Visit } from "../model/Instance";

/** Seats of a visit that ask for the same. */
export interface SeatGroup {
  visit: number;
  /** Hard needs only. */
  needs: SkillNeed[];
  min: Tick;
  seats: number;
  /** Their indices in the visit, ascending. */
  indices: number[];
}

/** The seats of a visit, grouped by hard skill needs and shortest length. */
export function seatGroups(visit: Visit): SeatGroup[] {
  const groups = new Map<string, SeatGroup>();
  visit.seats.forEach((seat, s) => {
    const needs = seat.skills
      .filter((need) => !need.soft)
      .sort((a, b) => (a.skill < b.skill ? -1 : a.skill > b.skill ? 1 : a.level - b.level));
    const key = JSON.stringify([seat.min, needs.map((need) => [need.skill, need.level])]);
    const group = groups.get(key);
    if (group) {
      group.seats++;
      group.indices.push(s);
    } else groups.set(key, { visit: visit.index, needs, min: seat.min, seats: 1, indices: [s] });
  });
  return [...groups.values()];
}
