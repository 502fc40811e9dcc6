import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { runSearch } from "./runSearch";
import type { SolveOptions } from "./SolveOptions";

/**
 * Searches for a roster: shifts, contacts, carers, starts, breaks and routes together, the objective's levels one before the next.
 *
 * The roster has passed `verify`, which also computes its score. With `iterations`, and nothing that reads the clock, the same instance, seed,
 * number of iterations and of `searches` give the same roster on every machine and any number of threads, apart from `run.elapsedMs`.
 *
 * @param instance from `parseInstance`
 * @param options without any: one search in this thread, until going on hardly pays, five minutes at most
 * @returns status `feasible`, `partial` (some visit or required contact is left out) or `cancelled` (aborted: the best roster so far);
 *   `run.stopped` names the stop criterion, or is `aborted`, or `nothingToDo` for an instance without visits or workers
 * @throws RangeError for options out of range, and for an instance of too many places for travel matrices; Error with message `internal: …` if the roster found breaks a rule, which is a defect
 */
export async function solve(instance: Instance, options: SolveOptions = {}): Promise<Roster> {
  return runSearch(instance, options);
}
