import type { Instance } from "../model/Instance";
import type { Roster, ScoreEntry } from "../model/Roster";
import { createContext } from "../verify/createContext";
import type { TimeTerms } from "../verify/Objectives";
import { verify } from "../verify/verify";

export interface RecipientScore {
  /** Its share of objective `unassigned`; a visit of several recipients is shared equally. */
  unassigned: number;
  /** 1 for a missing contact, and 1 for each visit that the contact misses. */
  contact: number;
  /** Distinct carers in the measuring window, and the term of objective `continuity`. */
  carers: number;
  continuity: number;
  /** Attainable minus actual share of the contact. */
  contactShare: number;
}

export interface WorkerScore {
  /** Terms of objective `time`, unweighted. */
  time: TimeTerms;
  /** Percent of contract, evening and weekend shifts, percent of contacts; what objective `fairness` compares. */
  workload: number | null;
  evenings: number;
  weekends: number;
  contacts: number | null;
}

export interface DayScore {
  /** Its share of objective `unassigned`: visits whose earliest window is on that day. */
  unassigned: number;
  time: TimeTerms;
  /** Recipients who meet a carer for the first time in the measuring window. */
  firstMeetings: number;
}

export interface Analysis {
  score: ScoreEntry[];
  byRecipient: Record<string, RecipientScore>;
  byWorker: Record<string, WorkerScore>;
  /** By ISO date. */
  byDay: Record<string, DayScore>;
  /** Carers met before the horizon only or also then: with `firstMeetings` of all days they make up the distinct carers of all recipients. */
  metBefore: number;
}

/**
 * Where the score of a roster comes from: by objective, recipient, worker and day. Computed from the verifier's definitions, without the search; what is
 * attributed adds up to the objective's value wherever that is a sum.
 *
 * @param published the roster in force, for objective `change`
 */
export function analyze(instance: Instance, roster: Roster, published?: Roster): Analysis {
  const { objectives, score } = verify(instance, roster, published === undefined ? {} : { published });
  const { horizon } = instance;
  const context = createContext(instance, roster);
  const byRecipient: Record<string, RecipientScore> = {};
  for (const { id } of instance.recipients) {
    const share = objectives.contactShare.byRecipient[id];
    byRecipient[id] = {
      unassigned: 0,
      contact: objectives.contact.missing.includes(id) ? 1 : 0,
      carers: objectives.continuity.carers[id],
      continuity: objectives.continuity.byRecipient[id],
      contactShare: share === undefined ? 0 : Math.max(0, share.attainable - share.actual),
    };
  }
  const least = instance.rules.contactVisits;
  for (const { made, recipient, servable } of objectives.contact.misses) {
    byRecipient[recipient].contact += Math.min(least, servable) - made;
  }
  const byDay: Record<string, DayScore> = {};
  for (const date of horizon.dates) {
    byDay[date] = { unassigned: 0, time: objectives.time.byDay[date] ?? noTime(), firstMeetings: 0 };
  }
  for (const visit of instance.visits) {
    const term = objectives.unassigned.byVisit[visit.id] ?? 0;
    byDay[horizon.dates[visit.windows[0].day]].unassigned += term;
    for (const recipient of visit.recipients)
      byRecipient[instance.recipients[recipient].id].unassigned += term / visit.recipients.length;
  }
  const met = instance.recipients.map(({ historyCarers }) => new Set(historyCarers));
  const metBefore = met.reduce((sum, carers) => sum + carers.size, 0);
  const shifts = context.shifts.filter(({ day }) => day >= 0).toSorted((a, b) => a.day - b.day);
  for (const { day, visits, worker } of shifts) {
    for (const { visit } of visits) {
      for (const recipient of visit.recipients) {
        if (met[recipient].has(worker.id)) continue;
        met[recipient].add(worker.id);
        byDay[horizon.dates[day]].firstMeetings++;
      }
    }
  }
  const byWorker: Record<string, WorkerScore> = {};
  for (const { id } of instance.workers) {
    byWorker[id] = { time: objectives.time.byWorker[id] ?? noTime(), ...objectives.fairness.byWorker[id] };
  }
  return { score, byRecipient, byWorker, byDay, metBefore };
}

function noTime(): TimeTerms {
  return { travel: 0, waiting: 0, overtime: 0, desired: 0, belowPreferred: 0, softLoad: 0, softSkill: 0 };
}
