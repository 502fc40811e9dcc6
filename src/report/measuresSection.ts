import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** Measures whose figures are shares of a whole, but for counts. */
const shares: Readonly<Record<string, readonly string[]>> = {
  clientTimeShare: [],
  contactShare: ["ofAttainableCovered"],
  UPC: [],
};

/** Every measure with its figures and whom they are about. */
export function measuresSection({ measures, messages }: ReportData): Html {
  const { measureNames, measures: say, percent, sections } = messages.report;
  const rows = Object.entries(measures).map(([name, { covered, total, values }]) => {
    const figures = Object.entries(values).flatMap(([key, value]) => {
      if (value === null) return [];
      if (key === "percent") return [percent(value / 100)];
      const part = key.endsWith("Percent") ? value / 100 : value;
      const isShare = part !== value || key === "infectiousContact" || shares[name]?.includes(key) === false;
      return [`${say.figure(key)} ${isShare ? percent(part) : messages.wording.number(value)}`];
    });
    return html`<tr><th scope="row">${measureNames[name] ?? name}<br><small>${say.covered(covered, total)}</small></th><td class="text">${figures.length === 0 ? say.nobody : figures.map((text) => html`<span>${text}</span> `)}</td></tr>`;
  });
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${sections.measures}"><table class="figures"><thead><tr><th scope="col">${say.measure}</th><th scope="col" class="text">${say.figures}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
