import type { BestFigures } from "../search/Search";
import type { Membership } from "../search/shared/SharedWalk";

/** A search as a lane carries it: of a roster, or of a public benchmark set. */
export interface LaneSearch {
  /** Moves between two looks at the clock. */
  readonly chunk: number;
  /** Moves made so far. */
  readonly iterations: number;
  /** Objective levels of its best solution, the most important first. */
  readonly bestLevels: Float64Array;
  bestFigures(): BestFigures;
  /** Makes the first solution, before any move, in steps between which it may be ended early. */
  prepare?(): Generator<void, void, void>;
  /** Tells the search what no roster can go below: distinct carers by recipient. */
  aim?(fewest: Int32Array): void;
  /** @param progress share of the annealing's schedule, 0 to 1 @returns whether a better solution was found */
  run(moves: number, progress: number): boolean;
  /** Its best solution as numbers that `adopt` of another search of the same problem takes. */
  pack(): Int32Array;
  /** Goes on from another search's best solution. */
  adopt(packed: Int32Array): void;
  /** From now on makes moves together with other searches of the same problem; null: alone. */
  join?(membership: Membership | null): void;
}
