import type { Carer } from "../verify/Context";
import { type Html, html } from "./Html";
import type { ReportData } from "./ReportData";

/** The plan of each recipient: who comes when, day by day. */
export function recipientsSection({ carers, context, instance, messages }: ReportData): Html {
  const { plan, recipients: say } = messages.report;
  const recipients = instance.recipients.map(({ id, index }) => {
    const contact = context.contactsOf[index][0]?.worker;
    const made = context.visitsOf[index].flatMap((visit) => context.staffed[visit.index] ?? []);
    const byDate = new Map<string, { start: string; text: string }[]>();
    for (const staffed of made) {
      const [first] = staffed.carers;
      if (first === undefined) continue;
      const { end, start } = first.placed.entry;
      const who = staffed.carers.map(({ worker }: Carer) => `${worker.id}${worker === contact ? "★" : ""}`).join(" + ");
      const date = start.slice(0, 10);
      const list = byDate.get(date) ?? [];
      list.push({ start, text: `${start.slice(11, 16)}–${end.slice(11, 16)} ${who}` });
      byDate.set(date, list);
    }
    const rows = [...byDate.keys()].sort().map((date) => {
      const list = (byDate.get(date) ?? []).sort((a, b) => (a.start < b.start ? -1 : 1));
      return html`<tr><th scope="row">${messages.wording.day(date)}</th><td>${list.map(({ text }, i) => html`<span>${text}${i < list.length - 1 ? "; " : ""}</span>`)}</td></tr>`;
    });
    return html`<details><summary>${say.recipient(id, carers[index].carers, made.length)}</summary>${
      rows.length === 0
        ? html`<p>${say.none}</p>`
        : html`<table class="plan"><thead><tr><th scope="col">${plan.date}</th><th scope="col">${plan.visits}</th></tr></thead><tbody>${rows}</tbody></table>`
    }</details>`;
  });
  return html`<p>${say.intro}</p><div class="recipients">${recipients}</div>`;
}
