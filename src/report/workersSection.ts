import { gantt, ganttRange } from "./gantt";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";
import { RouteMap } from "./RouteMap";

/** The plan of each worker: chart, table and routes. */
export function workersSection(data: ReportData): Html {
  const { context, instance, messages } = data;
  const { plan: say } = messages.report;
  const range = ganttRange(context.shifts);
  const map = new RouteMap(data);
  const legend = (["visit", "contact", "double", "travel", "break", "shift"] as const).map(
    (kind) => html`<li><span class="swatch ${kind}"></span>${say.legend[kind]}</li>`,
  );
  const workers = instance.workers.map(({ id, index }) => {
    const shifts = context.shiftsOf[index];
    const visits = shifts.reduce((sum, shift) => sum + shift.visits.length, 0);
    const paid = shifts.reduce((sum, shift) => sum + shift.paid, 0) / (60 * instance.horizon.ticksPerMinute);
    const title = say.worker(id, shifts.length, visits, Math.round(paid * 10) / 10);
    if (shifts.length === 0) return html`<details><summary>${title}</summary><p>${say.none}</p></details>`;
    const rows = shifts.map(
      (shift) =>
        html`<tr><th scope="row">${messages.wording.day(shift.entry.date)}</th><td>${span(shift.entry)}</td><td>${shift.entry.break === undefined ? "" : span(shift.entry.break)}</td><td>${shift.visits
          .map(({ entry, visit }) => {
            const who = visit.recipients.map((recipient) => instance.recipients[recipient].id).join(" + ");
            const others = (context.staffed[visit.index]?.carers ?? []).flatMap(({ worker }) =>
              worker.index === index ? [] : [worker.id],
            );
            return `${span(entry)} ${who}${others.length === 0 ? "" : say.with(others)}`;
          })
          .join("; ")}</td></tr>`,
    );
    return html`<details><summary>${title}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${say.gantt(id)}"><div class="gantt" role="img" aria-label="${say.gantt(id)}">${gantt(data, shifts, range)}</div></div>
<div class="scroll" role="region" tabindex="0" aria-label="${title}"><table class="plan"><thead><tr><th scope="col">${say.date}</th><th scope="col">${say.shift}</th><th scope="col">${say.break}</th><th scope="col">${say.visits}</th></tr></thead><tbody>${rows}</tbody></table></div>
${map.drawable ? html`<div role="img" aria-label="${say.map(id)}">${map.routes(shifts)}</div><p class="note">${say.mapNote}</p>` : ""}</details>`;
  });
  return html`<p>${say.intro}</p><ul class="legend">${legend}</ul>${map.drawable ? map.places() : ""}${workers}`;
}

function span({ end, start }: { start: string; end: string }): string {
  return `${start.slice(11, 16)}–${end.slice(11, 16)}`;
}
