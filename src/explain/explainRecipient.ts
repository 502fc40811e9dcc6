import { fewestCarers } from "../bounds/fewestCarers";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { Draft } from "../revise/Draft";
import { carersMet } from "../verify/carersMet";
import { deletionFilter } from "./deletionFilter";
import type { Obstacle } from "./Obstacle";
import { recommendIn } from "./recommend";
import { type Aspect, aspects, relaxAspect } from "./relaxAspect";

export interface RecipientCarer {
  worker: string;
  /** Visits in the roster. */
  visits: number;
  contact: boolean;
  deputy: boolean;
  /** Met before the horizon, inside the measuring window. */
  metBefore: boolean;
}

/** A visit that makes the recipient meet somebody, and what keeps the others whom the recipient meets from it. */
export interface ExtraVisit {
  visit: string;
  worker: string;
  /** The other carers of the recipient who could make it as things are. */
  couldCome: string[];
  hindered: { worker: string; obstacles: Obstacle[] }[];
}

export interface RecipientExplanation {
  recipient: string;
  /** Most visits first. */
  carers: RecipientCarer[];
  /** Distinct carers in the measuring window, history included. */
  count: number;
  /** No roster with all visits of the recipient has fewer. */
  fewest: number;
  /** Whether `fewest` is proved to be reachable by shift patterns of this recipient's carers alone. */
  exact: boolean;
  target: number | null;
  maxCarers: number | null;
  /** Demands that together force the fewest: with any one of them away fewer might do. Empty where one carer, or none, is the fewest. */
  binding: Aspect[];
  /** Visits of the carers beyond the fewest, the rarest carers first. */
  extra: ExtraVisit[];
}

export interface ExplainRecipientOptions {
  /** Visits of carers beyond the fewest that are looked into, at most; default 12. */
  mostVisits?: number;
}

/**
 * Who comes to a recipient, and why so many: how few are possible, which demands force that number, and for the carers beyond it what keeps the
 * others from their visits.
 *
 * @param recipient id
 * @throws RangeError where the instance has no such recipient
 */
export function explainRecipient(
  instance: Instance,
  roster: Roster,
  recipient: string,
  { mostVisits = 12 }: ExplainRecipientOptions = {},
): RecipientExplanation {
  const own = instance.recipients.find(({ id }) => id === recipient);
  if (own === undefined) throw new RangeError(`there is no recipient ${recipient}`);
  const draft = new Draft(instance, roster);
  const { context } = draft;
  const visits = context.visitsOf[own.index];
  const madeBy = (worker: string) =>
    visits.filter((visit) => draft.carersOf(visit).some((carer) => carer.worker.id === worker));
  const [appointed] = context.contactsOf[own.index];
  const met = [...carersMet(context, own)];
  const carers = met
    .map((worker) => ({
      worker,
      visits: madeBy(worker).length,
      contact: appointed?.worker.id === worker,
      deputy: appointed?.deputy?.id === worker,
      metBefore: own.historyCarers.includes(worker),
    }))
    .sort((a, b) => b.visits - a.visits || (a.worker < b.worker ? -1 : 1));

  const alone = onlyVisitsOf(instance, own.index);
  const bound = (part: Instance) => fewestCarers(part, { timeLimitMs: 300 });
  const { byRecipient, exact } = bound(alone);
  const fewest = byRecipient[own.index];
  const forces = (kept: readonly Aspect[]) => {
    const relaxed = aspects.filter((aspect) => !kept.includes(aspect)).reduce(relaxAspect, alone);
    return bound(relaxed).byRecipient[own.index] >= fewest;
  };
  const binding = fewest > 1 ? (deletionFilter(aspects, forces) ?? []) : [];

  const beyond = carers
    .filter((carer) => carer.visits > 0 && !carer.metBefore && !carer.contact)
    .reverse()
    .slice(0, Math.max(0, carers.length - fewest));
  const extra: ExtraVisit[] = [];
  for (const { worker } of beyond) {
    const others = instance.workers.filter(({ id }) => id !== worker && met.includes(id));
    for (const visit of madeBy(worker)) {
      if (extra.length >= mostVisits) break;
      const found = recommendIn(
        draft,
        visit.id,
        others.filter((other) => draft.carersOf(visit).every((carer) => carer.worker !== other)),
      );
      extra.push({
        visit: visit.id,
        worker,
        couldCome: found.candidates.map((candidate) => candidate.worker),
        hindered: found.forbidden.map((other) => ({ worker: other.worker, obstacles: other.obstacles })),
      });
    }
  }
  return {
    recipient,
    carers,
    count: carers.length,
    fewest,
    exact: exact[own.index],
    target: own.targetCarers,
    maxCarers: own.maxCarers,
    binding,
    extra,
  };
}

/** The instance with the visits of one recipient only: the bound of a recipient depends on no others. */
function onlyVisitsOf(instance: Instance, recipient: number): Instance {
  const kept = instance.visits.filter(({ recipients }) => recipients.includes(recipient));
  return { ...instance, visits: kept.map((visit, index) => ({ ...visit, index })), dependencies: [] };
}
