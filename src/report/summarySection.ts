import { mean } from "simple-statistics";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** Carers in 14 days: the mean of Sweden, a common target, the best municipalities (domain.md). */
export const references = [15, 10, 8] as const;

/** The roster in a few sentences. */
export function summarySection({ carers, days, measures, messages, verification }: ReportData): Html {
  const { summary: say } = messages.report;
  const { summary, violations, findings } = verification;
  const met = carers.filter((entry) => entry.carers > 0);
  const lines = [say.visits(summary.assignedVisits, summary.visits)];
  if (met.length > 0) {
    const counts = met.map((entry) => entry.carers);
    lines.push(say.carers(mean(counts), Math.max(...counts), days));
    const official = measures.U21401;
    if (typeof official.values.mean === "number") lines.push(say.official(official.values.mean, official.covered));
    const compared = met.flatMap((entry) =>
      entry.fewest === undefined ? [] : [{ now: entry.carers, best: entry.fewest }],
    );
    if (compared.length > 0) {
      lines.push(
        say.fewest(
          mean(compared.map(({ now }) => now)),
          mean(compared.map(({ best }) => best)),
          compared.filter(({ best, now }) => now <= best).length,
          compared.length,
        ),
      );
    }
    lines.push(
      say.within(
        references.map((limit) => [limit, counts.filter((count) => count <= limit).length] as const),
        met.length,
      ),
    );
  }
  if (summary.requiredContacts > 0) lines.push(say.contacts(summary.appointedContacts, summary.requiredContacts));
  const share = measures.contactShare.values.mean;
  if (typeof share === "number") lines.push(say.contactShare(share));
  const { share: withRecipients, travel } = measures.clientTimeShare.values;
  if (typeof withRecipients === "number" && typeof travel === "number") lines.push(say.time(withRecipients, travel));
  lines.push(violations.length === 0 ? say.rulesKept : say.rulesBroken(violations.length));
  if (findings.length > 0) lines.push(say.findings(findings.length));
  return html`<ul class="summary">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
