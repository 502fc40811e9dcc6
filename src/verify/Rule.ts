import type { Rules } from "../model/Instance";
import type { Context } from "./Context";
import type { RuleCode, Violation } from "./Violation";

/** A hard rule: what it says, where it comes from, and how a roster is checked against it. */
export interface Rule {
  code: RuleCode;
  /** The rule in one English sentence. */
  text: string;
  /** The rule parameters it reads, by their names in `Instance.rules`. */
  parameters: readonly (keyof Rules)[];
  /** Law or agreement with reference, or `planning rule`. */
  source: string;
  /** Every breach in the roster, in the order of workers, visits or recipients. */
  check(context: Context): Violation[];
}
