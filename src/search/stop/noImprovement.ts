import { checkAmount } from "./checkAmount";
import type { StopCriterion } from "./StopCriterion";

/**
 * Stops when the best roster has not improved for a time or for a number of moves. An annealing improves little while it is hot: combined with a
 * limit, give it a good part of that limit.
 * @param span exactly one of `ms` and `iterations` (moves of all searches), above 0
 * @throws RangeError for anything else
 */
export function noImprovement(span: { ms: number } | { iterations: number }): StopCriterion {
  if ("ms" in span === "iterations" in span) throw new RangeError("noImprovement needs either ms or iterations");
  if ("ms" in span) {
    checkAmount("ms", span.ms, Number.MIN_VALUE, false);
    return {
      name: "noImprovement",
      readsClock: true,
      begin:
        () =>
        ({ elapsedMs, improvedAtMs }) =>
          elapsedMs - improvedAtMs >= span.ms,
    };
  }
  checkAmount("iterations", span.iterations, 1, true);
  return {
    name: "noImprovement",
    readsClock: false,
    begin:
      () =>
      ({ iterations, improvedAtIterations }) =>
        iterations - improvedAtIterations >= span.iterations,
  };
}
