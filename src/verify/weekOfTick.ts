import type { Tick } from "../model/Instance";
import type { Context } from "./Context";
import { dayOfTick } from "./dayOfTick";

/** Index of the 7-day block a tick lies in; ticks outside the horizon count in the nearest block. */
export function weekOfTick(context: Context, tick: Tick): number {
  const { horizon } = context.instance;
  const day = Math.max(0, Math.min(horizon.days - 1, dayOfTick(horizon, tick)));
  return context.weekOfDay[day];
}
