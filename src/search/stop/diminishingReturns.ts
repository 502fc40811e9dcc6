import { checkAmount } from "./checkAmount";
import type { StopCriterion } from "./StopCriterion";

/**
 * Stops when going on hardly pays. An annealing finds most at its end, so a window that slides over it says little; instead the search anneals in
 * rounds of 10 s, 20 s, 40 s and so on (10,000 moves per search and so on in a run that is measured in moves), each from the best roster
 * so far with a moderate reheat, and stops after the first round that improves less than `ratio`.
 *
 * It may take long on a large instance: combine it with a limit, to which the last round is then fitted.
 *
 * @param options `ratio`: least improvement of a round, as a share of the value before of the first objective level that changed, a tenth of it for each
 *   level below the leading one; default 0.001: one carer in a thousand, or 1 % of the contacts' share, or 10 % of the travel. (The termination of
 *   the same name in Timefold Solver compares the last 30 s with 0.0001 of what the first 30 s brought.)
 * @throws RangeError unless `ratio` is above 0
 */
export function diminishingReturns(options: { ratio?: number } = {}): StopCriterion {
  const { ratio = 0.001 } = options;
  checkAmount("ratio", ratio, Number.MIN_VALUE, false);
  return {
    name: "diminishingReturns",
    readsClock: false,
    rounds: true,
    begin:
      () =>
      ({ roundGain }) =>
        roundGain !== null && roundGain < ratio,
  };
}
