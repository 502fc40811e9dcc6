import { checkAmount } from "./checkAmount";
import type { StopCriterion } from "./StopCriterion";

/**
 * Stops after a time.
 * @param ms milliseconds from the start of the run, 0 or more
 * @throws RangeError for anything else
 */
export function timeLimit(ms: number): StopCriterion {
  checkAmount("timeLimitMs", ms, 0, false);
  return {
    name: "timeLimit",
    readsClock: true,
    limit: { unit: "ms", amount: ms },
    begin:
      () =>
      ({ elapsedMs }) =>
        elapsedMs >= ms,
  };
}
