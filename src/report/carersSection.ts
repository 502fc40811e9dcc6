import { carersFigure } from "./carersFigure";
import { figure } from "./figure";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";
import { references } from "./summarySection";

/** Carers of each recipient now, at best, and against the references. */
export async function carersSection({ carers, context, days, messages }: ReportData): Promise<Html> {
  const { carers: say } = messages.report;
  const met = carers.some((entry) => entry.carers > 0);
  const rows = carers.map((entry, r) => {
    const made = context.visitsOf[r].filter((visit) => context.staffed[visit.index] !== undefined).length;
    return html`<tr><th scope="row">${entry.recipient}</th><td>${made}</td><td>${entry.carers}</td><td>${entry.fewest}</td>${references.map(
      (limit) => html`<td>${entry.carers <= limit ? say.yes : say.no}</td>`,
    )}<td>${context.contactsOf[r][0]?.worker.id}</td></tr>`;
  });
  return html`<p>${say.intro(days)}</p>${days === 14 ? "" : html`<p>${say.otherWindow(days)}</p>`}
${met ? await figure(carersFigure(carers, say), say.figure(carers.length)) : ""}
<p class="note">${say.bestNote}</p>
<details><summary>${say.table}</summary><div class="scroll" role="region" tabindex="0" aria-label="${say.table}"><table><thead><tr><th scope="col">${say.recipient}</th><th scope="col">${say.visits}</th><th scope="col">${say.now}</th><th scope="col">${say.best}</th>${references.map(
    (limit) => html`<th scope="col">${say.against(limit)}</th>`,
  )}<th scope="col">${say.contact}</th></tr></thead><tbody>${rows}</tbody></table></div></details>`;
}
