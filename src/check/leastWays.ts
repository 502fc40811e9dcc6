import type { Instance, Tick, Worker } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";

/** Least ticks from a worker's base to each location, and from each location to her base. */
export interface Ways {
  out: number[];
  back: number[];
}

/**
 * The shortest ways by the worker's mode, over places of other visits too: each of those costs at least the shortest visit that is made there.
 * Bellman's equations, until nothing changes.
 */
export function leastWays(instance: Instance, worker: Worker): Ways {
  const n = instance.locations.length;
  const matrix = travelMatrix(instance, worker.mode);
  if (worker.base === null || matrix === undefined) return { out: Array(n).fill(0), back: Array(n).fill(0) };
  const stop: Tick[] = Array(n).fill(Number.POSITIVE_INFINITY);
  for (const { location, seats } of instance.visits)
    stop[location] = Math.min(stop[location], ...seats.map((s) => s.min));
  const stops = stop.flatMap((ticks, place) => (ticks < Number.POSITIVE_INFINITY ? [place] : []));
  const { base } = worker;
  const solve = (way: (from: number, to: number) => Tick) => {
    const least = stop.map((_, place) => way(base, place));
    for (let changed = true; changed; ) {
      changed = false;
      for (const via of stops)
        for (let to = 0; to < n; to++) {
          const ticks = least[via] + stop[via] + way(via, to);
          if (ticks >= least[to]) continue;
          least[to] = ticks;
          changed = true;
        }
    }
    return least;
  };
  return { out: solve((from, to) => matrix[from * n + to]), back: solve((from, to) => matrix[to * n + from]) };
}
