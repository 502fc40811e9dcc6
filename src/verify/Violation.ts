/** Codes of the rules a roster can break. */
export type RuleCode =
  | "REFERENCE"
  | "UNASSIGNED_LIST"
  | "WINDOW"
  | "CARERS"
  | "SKILL"
  | "EXCLUDED"
  | "PINNED"
  | "DEPENDENCY"
  | "TRAVEL"
  | "SHIFT"
  | "BREAK"
  | "AVAILABLE"
  | "DAILY_REST"
  | "WEEKLY_REST"
  | "SPAN"
  | "HOURS"
  | "DAYS"
  | "WEEKEND"
  | "CONTACT_TITLE"
  | "CONTACT_LOAD"
  | "CONTACT"
  | "CONTACT_TIME"
  | "MAX_CARERS";

/** One breach of one rule, at the smallest place that shows it. */
export interface Violation {
  code: RuleCode;
  /** Which part of the rule, where it has several, e.g. `week` and `horizon` of `HOURS`. */
  aspect?: string;
  /** What is wrong: ids, dates and numbers only. */
  detail: string;
  /** Ids. */
  worker?: string;
  visit?: string;
  recipient?: string;
  /** ISO date. */
  date?: string;
  /** Index of the 7-day block from the horizon's start. */
  week?: number;
  /** What was found and what the rule allows, in the unit of the rule's parameter or of the input field (hours, minutes, days, counts). */
  value?: number;
  limit?: number;
  /** Law, agreement or `planning rule` behind the rule. */
  source: string;
}
