import type { Seat, Visit, Worker } from "../model/Instance";
import { heldLevel } from "./heldLevel";

/**
 * The first hard skill of a seat that a worker does not hold for a visit on a date; null where she holds them all.
 *
 * @param date ISO date of the visit's start.
 */
export function lackedSkill(worker: Worker, visit: Visit, seat: Seat, date: string): string | null {
  for (const need of seat.skills) {
    if (need.soft) continue;
    const held = heldLevel(worker, need.skill, visit.recipients, date);
    if (held === null || held < need.level) return need.skill;
  }
  return null;
}
