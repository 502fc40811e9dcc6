import type { Instance } from "../model/Instance";
import type { Roster, RosterShift } from "../model/Roster";

/**
 * The roster with shifts replaced (same worker and date) or added, and its list of unassigned visits made to fit. Contacts stand; the score does not hold
 * any more and is left empty.
 */
export function applyShifts(instance: Instance, roster: Roster, changed: readonly RosterShift[]): Roster {
  const keyOf = ({ worker, date }: RosterShift) => JSON.stringify([worker, date]);
  const left = new Map(changed.map((shift) => [keyOf(shift), shift]));
  const shifts = roster.shifts.map((shift) => {
    const key = keyOf(shift);
    const other = left.get(key);
    left.delete(key);
    return other ?? shift;
  });
  shifts.push(...left.values());
  const carers = new Map<string, number>();
  for (const { visits } of shifts) for (const { visit } of visits) carers.set(visit, (carers.get(visit) ?? 0) + 1);
  const reasons = new Map(roster.unassigned.map((entry) => [entry.visit, entry.reasons]));
  const unassigned = instance.visits.flatMap(({ id, seats }) => {
    const missing = seats.length - (carers.get(id) ?? 0);
    return missing <= 0 ? [] : [{ visit: id, missing, reasons: reasons.get(id) ?? [] }];
  });
  return { ...roster, shifts, unassigned, score: [] };
}
