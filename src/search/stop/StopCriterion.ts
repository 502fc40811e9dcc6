import type { RunProgress } from "./RunProgress";

/**
 * When a run is over. Criteria are plain values: one may be used for any number of runs, and `anyOf` combines them.
 *
 * A criterion of one's own needs `name`, `readsClock` and `begin`.
 */
export interface StopCriterion {
  /** Stands in the roster's `run.stopped` when the criterion ends the run. */
  readonly name: string;
  /**
   * Whether the answer depends on elapsed time. Such a criterion is asked all the time; any other one is asked after fixed numbers of moves
   * where the run is measured in moves, so that the same seed stops at the same move on every machine.
   */
  readonly readsClock: boolean;
  /** Where the end is known beforehand. The annealing cools towards the nearest one; iterations go before milliseconds. */
  readonly limit?: { readonly unit: Unit; readonly amount: number };
  /** Anneal in rounds, each twice as long as the one before, and look at what each brought, instead of once until the limit. */
  readonly rounds?: boolean;
  /** Parts of a composed criterion; they are asked in this order and `begin` of the whole is not called. */
  readonly members?: readonly StopCriterion[];
  /** Called once per run. The function returned tells whether the run is over. */
  begin(): (progress: RunProgress) => boolean;
}

/** What a run is measured in: moves of the search (`iterations`) or milliseconds. */
export type Unit = "ms" | "iterations";
