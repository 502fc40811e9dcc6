import type { Analysis } from "../explain/analyze";
import type { Language } from "./Language";
import { messagesIn } from "./messagesIn";

/** Where a score comes from, as lines of plain text. Ids only. */
export function analysisText(
  { byDay, byRecipient, byWorker, metBefore, score }: Analysis,
  language: Language,
): string[] {
  const { analysis: say, objectives } = messagesIn(language);
  const names: Readonly<Record<string, string>> = objectives;
  return [
    ...score.map(({ objective, value }) => say.objective(names[objective] ?? objective, value)),
    say.metBefore(metBefore),
    ...Object.entries(byDay).map(([date, { firstMeetings, time, unassigned }]) =>
      say.day(date, firstMeetings, unassigned, time.travel, time.overtime),
    ),
    ...Object.entries(byRecipient).map(([recipient, { carers, contact, unassigned }]) =>
      say.recipient(recipient, carers, contact, unassigned),
    ),
    ...Object.entries(byWorker).map(([worker, { evenings, time, weekends, workload }]) =>
      say.worker(worker, workload, time.travel, time.waiting, time.overtime, evenings, weekends),
    ),
  ];
}
