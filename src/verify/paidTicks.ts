import type { Tick } from "../model/Instance";
import type { Context, PlacedShift } from "./Context";

/**
 * Paid ticks of a worker by 7-day block: each shift counts where it starts.
 *
 * @param shifts One worker's, each inside the horizon.
 */
export function paidTicks(context: Pick<Context, "instance" | "weekOfDay">, shifts: readonly PlacedShift[]): Tick[] {
  const paid = context.instance.horizon.weeks.map(() => 0);
  for (const shift of shifts) {
    if (!Number.isNaN(shift.paid)) paid[context.weekOfDay[shift.day]] += shift.paid;
  }
  return paid;
}
