import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** From so many visits on a cell has the next darker colour. */
const steps = [1, 3, 6, 12, 24] as const;

/** Recipients by workers, with the visits as numbers and colours and the contact marked. */
export function matrixSection({ carers, context, instance, messages }: ReportData): Html {
  const { matrix: say, sections } = messages.report;
  const counts = instance.recipients.map(() => instance.workers.map(() => 0));
  for (const { visits, worker } of context.shifts) {
    for (const { visit } of visits) for (const recipient of visit.recipients) counts[recipient][worker.index]++;
  }
  const shade = (count: number) => steps.filter((least) => count >= least).length;
  const rows = instance.recipients.map(({ id, index }) => {
    const contact = context.contactsOf[index][0]?.worker.index;
    const cells = counts[index].map((count, worker) => {
      const own = worker === contact;
      if (count === 0 && !own) return html`<td></td>`;
      return html`<td class="s${shade(count)}${own ? " own" : ""}">${count}${own ? "★" : ""}</td>`;
    });
    return html`<tr><th scope="row">${id}</th><td class="sum">${carers[index].carers}</td>${cells}</tr>`;
  });
  const legend = steps.map((least, i) => {
    const next = steps[i + 1];
    const range = next === undefined ? `${least}+` : next - 1 === least ? `${least}` : `${least}–${next - 1}`;
    return html`<span class="key s${i + 1}">${range}</span>`;
  });
  return html`<p>${say.intro}</p><p>${say.legend}: ${legend}</p>
<div class="scroll tall" role="region" tabindex="0" aria-label="${sections.matrix}"><table class="matrix"><thead><tr><th scope="col">${say.corner}</th><th scope="col"><span>${say.total}</span></th>${instance.workers.map(
    ({ id }) => html`<th scope="col"><span>${id}</span></th>`,
  )}</tr></thead><tbody>${rows}</tbody></table></div>`;
}
