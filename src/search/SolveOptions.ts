import type { Roster } from "../model/Roster";
import type { WorkerLike } from "../threads/WorkerLike";
import type { StopCriterion } from "./stop/StopCriterion";

export interface SolveOptions {
  /** Any whole number; the same seed gives the same search. Default 1. */
  seed?: number;
  /** Milliseconds, 0 or more; short for `stop: timeLimit(…)`. */
  timeLimitMs?: number;
  /**
   * Number of moves, shared equally by the searches; short for `stop: iterationLimit(…)`. With it and without any criterion that reads the clock, the
   * result does not depend on the machine's speed or on the number of threads.
   */
  iterations?: number;
  /**
   * When to stop, together with `timeLimitMs` and `iterations` where those are given: the first that is reached. Without any of the three:
   * `anyOf(diminishingReturns(), timeLimit(300_000))`, that is rounds of annealing until one of them hardly improves, five minutes at most.
   */
  stop?: StopCriterion;
  /** Aborting returns the best roster so far, with status `cancelled`. */
  signal?: AbortSignal;
  /** Called at most ten times a second, and once at the end. An error it throws ends the run and is passed on. */
  onProgress?: (progress: Progress) => void;
  /** Roster to start from instead of constructing one. */
  initialRoster?: Roster;
  /**
   * Worker threads that carry the searches, 1 or more. Default: none; the search then runs where `solve` is called, in slices of 12 ms. A thread that
   * fails costs its own work, or is replaced where the result must not depend on it; it never fails the run.
   */
  threads?: number;
  /**
   * Called with the reason when a worker thread has failed or could not be made, and the run goes on without it. An error it throws ends the run and
   * is passed on.
   */
  onThreadLost?: (reason: string) => void;
  /**
   * Number of searches, each with its own seed; 1 to 64. After nine tenths of the run the worse half goes on from the best roster of all. In a run
   * limited by time, threads beyond the searches (up to eight each) join one and make moves on the same roster, in memory they share; in a run limited by
   * iterations, and in browsers on pages that are not cross-origin isolated, they are of no use. Default: 1 in a run limited by iterations, whatever the number of
   * threads, so that the same seed and iterations give the same roster with and without them; else one for each thread.
   */
  searches?: number;
  /**
   * Makes a worker that runs the module `kontinuitet/worker`, where the default does not fit, e.g. in a bundle that does not follow
   * `new Worker(new URL(…))`, or under a content security policy.
   */
  createWorker?: () => WorkerLike;
}

export interface Progress {
  elapsedMs: number;
  /** Moves made by all searches. */
  iterations: number;
  /** Share of the run that is over, 0 to 1; null where the end is not known beforehand. */
  fraction: number | null;
  /** Visit parts without a carer in the best roster so far. */
  unassigned: number;
  /** Sum over recipients of distinct carers in the best roster so far. */
  carers: number;
  /** Missing contacts and contact visits in the best roster so far. */
  missingContacts: number;
  /** Whether the best roster has improved since the last call. */
  improved: boolean;
}
