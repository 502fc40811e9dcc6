import type { Random } from "../../random";
import type { RosterState } from "../RosterState";
import { contactPresence } from "./contactPresence";
import { contactRoom } from "./contactRoom";

/** Workers asked at most, so that it costs no more in a large unit. */
const MOST_ASKED = 40;

/**
 * Appoints another of a recipient's carers as her contact: one with room for her, or one who passes another recipient on in turn (an augmenting path
 * of the matching of recipients to contacts). Nobody misses a contact's visit by it. Journalled.
 * @returns whether there was a way; else nothing has changed
 */
export function passContactOn(state: RosterState, random: Random, recipient: number): boolean {
  const { problem } = state;
  const leaving = state.contact[recipient];
  if (problem.contactNamed[recipient] >= 0 || leaving < 0) return false;
  const asked = new Uint8Array(problem.workers);
  let left = MOST_ASKED;
  /** Recipients and their new contacts, the last one first. */
  const path: { recipient: number; worker: number }[] = [];
  if (!pass(recipient)) return false;
  for (const one of path) state.reappoint(one.recipient, one.worker);
  return true;

  function pass(from: number): boolean {
    const crew = state.crewSize[from];
    const offset = crew > 0 ? random.integer(crew) : 0;
    for (let i = 0; i < crew && left > 0; i++) {
      const worker = state.crew[from * problem.workers + ((i + offset) % crew)];
      if (asked[worker] === 1 || (from === recipient && worker === leaving) || !couldHold(from, worker)) continue;
      asked[worker] = 1;
      left--;
      if (!hasRoom(worker) && !makesRoom(worker)) continue;
      path.push({ recipient: from, worker });
      return true;
    }
    return false;
  }

  /** Whether the worker misses nothing as the contact. */
  function couldHold(whom: number, worker: number): boolean {
    if (!problem.contactEligible[worker] || problem.excludes[whom * problem.workers + worker]) return false;
    const { made, misses } = contactPresence(state, whom, worker);
    return made > 0 && misses === 0;
  }

  function hasRoom(worker: number): boolean {
    // the leaving contact has room for another recipient instead
    const held = state.caseload[worker] - (worker === leaving ? 1 : 0);
    return held < contactRoom(state, worker);
  }

  /** Passes one of the worker's recipients on. */
  function makesRoom(worker: number): boolean {
    if (contactRoom(state, worker) < state.caseload[worker]) return false;
    for (let other = 0; other < problem.recipients; other++) {
      if (state.contact[other] === worker && problem.contactNamed[other] < 0 && pass(other)) return true;
    }
    return false;
  }
}
