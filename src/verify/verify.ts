import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { createContext } from "./createContext";
import { evaluateObjectives } from "./evaluateObjectives";
import { forcedBreaches } from "./forcedBreaches";
import { rules } from "./rules";
import { scoreOf } from "./scoreOf";
import { summaryOf } from "./summaryOf";
import type { Verification } from "./Verification";

export interface VerifyOptions {
  /** The roster in force, for objective `change`. */
  published?: Roster;
}

/**
 * Checks a roster against every rule of its instance and recomputes its score from scratch. Shares no code with the solver.
 *
 * The roster may come from anywhere: ids that do not exist, times that cannot be read and visits that are listed twice are violations. Its
 * own `score`, `status` and `instance` are not read.
 *
 * @param roster Of the form of `kontinuitet/roster@1`; `parseRoster` makes sure of that.
 * @returns Never throws on such a roster.
 */
export function verify(instance: Instance, roster: Roster, options: VerifyOptions = {}): Verification {
  const context = createContext(instance, roster);
  const found = rules.flatMap((rule) => rule.check(context));
  const { forced, other } = forcedBreaches(instance, found);
  const objectives = evaluateObjectives(context, options.published);
  const summary = summaryOf(context);
  const complete = summary.missingParts === 0 && summary.appointedContacts === summary.requiredContacts;
  return {
    valid: other.length === 0,
    status: complete ? "feasible" : "partial",
    violations: other,
    findings: forced,
    score: scoreOf(instance.objective, objectives),
    objectives,
    summary,
  };
}
