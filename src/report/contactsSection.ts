import type { TopLevelSpec } from "vega-lite";
import { figureStyle } from "../figures/figureStyle";
import { figure } from "./figure";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** How many recipients each care contact has. */
export async function contactsSection({ context, instance, messages }: ReportData): Promise<Html> {
  const { contacts: say } = messages.report;
  const rows = instance.workers
    .map((worker) => ({
      worker: worker.id,
      has: context.caseload[worker.index],
      may: worker.maxContacts,
      who: instance.recipients
        .filter(({ index }) => context.contactsOf[index][0]?.worker === worker)
        .map(({ id }) => id),
    }))
    .filter(({ has }) => has > 0);
  if (rows.length === 0) return html`<p>${say.none}</p>`;
  const y = { field: "worker", type: "nominal" as const, sort: null, title: null };
  const spec: TopLevelSpec = {
    $schema: "https://vega.github.io/schema/vega-lite/v6.json",
    config: figureStyle,
    width: 420,
    height: { step: 20 },
    data: { values: rows.map(({ has, may, worker }) => ({ worker, has, may: Number.isFinite(may) ? may : null })) },
    layer: [
      {
        mark: { type: "bar" as const, color: "#0072B2", height: 12 },
        encoding: {
          y,
          x: { field: "has", type: "quantitative" as const, title: say.axis, axis: { tickMinStep: 1 } },
        },
      },
      {
        transform: [{ filter: "datum.may !== null" }],
        mark: { type: "tick" as const, color: "#D55E00", thickness: 3, size: 16 },
        encoding: { y, x: { field: "may", type: "quantitative" as const, scale: { nice: true } } },
      },
    ],
  };
  return html`<div class="beside">${await figure(spec, say.figure)}<div class="scroll" role="region" tabindex="0" aria-label="${messages.report.sections.contacts}"><table><thead><tr><th scope="col">${say.worker}</th><th scope="col">${say.has}</th><th scope="col">${say.may}</th><th scope="col" class="text">${say.who}</th></tr></thead><tbody>${rows.map(
    ({ has, may, who, worker }) =>
      html`<tr><th scope="row">${worker}</th><td>${has}</td><td>${Number.isFinite(may) ? may : say.noLimit}</td><td class="text">${who.join(", ")}</td></tr>`,
  )}</tbody></table></div></div>`;
}
