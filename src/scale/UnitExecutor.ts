import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";

/** A unit to be solved: data that can be copied to another thread, process or machine. Doing it twice gives the same roster. */
export interface UnitJob {
  id: string;
  /** From `unitInstance`. */
  instance: Instance;
  seed: number;
  /** Moves of the search; with it and without `timeLimitMs` the roster does not depend on where it is made. */
  iterations?: number;
  timeLimitMs?: number;
  initialRoster?: Roster;
}

/** Solves units somewhere. Jobs that are run at the same time are independent of each other. */
export interface UnitExecutor {
  /**
   * @param signal Aborting ends the search with the best roster so far, or rejects.
   * @returns the roster of the job's instance
   */
  run(job: UnitJob, signal?: AbortSignal): Promise<Roster>;
  /** Jobs that are usefully under way at once: whole number, 1 or more. */
  readonly concurrency: number;
  /** Lets go of threads and connections. */
  close(): Promise<void>;
}
