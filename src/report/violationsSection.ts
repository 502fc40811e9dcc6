import type { Violation } from "../verify/Violation";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

const MOST_ROWS = 300;

/** What `verify` finds against the rules. */
export function violationsSection({ messages, verification }: ReportData): Html {
  const { sections, violations: say } = messages.report;
  const { findings, violations } = verification;
  const row = ({
    aspect = "",
    code,
    date,
    limit = 0,
    recipient,
    source,
    value = 0,
    visit,
    week,
    worker,
  }: Violation) => {
    const where = [worker, recipient, visit, date === undefined ? undefined : messages.wording.day(date)];
    const inWeek = week === undefined || date !== undefined ? [] : [messages.obstacle.week(week).trim()];
    const place = [...where.filter((part) => part !== undefined), ...inWeek].join(", ");
    const text = say.texts[`${code}/${aspect}`] ?? say.texts[code];
    return html`<tr><th scope="row">${place}</th><td class="text">${text?.(value, limit, aspect)}</td><td class="text">${messages.rules[code]} (${code})<br><small>${say.sources[code] ?? source}</small></td></tr>`;
  };
  const table = (entries: readonly Violation[], label: string) =>
    html`${entries.length > MOST_ROWS ? html`<p>${say.shown(MOST_ROWS, entries.length)}</p>` : ""}<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table><thead><tr><th scope="col">${say.where}</th><th scope="col" class="text">${say.what}</th><th scope="col" class="text">${say.rule}</th></tr></thead><tbody>${entries.slice(0, MOST_ROWS).map(row)}</tbody></table></div>`;
  return html`${violations.length === 0 ? html`<p>${say.none}</p>` : table(violations, sections.violations)}${findings.length === 0 ? "" : html`<h3>${say.forced}</h3>${table(findings, say.forced)}`}`;
}
