import type { BestFigures } from "../search/Search";

/** How far a lane is. */
export interface LaneReport {
  lane: number;
  /** Moves made. */
  iterations: number;
  /** Objective levels of its best roster, see `LevelValues`. */
  levels: Float64Array;
  figures: BestFigures;
  /** Its best roster, packed; null where that has not changed since the report before. */
  best: Int32Array | null;
}
