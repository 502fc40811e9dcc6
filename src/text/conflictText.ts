import type { Conflict, Demand } from "../explain/findConflicts";
import type { Language } from "./Language";
import type { Messages } from "./messages/en";
import { messagesIn } from "./messagesIn";

/** Conflicts of an input as lines of plain text. Ids only. */
export function conflictText(conflicts: readonly Conflict[], language: Language): string[] {
  const messages = messagesIn(language);
  if (conflicts.length === 0) return [messages.conflict.none()];
  return conflicts.flatMap(({ demands, recipient }) => [
    `${messages.conflict.title(demands.length)}${recipient === null ? "" : ` (${recipient})`}`,
    ...demands.map((demand) => `  ${demandText(messages, demand)}`),
  ]);
}

function demandText({ aspects, conflict: say, rules, wording }: Messages, demand: Demand): string {
  if (demand.kind === "visit") return say.visit(demand.visit);
  if (demand.kind === "aspect") return aspects[demand.aspect];
  const who = demand.worker ?? demand.recipient ?? "";
  return `${rules[demand.rule]}: ${who} ${wording.list(demand.dates.map((date) => wording.day(date)))}`.trim();
}
