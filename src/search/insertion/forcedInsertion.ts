import type { Random } from "../../random";
import type { Pool } from "../Pool";
import type { RosterState } from "../RosterState";
import { NEVER } from "../state/Label";
import type { Weights } from "../Weights";
import { IMPOSSIBLE, type InsertionRules } from "./insertionRules";

/** A part this far from the time wanted is never put out for it. */
const REACH_MINUTES = 60;

/** Parts that push others out. */
export function forcedInsertion(roster: RosterState, prices: Weights, chance: Random, rules: InsertionRules) {
  // a constant to the compiler, unlike parameters
  const tools = { problem: roster.problem, state: roster, weights: prices, random: chance };
  const { eligible, joinCost, sharesVisit } = rules;
  const burden = new Float64Array(tools.problem.parts);
  return { force, forceAll };

  /**
   * Inserts a part into a given slot, putting out up to `most` parts that are in the way; those are appended to `ejected`.
   * Parts of `keep` (a recipient) stay.
   */
  function force(part: number, slot: number, most: number, keep: number, ejected: Pool): boolean {
    const { problem, state } = tools;
    const visit = problem.partVisit[part];
    const day = slot % problem.days;
    if (state.option[slot] < 0) return false;
    let choice = -1;
    if (state.placed[visit] > 0) {
      choice = problem.choiceDay[state.choice[visit]] === day ? state.choice[visit] : -1;
    } else {
      for (let c = problem.visitChoices[visit]; c < problem.visitChoices[visit + 1]; c++) {
        if (problem.choiceDay[c] === day) choice = c;
      }
    }
    if (choice < 0 || (state.placed[visit] === 0 && problem.timed[visit])) return false;
    const fixed = state.placed[visit] > 0;
    const es = fixed ? state.earliest[visit] : problem.choiceEarliest[choice];
    const ls = fixed ? state.latest[visit] : problem.choiceLatest[choice];
    return forceInto(part, visit, slot, choice, es, ls, most, keep, ejected);
  }

  /** Forces every seat of a visit whose choice and start have just been decided into slots of the day. */
  function forceAll(visit: number, day: number, most: number, ejected: Pool): boolean {
    const { problem, state, random } = tools;
    const duty = state.dutySize[day];
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    const start = state.earliest[visit];
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      const offset = duty > 0 ? random.integer(duty) : 0;
      let done = false;
      for (let pass = 0; pass < 2 && !done; pass++) {
        for (let i = 0; i < duty && !done; i++) {
          const worker = state.dutyWorker[day * problem.workers + ((i + offset) % duty)];
          const known = state.count[recipient * problem.workers + worker] > 0;
          if (known !== (pass === 0)) continue;
          const slot = worker * problem.days + day;
          done = forceInto(part, visit, slot, state.choice[visit], start, start, most, recipient, ejected);
        }
      }
      if (!done) return false;
    }
    return true;
  }

  function forceInto(
    part: number,
    visit: number,
    slot: number,
    choice: number,
    es: number,
    ls: number,
    most: number,
    keep: number,
    ejected: Pool,
  ): boolean {
    const { problem, state, weights } = tools;
    const worker = (slot / problem.days) | 0;
    const duration = problem.partDuration[part];
    if (state.missesShift(slot, duration, es, ls)) return false;
    if (!eligible(part, choice, worker)) return false;
    if (joinCost(visit, worker) === IMPOSSIBLE || sharesVisit(visit, slot)) return false;
    weigh(slot, worker, keep, es, ls + duration);
    const price = state.scanReplacing(
      slot,
      problem.visitLocation[visit],
      duration,
      es,
      ls,
      most,
      burden,
      weights.travel,
    );
    if (price >= NEVER) return false;
    const position = state.foundPosition;
    const run = state.foundSegment;
    const at = slot * state.stride + position;
    for (let i = 0; i < run; i++) ejected.push(state.row[at + i]);
    for (let i = 0; i < run; i++) state.remove(ejected.parts[ejected.size - run + i]);
    if (state.placed[visit] === 0 && state.adjustable[visit]) state.decide(visit, choice, es, ls);
    const week = problem.weekOfDay[slot % problem.days];
    const extra = state.scan(slot, problem.visitLocation[visit], duration, es, ls);
    if (extra >= NEVER || extra + duration > state.spare(worker, week)) return false;
    state.insert(part, slot, state.foundPosition);
    return true;
  }

  /** What it costs to put each part of the row out: little where its recipient would lose a carer she hardly meets, too much where it has to stay. */
  function weigh(slot: number, worker: number, keep: number, from: number, to: number): void {
    const { problem, state, random } = tools;
    const base = slot * state.stride;
    const margin = REACH_MINUTES * problem.ticksPerMinute;
    for (let k = 1; k <= state.length[slot]; k++) {
      const part = state.row[base + k];
      const visit = problem.partVisit[part];
      // what can't stand near the time wanted is not in the way
      if (state.earliest[visit] > to + margin || state.latest[visit] + problem.partDuration[part] < from - margin) {
        burden[part] = NEVER;
        continue;
      }
      if (problem.partUrgency[part] > 10 || isRecipientOf(visit, keep)) {
        burden[part] = NEVER;
        continue;
      }
      let cost = 0.3;
      for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
        const recipient = problem.recipientOfVisit[i];
        const visits = state.count[recipient * problem.workers + worker];
        cost += visits <= 1 ? 0 : visits >= 5 ? 1.2 : 0.24 * visits;
      }
      if (problem.timed[visit]) cost += 1;
      burden[part] = cost * (0.7 + 0.6 * random.uniform());
    }
  }

  function isRecipientOf(visit: number, recipient: number): boolean {
    const { problem } = tools;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      if (problem.recipientOfVisit[i] === recipient) return true;
    }
    return false;
  }
}
