import type { Context } from "../Context";
import type { UnassignedValue } from "../Objectives";

/**
 * Objective `unassigned`: the sum over missing carers of the visit's priority times the preferred minutes of the seat that stays empty. A
 * visit that is not in the roster misses all its carers.
 */
export function unassigned({ instance, staffed }: Context): UnassignedValue {
  const byVisit: Record<string, number> = {};
  let value = 0;
  for (const visit of instance.visits) {
    const open = staffed[visit.index]?.openSeats ?? [...visit.seats.keys()];
    if (open.length === 0) continue;
    const ticks = open.reduce((sum, seat) => sum + visit.seats[seat].preferred, 0);
    const term = (visit.priority * ticks) / instance.horizon.ticksPerMinute;
    byVisit[visit.id] = term;
    value += term;
  }
  return { value, byVisit };
}
