import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** Score and run data: what is needed to make the roster again. */
export function runSection({ instance, messages, roster, verification }: ReportData): Html {
  const { run: say, sections } = messages.report;
  const { run } = roster;
  const number = (value: number) => messages.wording.number(value);
  const names: Readonly<Record<string, string>> = messages.objectives;
  const facts: [string, string][] = [
    [say.status, `${roster.status}: ${say.statuses[roster.status]}`],
    ...(run === undefined
      ? []
      : ([
          [say.version, run.version],
          [say.seed, String(run.seed)],
          [say.iterations, number(run.iterations)],
          [say.seconds, number(run.elapsedMs / 1000)],
          [say.stopped, run.stopped],
        ] satisfies [string, string][])),
    [say.instance, instance.hash],
  ];
  const bounds = new Map(roster.score.map(({ bound, objective, value }) => [objective, { bound, value }]));
  const rows = verification.score.map(({ objective, value }) => {
    const stated = bounds.get(objective);
    const bound = stated?.value === value ? stated.bound : undefined;
    return html`<tr><th scope="row">${names[objective] ?? objective}</th><td>${number(value)}</td><td>${bound === undefined ? "" : number(bound)}</td></tr>`;
  });
  return html`${run === undefined ? html`<p>${say.none}</p>` : ""}<dl>${facts.map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`)}</dl>
<div class="scroll" role="region" tabindex="0" aria-label="${sections.run}"><table><thead><tr><th scope="col">${say.objective}</th><th scope="col">${say.value}</th><th scope="col">${say.bound}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
