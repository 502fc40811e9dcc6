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
    const rows = shifts.map(({ entry: shift, visits: placed }) => {
      const last = placed.length - 1;
      const made = placed.map(({ entry, visit }, i) => {
        const who = visit.recipients.map((recipient) => instance.recipients[recipient].id).join(" + ");
        const others = (context.staffed[visit.index]?.carers ?? []).flatMap(({ worker }) =>
          worker.index === index ? [] : [worker.id],
        );
        return html`<span>${span(entry)} <b>${who}</b>${others.length === 0 ? "" : say.with(others)}${i < last ? "; " : ""}</span>`;
      });
      const pause = shift.break === undefined ? "" : html`<br><small>${say.pause(...clocks(shift.break))}</small>`;
      return html`<tr><th scope="row">${messages.wording.day(shift.date)}<br><small>${span(shift)}</small>${pause}</th><td>${made}</td></tr>`;
    });
    return html`<details><summary>${title}</summary>
<div class="scroll" role="region" tabindex="0" aria-label="${say.gantt(id)}"><div class="gantt" role="img" aria-label="${say.gantt(id)}">${gantt(data, shifts, range)}</div></div>
<table class="plan"><thead><tr><th scope="col">${say.shift}</th><th scope="col">${say.visits}</th></tr></thead><tbody>${rows}</tbody></table>
${map.drawable ? html`<p class="note">${say.mapNote}</p><div class="maps">${map.routes(shifts, messages)}</div>` : ""}</details>`;
  });
  return html`<p>${say.intro}</p><ul class="legend">${legend}</ul>${map.drawable ? map.places() : ""}${workers}`;
}

function clocks({ end, start }: { start: string; end: string }): [start: string, end: string] {
  return [start.slice(11, 16), end.slice(11, 16)];
}

function span(of: { start: string; end: string }): string {
  return clocks(of).join("–");
}
