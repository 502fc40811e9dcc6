import type { Instance } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { findContactFindings } from "./findContactFindings";
import { findFixedShiftFindings } from "./findFixedShiftFindings";
import { findPinFindings } from "./findPinFindings";
import { findRecipientFindings } from "./findRecipientFindings";
import { findSkillNameFindings } from "./findSkillNameFindings";
import { findStaffingFindings } from "./findStaffingFindings";

/** Where the parts of an instance stand in the document, and what the instance itself does not hold. */
export interface Sources {
  /** By visit: index in the document's list. */
  visits: number[];
  /** The document's own list of skills; null = not given. */
  skills: string[] | null;
}

/** Warns of what makes a plan that parses hard or impossible to carry out. */
export function findFindings(issues: IssueCollector, instance: Instance, sources: Sources): void {
  findSkillNameFindings(issues, instance, sources);
  findFixedShiftFindings(issues, instance);
  findContactFindings(issues, instance);
  findRecipientFindings(issues, instance);
  findPinFindings(issues, instance, sources);
  findStaffingFindings(issues, instance, sources);
}
