import { explainUnassigned } from "../explain/explainUnassigned";
import { isoOfTick } from "../model/calendar";
import type { RuleCode } from "../verify/Violation";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** Rows at most, and visits at most whose reasons are worked out where the roster gives none. */
const MOST_ROWS = 300;
const MOST_EXPLAINED = 20;

/** Visits that lack carers, with what keeps whom from them. */
export function unassignedSection({ context, instance, messages, roster }: ReportData): Html {
  const { sections, unassigned: say } = messages.report;
  const rules: Readonly<Record<string, string>> = messages.rules;
  const given = new Map(roster.unassigned.map(({ reasons, visit }) => [visit, reasons]));
  const left = instance.visits.flatMap((visit) => {
    const missing = context.staffed[visit.index]?.openSeats.length ?? visit.seats.length;
    return missing > 0 ? [{ visit, missing }] : [];
  });
  if (left.length === 0) return html`<p>${say.none}</p>`;
  let explained = 0;
  const rows = left.slice(0, MOST_ROWS).map(({ missing, visit }) => {
    let reasons: readonly { code: string; workers: readonly string[] }[] = given.get(visit.id) ?? [];
    if (reasons.length === 0 && explained < MOST_EXPLAINED) {
      explained++;
      reasons = explainUnassigned(instance, roster, visit.id, { mostTries: 0 }).causes;
    }
    const texts = reasons.map(
      ({ code, workers }) =>
        `${code === "CAPACITY" ? say.capacity : (rules[code as RuleCode] ?? code)}: ${messages.wording.list(workers, 8)}`,
    );
    const [window] = visit.windows;
    const iso = (tick: number) => isoOfTick(instance.horizon, tick);
    const who = visit.recipients.map((recipient) => instance.recipients[recipient].id).join(" + ");
    return html`<tr><th scope="row">${visit.id} (${who})</th><td class="text">${messages.wording.moment(iso(window.earliest))}–${messages.wording.clock(iso(window.latest))}</td><td>${missing}</td><td class="text">${texts.length === 0 ? say.notGiven : texts.join("; ")}</td></tr>`;
  });
  return html`${left.length > MOST_ROWS ? html`<p>${say.shown(MOST_ROWS, left.length)}</p>` : ""}<div class="scroll" role="region" tabindex="0" aria-label="${sections.unassigned}"><table><thead><tr><th scope="col">${say.visit}</th><th scope="col" class="text">${say.when}</th><th scope="col">${say.missing}</th><th scope="col" class="text">${say.reasons}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
