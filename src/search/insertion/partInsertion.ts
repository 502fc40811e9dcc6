import type { Random } from "../../random";
import type { RosterState } from "../RosterState";
import { NEVER } from "../state/Label";
import type { Weights } from "../Weights";
import type { DutyCandidates } from "./dutyCandidates";
import { IMPOSSIBLE, type InsertionRules } from "./insertionRules";

/** Single parts: the cheapest place among some workers. */
export function partInsertion(
  roster: RosterState,
  prices: Weights,
  chance: Random,
  rules: InsertionRules,
  duty: DutyCandidates,
  insertTimed: (visit: number) => boolean,
) {
  // a constant to the compiler, unlike parameters
  const tools = { problem: roster.problem, state: roster, weights: prices, random: chance };
  const together = insertTimed;
  const { contactGain, eligibilityRow, forbidden, joinCost, newcomerCost, sharesVisit } = rules;
  const { candidates, gather } = duty;
  /** The cheapest place so far. */
  const offer = { cost: IMPOSSIBLE, slot: -1, position: 0, choice: -1 };
  /** The part and choice being considered, read once for all workers. */
  const opened = {
    visit: -1,
    choice: -1,
    day: 0,
    week: 0,
    at: 0,
    duration: 0,
    from: 0,
    to: 0,
    eligibility: 0,
    recipient: -1,
    /** Cost of a new carer where the visit has one recipient. */
    newcomer: 0,
    /** Whether another seat of the visit is placed. */
    partlyPlaced: false,
  };
  return { insert, insertWithCrew, insertInto };

  /**
   * Inserts a loose part at the cheapest place: with a carer its recipient has where those go first, else with anybody on duty. Returns whether
   * it was placed.
   */
  function insert(part: number): boolean {
    const { problem, state, weights } = tools;
    const visit = problem.partVisit[part];
    if (state.slotOf[part] >= 0) return true;
    if (state.placed[visit] === 0 && problem.timed[visit]) return together(visit);
    offer.cost = IMPOSSIBLE;
    if (weights.crewFirst && problem.soleRecipient[visit] >= 0) considerCrew(part, visit);
    if (offer.cost === IMPOSSIBLE) considerDuty(part, visit);
    return place(part, visit);
  }

  /** The same with nobody but the carers its recipient has. */
  function insertWithCrew(part: number): boolean {
    const { problem, state } = tools;
    const visit = problem.partVisit[part];
    if (state.slotOf[part] >= 0) return true;
    if (state.placed[visit] === 0 && problem.timed[visit]) return false;
    offer.cost = IMPOSSIBLE;
    if (problem.soleRecipient[visit] >= 0) considerCrew(part, visit);
    return place(part, visit);
  }

  /** The same in given slots only. */
  function insertInto(part: number, slots: Int32Array, size: number): boolean {
    const { problem, state } = tools;
    const visit = problem.partVisit[part];
    if (state.placed[visit] === 0 && problem.timed[visit]) return together(visit);
    offer.cost = IMPOSSIBLE;
    const first = state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
    const last = state.placed[visit] > 0 ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      open(part, visit, choice);
      for (let i = 0; i < size; i++) {
        if (slots[i] % problem.days === opened.day) consider((slots[i] / problem.days) | 0);
      }
    }
    return place(part, visit);
  }

  function considerCrew(part: number, visit: number): void {
    const { problem, state } = tools;
    const recipient = problem.soleRecipient[visit];
    const base = recipient * problem.workers;
    const first = state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
    const last = state.placed[visit] > 0 ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      const day = problem.choiceDay[choice];
      open(part, visit, choice);
      for (let i = 0; i < state.crewSize[recipient]; i++) consider(state.crew[base + i]);
      // a contact who still owes her a visit this week is worth a new face
      const contact = state.contact[recipient];
      if (contact < 0 || state.count[base + contact] > 0) continue;
      if (state.contactMade[recipient * problem.weeks + problem.weekOfDay[day]] < problem.contactVisits) {
        consider(contact);
      }
    }
  }

  function considerDuty(part: number, visit: number): void {
    const { problem, state } = tools;
    const first = state.placed[visit] > 0 ? state.choice[visit] : problem.visitChoices[visit];
    const last = state.placed[visit] > 0 ? first + 1 : problem.visitChoices[visit + 1];
    for (let choice = first; choice < last; choice++) {
      const day = problem.choiceDay[choice];
      const size = gather(visit, day);
      open(part, visit, choice);
      for (let i = 0; i < size; i++) consider(candidates[i]);
    }
  }

  function place(part: number, visit: number): boolean {
    const { problem, state } = tools;
    if (offer.cost === IMPOSSIBLE) return false;
    if (state.placed[visit] === 0 && state.adjustable[visit]) {
      state.decide(visit, offer.choice, problem.choiceEarliest[offer.choice], problem.choiceLatest[offer.choice]);
    }
    state.insert(part, offer.slot, offer.position);
    return true;
  }

  /** Reads a part and choice for the calls of `consider` that follow. */
  function open(part: number, visit: number, choice: number): void {
    const { problem, state } = tools;
    const placed = state.placed[visit] > 0;
    opened.visit = visit;
    opened.choice = choice;
    opened.day = problem.choiceDay[choice];
    opened.week = problem.weekOfDay[opened.day];
    opened.at = problem.visitLocation[visit];
    opened.duration = problem.partDuration[part];
    opened.from = placed ? state.earliest[visit] : problem.choiceEarliest[choice];
    opened.to = placed ? state.latest[visit] : problem.choiceLatest[choice];
    opened.eligibility = eligibilityRow(part, choice);
    opened.partlyPlaced = placed;
    opened.recipient = problem.soleRecipient[visit];
    if (opened.recipient >= 0) opened.newcomer = newcomerCost(opened.recipient);
  }

  /** Notes the worker's cheapest place for what is open if it is the cheapest so far. What most often fails is asked first. */
  function consider(worker: number): void {
    const { problem, state, weights, random } = tools;
    const { duration, recipient } = opened;
    const slot = worker * problem.days + opened.day;
    if (state.missesShift(slot, duration, opened.from, opened.to)) return;
    if (state.lacksRoom(slot, duration)) return;
    let join = 0;
    if (recipient < 0) join = joinCost(opened.visit, worker);
    else if (recipient === forbidden.recipient && worker === forbidden.worker) return;
    else if (state.count[recipient * problem.workers + worker] === 0) join = opened.newcomer;
    if (join >= offer.cost) return;
    if (problem.eligible[opened.eligibility + worker] !== 1) return;
    if (opened.partlyPlaced && sharesVisit(opened.visit, slot)) return;
    const extra = state.scan(slot, opened.at, duration, opened.from, opened.to);
    if (extra >= NEVER || extra + duration > state.spare(worker, opened.week)) return;
    const noise = 1 + 0.3 * random.uniform();
    const cost =
      join +
      weights.travel * extra * noise -
      contactGain(opened.visit, worker, opened.week) +
      Math.max(1e-4, weights.chance) * random.uniform();
    if (cost < offer.cost) {
      offer.cost = cost;
      offer.slot = slot;
      offer.position = state.foundPosition;
      offer.choice = opened.choice;
    }
  }
}
