import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { Draft } from "../revise/Draft";
import { type Candidate, type Forbidden, recommendIn } from "./recommend";

export interface VisitCarer {
  worker: string;
  /** ISO times. */
  start: string;
  end: string;
  /** Recipients of the visit for whom she is the contact, or the deputy. */
  contactOf: string[];
  deputyOf: string[];
  pinned: boolean;
  /** Her other visits to each recipient of the visit, in the roster. */
  otherVisits: Record<string, number>;
  /** Whether each of them met her before the horizon, inside the measuring window. */
  metBefore: Record<string, boolean>;
  /** Place among all who could make the visit, 1 = the best by the objective. */
  rank: number;
}

export interface VisitExplanation {
  visit: string;
  recipients: string[];
  carers: VisitCarer[];
  /** Everybody who could make it, best first. */
  candidates: Candidate[];
  forbidden: Forbidden[];
}

/**
 * Why a visit is made by whom it is made: what ties her to the recipient, and how the others compare.
 *
 * @param visit id of a visit; one that nobody makes has no carers here (see `explainUnassigned`)
 * @throws RangeError where the instance has no such visit
 */
export function explainVisit(instance: Instance, roster: Roster, visit: string): VisitExplanation {
  const draft = new Draft(instance, roster);
  const { context } = draft;
  const own = draft.visit(visit);
  const { candidates, forbidden } = recommendIn(draft, visit);
  const recipients = own.recipients.map((index) => instance.recipients[index]);
  const carers = draft.carersOf(own).map(({ placed, worker }): VisitCarer => {
    const appointed = recipients.flatMap(({ index }) => context.contactsOf[index]);
    const others = (index: number) =>
      context.visitsOf[index].filter(
        (other) => other !== own && draft.carersOf(other).some((carer) => carer.worker === worker),
      ).length;
    return {
      worker: worker.id,
      start: placed.entry.start,
      end: placed.entry.end,
      contactOf: appointed.filter((contact) => contact.worker === worker).map(({ recipient }) => recipient.id),
      deputyOf: appointed.filter((contact) => contact.deputy === worker).map(({ recipient }) => recipient.id),
      pinned: own.pinned.workers.includes(worker.index),
      otherVisits: Object.fromEntries(recipients.map(({ id, index }) => [id, others(index)])),
      metBefore: Object.fromEntries(recipients.map(({ id, historyCarers }) => [id, historyCarers.includes(worker.id)])),
      rank: 1 + candidates.findIndex((candidate) => candidate.worker === worker.id),
    };
  });
  return { visit, recipients: recipients.map(({ id }) => id), carers, candidates, forbidden };
}
