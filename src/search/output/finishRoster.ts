import type { FewestCarers } from "../../bounds/fewestCarers";
import { withBounds } from "../../bounds/withBounds";
import type { Instance } from "../../model/Instance";
import type { Roster, RosterStatus, RunData } from "../../model/Roster";
import type { Problem } from "../../problem/Problem";
import { verify } from "../../verify/verify";
import { appointContacts } from "../contacts/appointContacts";
import { LevelValues } from "../LevelValues";
import { createRosterState } from "../RosterState";
import { Snapshot } from "../Snapshot";
import { extractRoster } from "./extractRoster";

/**
 * Makes the roster document of a packed roster: contacts appointed anew where that helps, exact times, verified, scored and set beside the bounds.
 * @throws Error with message `internal: …` if the roster breaks a rule, which is a defect
 */
export function finishRoster(
  instance: Instance,
  problem: Problem,
  packed: Int32Array,
  published: Roster | undefined,
  fewest: FewestCarers,
  run: RunData,
): Roster {
  const state = createRosterState(problem);
  const snapshot = new Snapshot(state);
  snapshot.unpack(packed);
  snapshot.restore(state);
  const levels = new LevelValues(instance, state);
  const before = levels.values().slice();
  appointContacts(state);
  if (levels.compare(levels.values(), before) > 0) snapshot.restore(state);

  const drawn = extractRoster(instance, state);
  const roster: Roster = { ...drawn, status: "feasible", score: [] };
  const verification = verify(instance, roster, published ? { published } : {});
  if (!verification.valid) {
    const codes = [...new Set(verification.violations.map((violation) => violation.code))];
    throw new Error(`internal: the roster found breaks ${codes.join(", ")}: ${verification.violations[0].detail}`);
  }
  const status: RosterStatus = run.stopped === "aborted" ? "cancelled" : verification.status;
  const { carers } = verification.objectives.continuity;
  const bounded = withBounds(instance, { score: verification.score, unassigned: roster.unassigned }, carers, fewest);
  return {
    format: roster.format,
    instance: roster.instance,
    status,
    contacts: roster.contacts,
    shifts: roster.shifts,
    unassigned: roster.unassigned,
    score: bounded.score,
    carers: bounded.carers,
    run,
  };
}
