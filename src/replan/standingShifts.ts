import type { Instance } from "../model/Instance";
import type { PlacedShift } from "../verify/Context";
import { findStanding } from "./findStanding";
import type { ReadChanges } from "./readChanges";
import type { StandingShift } from "./Standing";

/**
 * What stands of each shift, by `worker * days + day`; of two shifts of a worker on a day the first one counts. A visit with several carers that has not begun
 * stands for all of them or for none.
 */
export function standingShifts(
  instance: Instance,
  shifts: readonly PlacedShift[],
  changes: ReadChanges,
): Map<number, StandingShift> {
  const first = new Map<number, PlacedShift>();
  for (const shift of shifts) {
    const slot = shift.worker.index * instance.horizon.days + shift.day;
    if (!first.has(slot)) first.set(slot, shift);
  }
  const met = new Set<number>();
  const broken = new Set<number>();
  for (;;) {
    const standing = new Map(
      [...first].map(([slot, shift]) => [slot, findStanding(instance, shift, changes, { met, broken })]),
    );
    const alone = incomplete(standing, changes.freeze);
    if (alone.length === 0) return standing;
    // those who are there are asked to stay first; where that is not enough, nobody goes
    for (const visit of alone) (met.has(visit) || changes.cancelled.has(visit) ? broken : met).add(visit);
  }
}

/** Visits that stand, have not begun, and lack a carer. */
function incomplete(standing: ReadonlyMap<number, StandingShift>, freeze: number): number[] {
  const carers = new Map<number, Set<StandingShift>>();
  const begun = new Set<number>();
  const seats = new Map<number, number>();
  for (const one of standing.values()) {
    for (const { start, visit } of one.stands) {
      carers.set(visit.index, (carers.get(visit.index) ?? new Set()).add(one));
      seats.set(visit.index, visit.seats.length);
      if (start < freeze) begun.add(visit.index);
    }
  }
  return [...seats]
    .filter(([visit, all]) => !begun.has(visit) && (carers.get(visit)?.size ?? 0) < all)
    .map(([visit]) => visit);
}
