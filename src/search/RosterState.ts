import type { Problem } from "../problem/Problem";
import { dutyOf } from "./state/dutyOf";
import { editsOf } from "./state/editsOf";
import { encountersOf } from "./state/encountersOf";
import { journalOf } from "./state/journalOf";
import { placementsOf } from "./state/placementsOf";
import { RosterData } from "./state/RosterData";
import { routesOf } from "./state/routesOf";
import { scansOf } from "./state/scansOf";

export type RosterState = ReturnType<typeof createRosterState>;

/**
 * The roster being changed: one row of parts per slot (worker and day), with everything the search reads in O(1).
 *
 * Changes between `begin()` and `undo()` are journalled, so a rejected move costs only what it touched.
 *
 * Functions within functions instead of methods: the compiler takes what a function finds around itself for constants as long as that function was made
 * once in a thread, and then looks up neither the arrays nor where they begin and end. A second roster in the same thread is as good, without that gain.
 */
export function createRosterState(problem: Problem) {
  const data = new RosterData(problem);
  const routes = routesOf(data);
  const encounters = encountersOf(data);
  const placements = placementsOf(data, encounters);
  const duty = dutyOf(data, routes);
  const journal = journalOf(data, encounters, routes, placements, duty);
  const edits = editsOf(data, routes, placements, duty, journal);
  const { travelOf, visitTicksOf, refresh } = routes;
  const { spare } = duty;
  const { urge } = placements;
  const { appoint } = encounters;
  const { begin, undo, redo, reappoint, reappointed, isRetimed, isTouched } = journal;
  return Object.assign(data, scansOf(data), edits, {
    travelOf,
    visitTicksOf,
    refresh,
    spare,
    urge,
    appoint,
    begin,
    undo,
    redo,
    reappoint,
    reappointed,
    isRetimed,
    isTouched,
  });
}
