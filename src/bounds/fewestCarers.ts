import { exhaust } from "../exhaust";
import type { Instance } from "../model/Instance";
import { countedCarers } from "./countedCarers";
import { coversInSteps } from "./searchCovers";

export interface FewestCarersOptions {
  /**
   * How long the search may take, in milliseconds; default 3000. It is turned into a number of search nodes at a fixed rate and no clock is
   * read, so that the answer is the same everywhere; on a slow machine it takes longer.
   */
  timeLimitMs?: number;
}

export interface FewestCarers {
  /** Lower bound on the distinct carers of each recipient, history included, counted as the objective counts. */
  byRecipient: number[];
  total: number;
  /** Whether the bound is the true minimum of the pattern cover: a larger number needs other reasons (routes, other recipients). */
  exact: boolean[];
  /** False where no workers, however many, can serve all visits of the recipient; then the bound is for what they can serve. */
  coverable: boolean[];
  /** Indices of the visits that too few workers could ever make: the bound leaves them out. */
  unmakeable: number[][];
}

/** Search nodes in a millisecond on an ordinary machine. */
export const NODES_PER_MS = 200;

/**
 * For each recipient the fewest workers whose legal patterns serve all its visits, history carers included: no roster that obeys the hard rules
 * and makes every visit of the recipient that somebody could make has fewer distinct carers (problem.md sections 3 and 6). A visit that too few
 * workers could ever make counts for nothing. Where the objective counts contact and deputy as one carer (`pairAsOne`), so does the bound: any two
 * carers might be the pair. A roster that leaves out a visit which somebody could make may have fewer.
 */
export function fewestCarers(instance: Instance, options: FewestCarersOptions = {}): FewestCarers {
  return exhaust(fewestCarersInSteps(instance, options));
}

/** `fewestCarers`, with yields between recipients. */
export function* fewestCarersInSteps(
  instance: Instance,
  options: FewestCarersOptions = {},
): Generator<void, FewestCarers, void> {
  const { models, results } = yield* coversInSteps(instance, (options.timeLimitMs ?? 3000) * NODES_PER_MS);
  const byRecipient = models.map((model, r) => countedCarers(instance, model.alreadyCounted + results[r].fewest));
  return {
    byRecipient,
    total: byRecipient.reduce((sum, n) => sum + n, 0),
    exact: models.map((model, r) => model.unservable.length === 0 && results[r].exact && !instance.objective.pairAsOne),
    coverable: models.map((model, r) => model.unservable.length === 0 && results[r].coverable),
    unmakeable: models.map((model) => model.unservable),
  };
}
