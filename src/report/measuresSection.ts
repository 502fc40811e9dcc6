import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** Every measure with its figures and whom they are about. */
export function measuresSection({ measures, messages }: ReportData): Html {
  const { measureNames, measures: say, sections } = messages.report;
  const rows = Object.entries(measures).map(([name, { covered, total, values }]) => {
    const figures = Object.entries(values).flatMap(([key, value]) =>
      value === null ? [] : [`${say.figure(key)} ${messages.wording.number(value)}`],
    );
    return html`<tr><th scope="row">${measureNames[name] ?? name}</th><td class="text">${figures.length === 0 ? say.nobody : figures.join(" · ")}</td><td>${say.of(covered, total)}</td></tr>`;
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${sections.measures}"><table><thead><tr><th scope="col">${say.measure}</th><th scope="col" class="text">${say.figures}</th><th scope="col">${say.covered}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
