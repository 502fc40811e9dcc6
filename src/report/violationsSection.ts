import type { Violation } from "../verify/Violation";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

const MOST_ROWS = 300;

/** What `verify` finds against the rules. */
export function violationsSection({ messages, verification }: ReportData): Html {
  const { sections, violations: say } = messages.report;
  const { findings, violations } = verification;
  const table = (entries: readonly Violation[], label: string) => {
    const rows = entries
      .slice(0, MOST_ROWS)
      .map(({ code, date, limit, recipient, source, value, visit, week, worker }) => {
        const where = [worker, recipient, visit, date === undefined ? undefined : messages.wording.day(date)];
        const inWeek = week === undefined || date !== undefined ? [] : [messages.obstacle.week(week).trim()];
        const text = [...where.filter((part) => part !== undefined), ...inWeek].join(", ");
        const number = (of: number | undefined) => (of === undefined ? "" : messages.wording.number(of));
        return html`<tr><th scope="row">${messages.rules[code]} (${code})</th><td class="text">${text}</td><td>${number(value)}</td><td>${number(limit)}</td><td class="text">${source}</td></tr>`;
      });
    return html`${entries.length > MOST_ROWS ? html`<p>${say.shown(MOST_ROWS, entries.length)}</p>` : ""}<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table><thead><tr><th scope="col">${say.rule}</th><th scope="col" class="text">${say.where}</th><th scope="col">${say.value}</th><th scope="col">${say.limit}</th><th scope="col" class="text">${say.source}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
  };
  return html`${violations.length === 0 ? html`<p>${say.none}</p>` : table(violations, sections.violations)}${findings.length === 0 ? "" : html`<h3>${say.forced}</h3>${table(findings, say.forced)}`}`;
}
