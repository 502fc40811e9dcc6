import type { ObjectiveName } from "../model/Instance";

/** A missed visit of a contact: rule `CONTACT_PRESENT`. */
export interface ContactMiss {
  recipient: string;
  worker: string;
  /** Index of the 7-day block. */
  week: number;
  /** Visits of the recipient in that week that she could make from a shift she works. */
  servable: number;
  /** Visits she makes. */
  made: number;
}

/** The value of an objective with what it is made of. Keys of `by...` are ids. */
export interface ObjectiveValue {
  value: number;
}

export interface UnassignedValue extends ObjectiveValue {
  /** Terms of visits with missing carers. */
  byVisit: Record<string, number>;
}

export interface ContactValue extends ObjectiveValue {
  /** Recipients whose policy is `required` and who have no contact. */
  missing: string[];
  misses: ContactMiss[];
}

export interface ContinuityValue extends ObjectiveValue {
  /** Distinct carers of each recipient in the measuring window. */
  carers: Record<string, number>;
  /** Weighted terms; under phi `worst` the number of carers itself. */
  byRecipient: Record<string, number>;
  /** Number of recipients by number of carers: entry M counts those who meet M. */
  histogram: number[];
}

export interface ContactShareValue extends ObjectiveValue {
  byRecipient: Record<string, { worker: string; visits: number; actual: number; attainable: number }>;
}

export interface TimeTerms {
  /** Minutes. */
  travel: number;
  waiting: number;
  overtime: number;
  desired: number;
  belowPreferred: number;
  /** In the unit of `load`. */
  softLoad: number;
  /** Levels. */
  softSkill: number;
}

export interface TimeValue extends ObjectiveValue {
  /** Unweighted sums. */
  terms: TimeTerms;
  /** Unweighted, workers with a shift only. */
  byWorker: Record<string, TimeTerms>;
  /** Unweighted, by ISO date of the shift, days with a shift only. Overtime counts on the days on which a week's paid time goes beyond the contract. */
  byDay: Record<string, TimeTerms>;
}

export interface FairnessValue extends ObjectiveValue {
  /** Unweighted mean absolute deviations. */
  terms: { workload: number; evenings: number; weekends: number; contacts: number };
  /** What is spread: percent of contract, counts, percent of `maxContacts`; null where the worker is not compared. */
  byWorker: Record<string, { workload: number | null; evenings: number; weekends: number; contacts: number | null }>;
}

export interface ChangeValue extends ObjectiveValue {
  /** False where no published roster was given: the value is 0 and not part of the score. */
  compared: boolean;
  /** Pairs of visit and worker in the roster and not in the published one, and the other way round. */
  added: { visit: string; worker: string }[];
  removed: { visit: string; worker: string }[];
}

export interface Objectives extends Record<ObjectiveName, ObjectiveValue> {
  unassigned: UnassignedValue;
  contact: ContactValue;
  continuity: ContinuityValue;
  contactShare: ContactShareValue;
  time: TimeValue;
  fairness: FairnessValue;
  change: ChangeValue;
}
