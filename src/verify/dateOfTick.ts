import { addIsoDays } from "../model/calendar";
import type { Horizon, Tick } from "../model/Instance";
import { dayOfTick } from "./dayOfTick";

/** ISO date of the local day a tick lies in. */
export function dateOfTick(horizon: Horizon, tick: Tick): string {
  const day = dayOfTick(horizon, tick);
  return horizon.dates[day] ?? addIsoDays(horizon.start, day);
}
