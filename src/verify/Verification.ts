import type { ScoreEntry } from "../model/Roster";
import type { Objectives } from "./Objectives";
import type { Violation } from "./Violation";

export interface VerificationSummary {
  visits: number;
  /** Visits with all their carers. */
  assignedVisits: number;
  /** Seats of all visits, and those that stay empty. */
  parts: number;
  missingParts: number;
  shifts: number;
  /** Workers with at least one shift. */
  workers: number;
  recipients: number;
  /** Recipients whose contact policy is `required`, and those of them who have a contact. */
  requiredContacts: number;
  appointedContacts: number;
}

/** What `verify` found. */
export interface Verification {
  /** True where there is no violation; findings do not count. */
  valid: boolean;
  /** `partial`: some visit lacks a carer or some required contact is missing. */
  status: "feasible" | "partial";
  /** Breaches, in the order of `rules`. */
  violations: Violation[];
  /** Breaches that the input forces: fixed shifts against the working-time rules, history above `maxCarers`. */
  findings: Violation[];
  /** In the order of the instance's objective levels; see `scoreOf`. */
  score: ScoreEntry[];
  objectives: Objectives;
  summary: VerificationSummary;
}
