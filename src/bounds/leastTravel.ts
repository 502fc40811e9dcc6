import type { Instance, Tick } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

/** Least ticks from a base to each location, and back. */
export interface LeastTravel {
  out: Float64Array;
  back: Float64Array;
}

/**
 * Least travel between a base and every location for one mode. A matrix need not obey the triangle inequality, so the way may lead over other
 * visits; each such stop costs at least the shortest visit of its location (Dijkstra with node weights).
 *
 * @param base Location index; null = nowhere in particular, no travel.
 */
export function leastTravel(instance: Instance, mode: string, base: number | null): LeastTravel {
  const n = instance.locations.length;
  const matrix = travelMatrix(instance, mode);
  if (base === null || matrix === undefined) return { out: new Float64Array(n), back: new Float64Array(n) };
  const stop = new Float64Array(n).fill(Number.POSITIVE_INFINITY);
  for (const visit of instance.visits)
    for (const seat of visit.seats) stop[visit.location] = Math.min(stop[visit.location], seat.min);
  return {
    out: shortest(n, base, stop, (i, j) => matrix[i * n + j]),
    back: shortest(n, base, stop, (i, j) => matrix[j * n + i]),
  };
}

function shortest(n: number, base: number, stop: Float64Array, cost: (i: number, j: number) => Tick): Float64Array {
  const best = Float64Array.from({ length: n }, (_, j) => cost(base, j));
  const done = new Uint8Array(n);
  for (let round = 0; round < n; round++) {
    let at = -1;
    for (let j = 0; j < n; j++) if (!done[j] && (at < 0 || best[j] < best[at])) at = j;
    done[at] = 1;
    const leave = best[at] + stop[at];
    if (leave === Number.POSITIVE_INFINITY) continue;
    for (let j = 0; j < n; j++) if (!done[j]) best[j] = Math.min(best[j], leave + cost(at, j));
  }
  return best;
}
