import type { Roster } from "../model/Roster";

export interface SolveOptions {
  /** Any whole number; the same seed gives the same search. Default 1. */
  seed?: number;
  /** Milliseconds; default 30,000 where `iterations` is not given either. */
  timeLimitMs?: number;
  /** Number of moves; with it and without `timeLimitMs` the result does not depend on the machine's speed. */
  iterations?: number;
  /** Aborting returns the best roster so far, with status `cancelled`. */
  signal?: AbortSignal;
  /** Called at most ten times a second, and once at the end. */
  onProgress?: (progress: Progress) => void;
  /** Roster to start from instead of constructing one. */
  initialRoster?: Roster;
}

export interface Progress {
  elapsedMs: number;
  iterations: number;
  /** Share of the run that is over, 0 to 1. */
  fraction: number;
  /** Visit parts without a carer in the best roster so far. */
  unassigned: number;
  /** Sum over recipients of distinct carers in the best roster so far. */
  carers: number;
  /** Missing contacts and contact visits in the best roster so far. */
  missingContacts: number;
  /** Whether the best roster has improved since the last call. */
  improved: boolean;
}
