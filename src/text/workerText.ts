import type { WorkerExplanation } from "../explain/explainWorker";
import type { Language } from "./Language";
import { messagesIn } from "./messagesIn";
import { obstacleText } from "./obstacleText";

/** What a worker does and what keeps her from more, as lines of plain text. Ids only. */
export function workerText(explanation: WorkerExplanation, language: Language): string[] {
  const messages = messagesIn(language);
  const { worker: say } = messages;
  const { daysOff, recipients, shifts, weeks, worker } = explanation;
  return [
    ...weeks.map(({ contract, most, paid }, at) => say.week(worker, at, paid, contract, most)),
    ...shifts.map(({ date, end, start, template, visits }) => say.shift(date, template, start, end, visits)),
    ...recipients.map(({ contact, recipient, visits }) => say.recipient(recipient, visits, contact)),
    ...daysOff.map(({ date, obstacles, possible }) => {
      const why = [...new Set(obstacles.map((obstacle) => obstacleText(messages, obstacle)))];
      return possible.length > 0 ? say.could(date, possible) : say.off(date, why);
    }),
  ];
}
