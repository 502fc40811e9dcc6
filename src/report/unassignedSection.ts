import { explainUnassigned } from "../explain/explainUnassigned";
import { isoOfTick } from "../model/calendar";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** Rows at most, rows that are open, and visits at most whose reasons are worked out where the roster gives none. */
const MOST_ROWS = 300;
const OPEN_ROWS = 20;
const MOST_EXPLAINED = 20;

/** Visits that lack carers, with what keeps whom from them. */
export function unassignedSection({ context, instance, messages, roster }: ReportData): Html {
  const { sections, unassigned: say } = messages.report;
  const given = new Map(roster.unassigned.map(({ reasons, visit }) => [visit, reasons]));
  const left = instance.visits.flatMap((visit) => {
    const missing = context.staffed[visit.index]?.openSeats.length ?? visit.seats.length;
    return missing > 0 ? [{ visit, missing }] : [];
  });
  if (left.length === 0) return html`<p>${say.none}</p>`;
  let explained = 0;
  const visitsOf = new Map<string, number>();
  const rows = left.slice(0, MOST_ROWS).map(({ missing, visit }) => {
    let reasons: readonly { code: string; workers: readonly string[] }[] = given.get(visit.id) ?? [];
    if (reasons.length === 0 && explained < MOST_EXPLAINED) {
      explained++;
      reasons = explainUnassigned(instance, roster, visit.id, { mostTries: 0 }).causes;
    }
    for (const { code } of reasons) visitsOf.set(code, (visitsOf.get(code) ?? 0) + 1);
    const texts = reasons.map(({ code, workers }) => html`<li>${say.reason(say.causes[code] ?? code, workers)}</li>`);
    const [window] = visit.windows;
    const iso = (tick: number) => isoOfTick(instance.horizon, tick);
    const who = visit.recipients.map((recipient) => instance.recipients[recipient].id).join(" + ");
    return html`<tr><th scope="row">${visit.id} (${who})<br><small>${messages.wording.moment(iso(window.earliest))}–${messages.wording.clock(iso(window.latest))}</small></th><td>${missing}</td><td class="text">${texts.length === 0 ? say.notGiven : html`<ul class="plain">${texts}</ul>`}</td></tr>`;
  });
  const table = (some: readonly Html[], label: string) =>
    html`<div class="scroll" role="region" tabindex="0" aria-label="${label}"><table><thead><tr><th scope="col">${say.visit}</th><th scope="col">${say.missing}</th><th scope="col" class="text">${say.reasons}</th></tr></thead><tbody>${some}</tbody></table></div>`;
  const counts = [...visitsOf].sort(([, a], [, b]) => b - a);
  const others = say.others(left.length - OPEN_ROWS);
  return html`<p>${say.lead(left.length)}</p>
<ul>${counts.map(([code, count]) => html`<li>${say.count(say.causes[code] ?? code, count)}</li>`)}</ul>
${table(rows.slice(0, OPEN_ROWS), sections.unassigned)}${rows.length <= OPEN_ROWS ? "" : html`<details><summary>${others}</summary>${left.length > MOST_ROWS ? html`<p>${say.shown(MOST_ROWS, left.length)}</p>` : ""}${table(rows.slice(OPEN_ROWS), others)}</details>`}`;
}
