import type { Problem } from "../problem/Problem";
import type { ShiftPatterns } from "../problem/ShiftPatterns";
import type { Random } from "../random";
import type { Insertion } from "./Insertion";
import type { Pool } from "./Pool";
import type { RosterState } from "./RosterState";

/** What a move works with. */
export interface MoveContext {
  problem: Problem;
  state: RosterState;
  insertion: Insertion;
  patterns: ShiftPatterns;
  random: Random;
  /** Parts the move has taken out and that the repair puts back. */
  pool: Pool;
  /** Fewest carers each recipient can have: tells where there is something to gain. */
  fewest: Int32Array;
}

/** One way to change the roster. A move changes the state inside a journal; whoever runs it repairs, decides and takes back. */
export interface Move {
  name: string;
  /** Relative frequency. */
  weight: number;
  /** Ejections the repair may make to bring parts back to carers their recipients already have. */
  chain: number;
  /** Returns false when there was nothing to try; everything is then taken back. */
  apply(context: MoveContext): boolean;
}
