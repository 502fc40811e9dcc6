import type { Violation } from "../verify/Violation";
import type { Obstacle } from "./Obstacle";
import { reasonOfRule } from "./ReasonCode";

/** A breach that a change would bring, as the obstacle it is. */
export function obstacleOf({ code, aspect, recipient, date, value, limit, visit, week }: Violation): Obstacle {
  return {
    code: reasonOfRule[code],
    rule: code,
    ...(code === "SKILL" && aspect !== undefined ? { skill: aspect } : {}),
    ...(recipient === undefined ? {} : { recipient }),
    ...(date === undefined ? {} : { date }),
    ...(week === undefined ? {} : { week }),
    ...(value === undefined ? {} : { value }),
    ...(limit === undefined ? {} : { limit }),
    ...(code === "DEPENDENCY" && visit !== undefined ? { visits: [visit] } : {}),
  };
}
