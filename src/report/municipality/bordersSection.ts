import { type Html, html } from "../Html";
import type { MunicipalityData } from "./MunicipalityData";

const MOST_ROWS = 300;

/** Which borders were crossed, by whom for whom, and who changed unit. */
export function bordersSection({ crossings, instance, messages, swaps, units }: MunicipalityData): Html {
  const { borders: say, sections } = messages.municipality;
  const unitOfWorker = new Map(units.flatMap(({ id, workers }) => workers.map((w) => [instance.workers[w].id, id])));
  const unitOfRecipient = new Map(
    units.flatMap(({ id, recipients }) => recipients.map((r) => [instance.recipients[r].id, id])),
  );
  const sums = new Map<
    string,
    { from: string; to: string; recipients: Set<string>; workers: Set<string>; visits: number }
  >();
  const named = crossings.map((crossing) => ({
    ...crossing,
    from: unitOfWorker.get(crossing.worker) ?? "",
    to: unitOfRecipient.get(crossing.recipient) ?? "",
  }));
  for (const { from, recipient, to, visits, worker } of named) {
    const key = JSON.stringify([from, to]);
    const sum = sums.get(key) ?? { from, to, recipients: new Set(), workers: new Set(), visits: 0 };
    sum.recipients.add(recipient);
    sum.workers.add(worker);
    sum.visits += visits;
    sums.set(key, sum);
  }
  const table = (label: string, heads: readonly string[], rows: readonly Html[]) =>
    html`<div class="scroll tall" role="region" tabindex="0" aria-label="${label}"><table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows}</tbody></table></div>`;
  const shown = (count: number) => (count > MOST_ROWS ? html`<p>${say.shown(MOST_ROWS, count)}</p>` : "");
  const borders = [...sums.values()]
    .sort((a, b) => b.visits - a.visits)
    .slice(0, MOST_ROWS)
    .map(
      ({ from, recipients, to, visits, workers }) =>
        html`<tr><th scope="row">${from}</th><td>${to}</td><td>${recipients.size}</td><td>${workers.size}</td><td>${visits}</td></tr>`,
    );
  const pairs = named
    .slice(0, MOST_ROWS)
    .map(
      ({ from, recipient, to, visits, worker }) =>
        html`<tr><th scope="row">${worker}</th><td>${from}</td><td>${recipient}</td><td>${to}</td><td>${visits}</td></tr>`,
    );
  const moved = swaps
    .slice(0, MOST_ROWS)
    .map(({ from, recipient, to }) => html`<tr><th scope="row">${recipient}</th><td>${from}</td><td>${to}</td></tr>`);
  const crossed = html`${shown(sums.size)}${table(sections.borders, [say.from, say.to, say.recipients, say.workers, say.visits], borders)}
<details><summary>${say.list}</summary>${shown(crossings.length)}${table(say.list, [say.worker, say.from, say.recipient, say.to, say.visits], pairs)}</details>`;
  const changed = html`<h3>${say.swapped}</h3>${shown(swaps.length)}${table(say.swapped, [say.recipient, say.was, say.is], moved)}`;
  return html`${crossings.length === 0 ? html`<p>${say.none}</p>` : crossed}${swaps.length === 0 ? "" : changed}`;
}
