import type { RuleCode } from "../../verify/Violation";
import { type Html, html } from "../Html";
import type { MunicipalityData } from "./MunicipalityData";

const MOST_ROWS = 300;

/** What units cannot cover by their own workers, and why visits are without carers. */
export function capacitySection(data: MunicipalityData): Html {
  const { messages, shortages } = data;
  const { capacity: say } = messages.municipality;
  const hours = (minutes: number) => messages.wording.number(Math.round(minutes / 6) / 10);
  const sorted = shortages.toSorted((a, b) => b.demand - b.capacity - (a.demand - a.capacity));
  const rows = sorted
    .slice(0, MOST_ROWS)
    .map(
      ({ capacity, days, demand, hour, level, skill, unit }) =>
        html`<tr><th scope="row">${unit}</th><td class="text">${say.period(days, hour)}</td><td class="text">${skill === null ? say.anybody : level !== null && level > 1 ? `${skill} ${level}` : skill}</td><td>${hours(demand)}</td><td>${hours(capacity)}</td><td>${hours(demand - capacity)}</td></tr>`,
    );
  const heads = [say.when, say.skill].map((head) => html`<th scope="col" class="text">${head}</th>`);
  const numbers = [say.demand, say.capacity, say.short].map((head) => html`<th scope="col">${head}</th>`);
  const table = html`<p>${say.intro}</p>${shortages.length > MOST_ROWS ? html`<p>${say.shown(MOST_ROWS, shortages.length)}</p>` : ""}<div class="scroll tall" role="region" tabindex="0" aria-label="${messages.municipality.sections.capacity}"><table><thead><tr><th scope="col">${messages.municipality.units.unit}</th>${heads}${numbers}</tr></thead><tbody>${rows}</tbody></table></div>`;
  return html`${shortages.length === 0 ? html`<p>${say.none}</p>` : table}${leftByReason(data)}`;
}

/** Visits without carers by unit and first reason. */
function leftByReason({ instance, messages, roster, units }: MunicipalityData): Html {
  const { capacity: say, units: names } = messages.municipality;
  if (roster.unassigned.length === 0) return html``;
  const rules: Readonly<Record<string, string>> = messages.rules;
  const unitOf = new Map(units.flatMap(({ recipients }, at) => recipients.map((index) => [index, at] as const)));
  const visits = new Map(instance.visits.map((visit) => [visit.id, visit]));
  const counts = units.map(() => new Map<string, number>());
  const codes = new Set<string>();
  for (const { reasons, visit } of roster.unassigned) {
    const unit = unitOf.get(visits.get(visit)?.recipients[0] ?? -1);
    // who is busy could have come: that tells more than who could not
    const code = reasons.find((reason) => reason.code === "CAPACITY")?.code ?? reasons[0]?.code ?? "";
    if (unit === undefined) continue;
    codes.add(code);
    counts[unit].set(code, (counts[unit].get(code) ?? 0) + 1);
  }
  const columns = [...codes].sort();
  const name = (code: string) =>
    code === "" ? say.unknown : code === "CAPACITY" ? say.busy : (rules[code as RuleCode] ?? code);
  const rows = units.flatMap(({ id }, at) =>
    counts[at].size === 0
      ? []
      : [html`<tr><th scope="row">${id}</th>${columns.map((code) => html`<td>${counts[at].get(code)}</td>`)}</tr>`],
  );
  return html`<h3>${say.left}</h3><p>${say.reasons}.</p><div class="scroll tall" role="region" tabindex="0" aria-label="${say.left}"><table><thead><tr><th scope="col">${names.unit}</th>${columns.map((code) => html`<th scope="col">${name(code)}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
