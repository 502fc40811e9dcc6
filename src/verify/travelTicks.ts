import type { Instance, Tick, Worker } from "../model/Instance";
import { legTicks } from "../model/legTicks";

/**
 * Travel ticks of a worker between two locations by her mode.
 *
 * @param from Location index; null = nowhere in particular, at no distance.
 * @param to The same.
 */
export function travelTicks(instance: Instance, worker: Worker, from: number | null, to: number | null): Tick {
  if (from === null || to === null) return 0;
  return legTicks(instance, worker.mode, from, to);
}
