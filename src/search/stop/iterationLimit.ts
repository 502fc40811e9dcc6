import { checkAmount } from "./checkAmount";
import type { StopCriterion } from "./StopCriterion";

/**
 * Stops after a number of moves. A run with such a limit cools by its moves, whatever else may stop it, so no clock steers it.
 * @param moves in all, shared equally by the searches; a whole number of 0 or more
 * @throws RangeError for anything else
 */
export function iterationLimit(moves: number): StopCriterion {
  checkAmount("iterations", moves, 0, true);
  return {
    name: "iterationLimit",
    readsClock: false,
    limit: { unit: "iterations", amount: moves },
    begin:
      () =>
      ({ iterations }) =>
        iterations >= moves,
  };
}
