import type { Encounter } from "./Encounter";

/** What the measures over encounters read: encounters, whom they are about, and the days they cover completely. */
export interface MeasureInput {
  encounters: readonly Encounter[];
  recipients: readonly MeasuredRecipient[];
  /** Every encounter of these days is in `encounters`; others are ignored. */
  period: Period;
}

export interface MeasuredRecipient {
  id: string;
  /** null = not known. */
  aged65: boolean | null;
  /** Id of the contact; null = none. */
  contact: string | null;
}

export interface Period {
  /** ISO date of the first day. */
  start: string;
  days: number;
}
