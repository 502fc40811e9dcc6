import type { Instance, Tick } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

/** Locations beyond which ways over other visits are not worked out. */
export const MOST_LOCATIONS = 700;

/**
 * Least ticks between all places by one mode, row-major by location, over places of other visits too: each of those costs at least the shortest
 * visit that is made there (Floyd 1962, with weights on nodes). All zero where the mode has no travel times.
 */
export function leastTravel(instance: Instance, mode: string): Float64Array {
  const n = instance.locations.length;
  const least = Float64Array.from(travelMatrix(instance, mode) ?? new Float64Array(n * n));
  const stop: Tick[] = Array(n).fill(Number.POSITIVE_INFINITY);
  for (const { location, seats } of instance.visits)
    stop[location] = Math.min(stop[location], ...seats.map((seat) => seat.min));
  for (let via = 0; via < n; via++) {
    if (stop[via] === Number.POSITIVE_INFINITY) continue;
    for (let from = 0; from < n; from++) {
      const there = least[from * n + via] + stop[via];
      if (from === via) continue;
      for (let to = 0; to < n; to++) {
        const ticks = there + least[via * n + to];
        if (ticks < least[from * n + to]) least[from * n + to] = ticks;
      }
    }
  }
  return least;
}
