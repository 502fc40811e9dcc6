import type { UnitMeasures } from "../../scale/measureUnits";
import { type Html, html } from "../Html";
import type { MunicipalityData } from "./MunicipalityData";

/** All units in one table, one line each, and the municipality at the end. */
export function unitsSection({ instance, measures, messages, unitMeasures, verification }: MunicipalityData): Html {
  const { sections, units: say } = messages.municipality;
  const { summary } = verification;
  const number = (value: number | null) => (value === null ? say.none : messages.wording.number(value));
  const percent = (value: number | null) => (value === null ? say.none : say.percent(value));
  const row = (unit: UnitMeasures) =>
    html`<tr><th scope="row">${unit.id}</th>${[
      number(unit.recipients),
      number(unit.workers),
      number(unit.visits),
      number(unit.unassigned),
      number(unit.carers.mean),
      number(unit.carers.max),
      unit.official.mean === null ? say.none : say.official14(unit.official.mean, unit.official.covered),
      say.of(unit.contacts.appointed, unit.contacts.required),
      percent(unit.contactShare),
      percent(unit.clientTimeShare),
      percent(unit.travelShare),
      say.crossed(unit.borrowed, unit.lent),
    ].map((text) => html`<td>${text}</td>`)}</tr>`;
  const carers = Object.values(verification.objectives.continuity.carers).filter((met) => met > 0);
  const sum = (of: (unit: UnitMeasures) => number) => unitMeasures.reduce((total, unit) => total + of(unit), 0);
  const all: UnitMeasures = {
    id: say.all,
    recipients: instance.recipients.length,
    workers: instance.workers.length,
    visits: summary.visits,
    unassigned: summary.visits - summary.assignedVisits,
    carers: {
      mean: carers.length === 0 ? null : carers.reduce((total, met) => total + met, 0) / carers.length,
      median: null,
      p90: null,
      max: carers.reduce<number | null>((most, met) => Math.max(most ?? 0, met), null),
    },
    official: { mean: measures.U21401.values.mean, covered: measures.U21401.covered },
    contacts: { required: summary.requiredContacts, appointed: summary.appointedContacts },
    contactShare: measures.contactShare.values.mean,
    clientTimeShare: measures.clientTimeShare.values.share,
    travelShare: measures.clientTimeShare.values.travel,
    borrowed: sum(({ borrowed }) => borrowed),
    lent: sum(({ lent }) => lent),
  };
  const heads = [
    say.recipients,
    say.workers,
    say.visits,
    say.left,
    say.carers,
    say.most,
    say.official,
    say.contacts,
    say.contactShare,
    say.clientTime,
    say.travel,
    say.borrowedAndLent,
  ];
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${sections.units}"><table><thead><tr><th scope="col">${say.unit}</th>${heads.map(
    (head) => html`<th scope="col">${head}</th>`,
  )}</tr></thead><tbody>${unitMeasures.map(row)}${row(all)}</tbody></table></div><p class="note">${say.note}</p>`;
}
