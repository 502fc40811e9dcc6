import type { Membership } from "../search/shared/SharedWalk";
import type { Unit } from "../search/stop/StopCriterion";

/** A stretch of annealing between two points at which searches may exchange rosters. */
export interface Leg {
  unit: Unit;
  /** Share of the annealing's schedule at the leg's start and end. */
  from: number;
  to: number;
  /** Length from the moment it starts: milliseconds, or moves by lane. */
  ms: number;
  moves: { [lane: number]: number };
  /** Packed rosters that lanes go on from instead of their own. */
  adopt: { [lane: number]: Int32Array };
  /** What lanes that share a walk are told of it; the others walk alone. */
  walks: { [lane: number]: Membership };
  /** Lower bound on distinct carers by recipient, which is not known yet when the first rosters are constructed; empty where nobody is met. */
  fewest: Int32Array;
}
