import { addIsoDays } from "../calendar";
import type { HistoryEncounter, Recipient, Rules } from "../Instance";
import { type Context, dates, type IdIndex } from "./Context";
import type { Entries, Parts } from "./readParts";

/** The encounters in document order; fills in each recipient's `historyCarers`. */
export function buildHistory(
  context: Context,
  part: Entries<NonNullable<Parts["history"]["list"][number]>>,
  ids: IdIndex,
  recipients: (Recipient | null)[],
  rules: Rules,
): HistoryEncounter[] {
  const { horizon, issues } = context;
  const from = horizon === null ? "" : addIsoDays(horizon.start, horizon.days - rules.windowDays);
  const carers = recipients.map(() => new Set<string>());
  const history: HistoryEncounter[] = [];
  const outside: { path: string; date: string }[] = [];
  part.list.forEach((entry, i) => {
    if (entry === null) return;
    const recipient = context.resolve(ids, entry.recipient, "recipient", `/history/${i}/recipient`);
    if (recipient === null || recipient < 0) return;
    history.push({ recipient, worker: entry.worker, date: entry.date, visits: entry.visits ?? 1 });
    if (horizon === null) return;
    if (entry.date < from || entry.date >= horizon.start)
      outside.push({ path: `/history/${i}/date`, date: entry.date });
    else carers[recipient]?.add(entry.worker);
  });
  recipients.forEach((recipient, r) => {
    if (recipient !== null) recipient.historyCarers = [...carers[r]].sort();
  });
  if (outside.length > 0) {
    issues.warning(
      "HISTORY_OUTSIDE_WINDOW",
      outside[0].path,
      `${outside.length} encounters lie outside the part of the measuring window before the horizon (from ${from}) and do not count: ${dates(outside.map((o) => o.date))}.`,
      "Fine for older history; raise rules.windowDays to count more.",
    );
  }
  return history;
}
