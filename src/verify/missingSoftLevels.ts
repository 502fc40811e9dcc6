import type { Seat, Visit, Worker } from "../model/Instance";
import { heldLevel } from "./heldLevel";

/**
 * Sum over the soft skills of a seat of the levels a worker is short of, for a visit on a date.
 *
 * @param date ISO date of the visit's start.
 */
export function missingSoftLevels(worker: Worker, visit: Visit, seat: Seat, date: string): number {
  let missing = 0;
  for (const need of seat.skills) {
    if (need.soft) missing += Math.max(0, need.level - (heldLevel(worker, need.skill, visit.recipients, date) ?? 0));
  }
  return missing;
}
