import type { RuleCode } from "../verify/Violation";

/** Why a worker cannot make a visit. */
export type ReasonCode =
  | "WINDOW"
  | "SKILL"
  | "EXCLUDED"
  | "CARERS"
  | "TRAVEL"
  | "SHIFT"
  | "HOURS"
  | "REST"
  | "MAX_CARERS"
  | "PINNED"
  | "CAPACITY";

/** Reason codes by the rule that would be broken. */
export const reasonOfRule: Readonly<Record<RuleCode, ReasonCode>> = {
  REFERENCE: "CARERS",
  UNASSIGNED_LIST: "CARERS",
  WINDOW: "WINDOW",
  CARERS: "CARERS",
  SKILL: "SKILL",
  EXCLUDED: "EXCLUDED",
  PINNED: "PINNED",
  DEPENDENCY: "WINDOW",
  TRAVEL: "TRAVEL",
  SHIFT: "SHIFT",
  BREAK: "SHIFT",
  AVAILABLE: "SHIFT",
  DAILY_REST: "REST",
  WEEKLY_REST: "REST",
  SPAN: "REST",
  HOURS: "HOURS",
  DAYS: "REST",
  WEEKEND: "REST",
  CONTACT_TITLE: "CARERS",
  CONTACT_LOAD: "HOURS",
  CONTACT: "CARERS",
  CONTACT_TIME: "HOURS",
  MAX_CARERS: "MAX_CARERS",
};
