import type { Instance, Tick } from "./Instance";
import { minutesBetween } from "./minutesBetween";

/** Travel ticks between two places by a mode, by location index; 0 for a mode that the instance does not have. */
export function legTicks({ horizon, locations, travel }: Instance, mode: string, from: number, to: number): Tick {
  const times = travel.get(mode);
  if (times === undefined) return 0;
  if (times instanceof Int32Array) return times[from * locations.length + to];
  return minutesBetween(times, locations[from], locations[to]) * horizon.ticksPerMinute;
}
