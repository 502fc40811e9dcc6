import type { Roster } from "../model/Roster";

export interface ExactOptions {
  /** Seed of the search that comes before the proof. Any whole number; default 1. */
  seed?: number;
  /** Milliseconds for the search and the proof together; default 600,000, or none where `conflicts` is given. */
  timeLimitMs?: number;
  /** Moves of the search before the proof, and of the one after it; without it they take a share of the time. */
  iterations?: number;
  /**
   * Most conflicts of the proof, a measure of its work: some thousand a second. With `iterations` and `conflicts` and without `timeLimitMs` the same
   * instance and seed give the same roster on every machine.
   */
  conflicts?: number;
  /** Aborting returns the best roster so far, with status `cancelled`. */
  signal?: AbortSignal;
  /** Roster to start from. */
  initialRoster?: Roster;
  /** Called at most ten times a second while the proof is under way. */
  onProgress?: (progress: ExactProgress) => void;
}

export interface ExactProgress {
  elapsedMs: number;
  /** Objectives of the level under proof. */
  objectives: string[];
  /** Its value in the best roster so far, and the proved lower bound on it. */
  value: number;
  bound: number;
  conflicts: number;
}
