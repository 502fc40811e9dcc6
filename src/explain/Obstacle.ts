import type { RuleCode } from "../verify/Violation";
import type { ReasonCode } from "./ReasonCode";

/** One thing that keeps a worker from a visit. Ids, dates and numbers only. */
export interface Obstacle {
  code: ReasonCode;
  /** The rule that would be broken; absent where the time is simply taken (`CAPACITY`). */
  rule?: RuleCode;
  /** What the rule names, where it does. */
  skill?: string;
  recipient?: string;
  /** ISO date. */
  date?: string;
  /** Shift template. */
  template?: string;
  /** Index of the 7-day block (`HOURS`, `REST`). */
  week?: number;
  /** What would be and what is allowed, in the unit of the rule's parameter. For `WINDOW` minutes that the start would be later, below 0 earlier. */
  value?: number;
  limit?: number;
  /** Visits that take the time (`CAPACITY`), or on which this one depends (`WINDOW`). */
  visits?: string[];
}
