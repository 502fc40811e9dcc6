import { mean } from "simple-statistics";
import { type Html, html } from "../Html";
import { references } from "../summarySection";
import type { MunicipalityData } from "./MunicipalityData";

/** The municipality in a few sentences. */
export function municipalitySummary(data: MunicipalityData): Html {
  const { carers, crossings, days, instance, measures, messages, shortages, unitMeasures, units, verification } = data;
  const { summary: say } = messages.municipality;
  const { summary: also } = messages.report;
  const { findings, summary, violations } = verification;
  const lines = [say.size(units.length, instance.recipients.length, instance.workers.length)];
  lines.push(also.visits(summary.assignedVisits, summary.visits));
  const counts = carers.flatMap((entry) => (entry.carers > 0 ? [entry.carers] : []));
  if (counts.length > 0) {
    lines.push(say.carers(mean(counts), Math.max(...counts), days));
    const official = measures.U21401;
    if (typeof official.values.mean === "number") lines.push(also.official(official.values.mean, official.covered));
    const byUnit = unitMeasures
      .flatMap(({ carers: { mean: value }, id }) => (value === null ? [] : [{ id, value }]))
      .sort((a, b) => a.value - b.value);
    const [least] = byUnit;
    const most = byUnit[byUnit.length - 1];
    if (byUnit.length > 1) lines.push(say.spread(least.id, least.value, most.id, most.value));
    const within = references.map((limit) => [limit, counts.filter((count) => count <= limit).length] as const);
    lines.push(also.within(within, counts.length));
  }
  if (summary.requiredContacts > 0) lines.push(also.contacts(summary.appointedContacts, summary.requiredContacts));
  const share = measures.contactShare.values.mean;
  if (typeof share === "number") lines.push(also.contactShare(share));
  const { share: withRecipients, travel } = measures.clientTimeShare.values;
  if (typeof withRecipients === "number" && typeof travel === "number") lines.push(also.time(withRecipients, travel));
  lines.push(say.short(new Set(shortages.map(({ unit }) => unit)).size, units.length));
  const crossed = crossings.reduce((sum, { visits }) => sum + visits, 0);
  lines.push(say.crossed(crossings.length, crossed, summary.assignedVisits));
  lines.push(violations.length === 0 ? also.rulesKept : also.rulesBroken(violations.length));
  if (findings.length > 0) lines.push(also.findings(findings.length));
  return html`<ul class="summary">${lines.map((line) => html`<li>${line}</li>`)}</ul>`;
}
