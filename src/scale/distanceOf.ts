import type { Instance } from "../model/Instance";
import { minutesBetween } from "../model/minutesBetween";

/** Minutes of travel between two locations by a mode, the mean of there and back. */
export function distanceOf(instance: Instance, mode: string): (a: number, b: number) => number {
  const { horizon, locations } = instance;
  const times = instance.travel.get(mode)!;
  if (!(times instanceof Int32Array)) return (a, b) => minutesBetween(times, locations[a], locations[b]);
  const n = locations.length;
  return (a, b) => (times[a * n + b] + times[b * n + a]) / 2 / horizon.ticksPerMinute;
}
