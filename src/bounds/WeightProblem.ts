import type { CoverModel } from "./CoverModel";

/** Whole weights, not negative: of each worker on an item, and of each shift that makes visits on a day. */
export interface Weights {
  items: number[];
  days: number[];
}

/** A pattern as a row: how often it counts for each item and for each day. */
export interface PatternRow {
  kind: number;
  items: number[];
  days: number[];
}

/** A cover model as the linear relaxation that weights are dual to. */
export interface WeightProblem {
  model: CoverModel;
  /** By day: shifts that its visits take at least. */
  shifts: number[];
  /** Patterns met so far. */
  rows: PatternRow[];
  /** The carers that weights prove, the best scale for them, and the heaviest patterns, which join `rows`. */
  evaluate(weights: Weights): { carers: number; scale: number };
}
