import type { RosterState } from "../RosterState";
import type { Weights } from "../Weights";

/** Cost of what may not be. */
export const IMPOSSIBLE = Number.POSITIVE_INFINITY;

export type InsertionRules = ReturnType<typeof insertionRules>;

/** What may go where, and what a carer who comes costs or gains. */
export function insertionRules(roster: RosterState, prices: Weights) {
  // a constant to the compiler, unlike parameters
  const tools = { problem: roster.problem, state: roster, weights: prices };
  /** A pair that may not be joined during the current move. */
  const forbidden = { recipient: -1, worker: -1 };
  /** Window of a choice, narrowed by dependent visits that are placed; empty when `earliest > latest`. */
  const narrowed = { earliest: 0, latest: 0 };
  return {
    forbidden,
    narrowed,
    contactGain,
    eligibilityRow,
    eligible,
    joinCost,
    mayTake,
    narrow,
    newcomerCost,
    sharesVisit,
  };

  function eligible(part: number, choice: number, worker: number): boolean {
    const { problem } = tools;
    return problem.eligible[eligibilityRow(part, choice) + worker] === 1;
  }

  /** Where the workers' eligibility for a part and choice begins in `problem.eligible`. */
  function eligibilityRow(part: number, choice: number): number {
    const { problem } = tools;
    const first = problem.visitChoices[problem.partVisit[part]];
    return problem.classOf[problem.partClasses[part] + choice - first] * problem.workers;
  }

  /** Whether a worker on duty in the slot may take the part at all: eligible, no cap reached, not in another seat of the visit, dependencies kept. */
  function mayTake(part: number, choice: number, worker: number, slot: number): boolean {
    const { problem } = tools;
    const visit = problem.partVisit[part];
    if (!eligible(part, choice, worker) || joinCost(visit, worker) === IMPOSSIBLE) return false;
    return !sharesVisit(visit, slot) && narrow(visit, choice);
  }

  /** Cost of the worker joining the recipients of the visit, or IMPOSSIBLE where a cap or the current move forbids it. */
  function joinCost(visit: number, worker: number): number {
    const { problem, state } = tools;
    let cost = 0;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const recipient = problem.recipientOfVisit[i];
      if (recipient === forbidden.recipient && worker === forbidden.worker) return IMPOSSIBLE;
      if (state.count[recipient * problem.workers + worker] > 0) continue;
      cost += newcomerCost(recipient);
    }
    return cost;
  }

  /** Cost of one more carer, or IMPOSSIBLE where the cap forbids her. */
  function newcomerCost(recipient: number): number {
    const { problem, state, weights } = tools;
    const carers = state.carers[recipient];
    if (carers >= problem.maxCarers[recipient]) return IMPOSSIBLE;
    const phi = recipient * problem.phiStride + carers;
    return weights.continuity * (problem.phi[phi + 1] - problem.phi[phi]);
  }

  /** What a visit by the worker gains the contact rule of its recipients. */
  function contactGain(visit: number, worker: number, week: number): number {
    const { problem, state, weights } = tools;
    let gain = 0;
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      const recipient = problem.recipientOfVisit[i];
      if (state.contact[recipient] !== worker) continue;
      const made = state.contactMade[recipient * problem.weeks + week];
      gain += weights.share / (problem.recipientVisits[recipient + 1] - problem.recipientVisits[recipient]);
      if (made < problem.contactVisits) gain += weights.miss;
    }
    return gain;
  }

  function sharesVisit(visit: number, slot: number): boolean {
    const { problem, state } = tools;
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      if (state.slotOf[part] === slot) return true;
    }
    return false;
  }

  function narrow(visit: number, choice: number): boolean {
    const { problem, state } = tools;
    let es = problem.choiceEarliest[choice];
    let ls = problem.choiceLatest[choice];
    for (let i = problem.visitDependencies[visit]; i < problem.visitDependencies[visit + 1]; i++) {
      const other = problem.dependencyOther[i];
      if (state.placed[other] === 0) continue;
      es = Math.max(es, state.earliest[other] + problem.dependencyLow[i]);
      ls = Math.min(ls, state.earliest[other] + problem.dependencyHigh[i]);
    }
    narrowed.earliest = es;
    narrowed.latest = ls;
    return es <= ls;
  }
}
