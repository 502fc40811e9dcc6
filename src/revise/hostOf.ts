import type { Context, PlacedShift } from "../verify/Context";
import type { Host } from "./Host";

/** A shift of the roster as a host; null where its times or its shift cannot be read, so that nothing can be put into it. */
export function hostOf(context: Context, shift: PlacedShift): Host | null {
  const { worker, day, option, entry } = shift;
  if (option === null || day < 0 || !shift.asListed) return null;
  const stops = shift.visits.map((placed) => {
    const carers = context.staffed[placed.visit.index]?.carers ?? [];
    const seat = carers.find((carer) => carer.placed === placed)?.seat ?? null;
    return { visit: placed.visit, seat: placed.entry.seat ?? seat, start: placed.start, end: placed.end };
  });
  if (stops.some(({ start, end }) => Number.isNaN(start) || Number.isNaN(end))) return null;
  const breakStart = shift.break === null || Number.isNaN(shift.break.start) ? null : shift.break.start;
  return { worker, day, option, entry, breakStart, stops };
}
