import type { Obstacle } from "../explain/Obstacle";
import type { Messages } from "./messages/en";

/** What keeps a worker from a visit, as a clause. */
export function obstacleText(messages: Messages, obstacle: Obstacle): string {
  const { obstacle: say, rules } = messages;
  const { date, limit, recipient, rule, skill, template, value, visits, week } = obstacle;
  const on = date === undefined ? "" : say.on(date);
  switch (rule) {
    case undefined:
      return say.CAPACITY(visits ?? []);
    case "SKILL":
      return say.SKILL(skill ?? "");
    case "EXCLUDED":
      return say.EXCLUDED(recipient ?? "");
    case "CARERS":
      return say.CARERS();
    case "SHIFT":
      return say.SHIFT(template) + on;
    case "AVAILABLE":
      return say.AVAILABLE() + on;
    case "TRAVEL":
      return say.TRAVEL();
    case "DEPENDENCY":
      return say.DEPENDENCY(visits ?? []);
    case "PINNED":
      return say.PINNED();
    case "MAX_CARERS":
      return say.MAX_CARERS(recipient ?? "", value ?? 0, limit ?? 0);
    case "WINDOW":
      if (value !== undefined && limit === undefined) return say.WINDOW(value);
      break;
  }
  const where = on === "" && week !== undefined ? say.week(week) : on;
  const numbers = value === undefined || limit === undefined ? "" : say.limit(value, limit);
  return say.rule(rules[rule], where) + numbers;
}
