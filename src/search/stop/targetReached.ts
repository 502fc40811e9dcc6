import type { ScoreEntry } from "../../model/Roster";
import { checkAmount } from "./checkAmount";
import type { RunProgress } from "./RunProgress";
import type { StopCriterion } from "./StopCriterion";

/** Objectives whose values are known while the search runs. */
const KNOWN: Record<string, (progress: RunProgress) => number> = {
  unassigned: ({ unassignedValue }) => unassignedValue,
  contact: ({ missingContacts }) => missingContacts,
  continuity: ({ continuity }) => continuity,
};

/**
 * Stops when a roster is good enough. It may never be: combine it with a limit.
 * @param target `carers`: at most this sum over recipients of distinct carers, with no visit unassigned. `score`: at least as good as this score, of
 *   a roster of the same instance, level by level in its order; only `unassigned`, `contact` and `continuity` are compared, as the others
 *   are known after the run.
 * @throws RangeError for a number of carers that is none, or a score in which nothing can be compared
 */
export function targetReached(target: { carers: number } | { score: readonly ScoreEntry[] }): StopCriterion {
  if ("carers" in target) checkAmount("carers", target.carers, 0, false);
  else if (!target.score.some(({ objective }) => objective in KNOWN)) {
    throw new RangeError("the score must hold one of unassigned, contact, continuity");
  }
  const reached =
    "carers" in target
      ? ({ carers, unassigned }: RunProgress) => unassigned === 0 && carers <= target.carers
      : (progress: RunProgress) => asGood(progress, target.score);
  return { name: "targetReached", readsClock: false, begin: () => reached };
}

function asGood(progress: RunProgress, score: readonly ScoreEntry[]): boolean {
  for (const { objective, value } of score) {
    const difference = (KNOWN[objective]?.(progress) ?? value) - value;
    if (Math.abs(difference) > 1e-7) return difference < 0;
  }
  return true;
}
