import type { Instance } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { findContactFindings } from "./findContactFindings";
import { findFixedShiftFindings } from "./findFixedShiftFindings";
import { findPinFindings } from "./findPinFindings";
import { findRecipientFindings } from "./findRecipientFindings";
import { findSkillNameFindings } from "./findSkillNameFindings";
import { findStaffingFindings } from "./findStaffingFindings";
import type { Sources } from "./Sources";

/** Warns of what makes a plan that parses hard or impossible to carry out. */
export function findFindings(issues: IssueCollector, instance: Instance, sources: Sources): void {
  findSkillNameFindings(issues, instance, sources);
  findFixedShiftFindings(issues, instance);
  findContactFindings(issues, instance);
  findRecipientFindings(issues, instance);
  findPinFindings(issues, instance, sources);
  findStaffingFindings(issues, instance, sources);
}
