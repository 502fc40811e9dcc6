import { Wording } from "../Wording";
import type { MunicipalityMessages } from "./municipalityEn";

const w = new Wording("sv");
const n = (value: number) => w.number(value);
const percent = (share: number) => `${w.number(Math.round(share * 100))} %`;
const DAYS = { all: "alla dagar", weekdays: "måndag till fredag", weekends: "lördag och söndag" };

/** What the report of a municipality says in Swedish. */
export const municipalitySv: MunicipalityMessages = {
  title: (name) => `Kommunrapport${name === "" ? "" : `: ${name}`}`,
  idsOnly: "Enheter, personer och besök nämns bara med sina id.",
  sections: {
    summary: "I korthet",
    units: "Enheter",
    carers: "Personal per brukare och enhet",
    capacity: "Var kapaciteten inte räcker",
    borders: "Gränser som korsades",
    violations: "Brutna regler",
    measures: "Mått",
    run: "Hur schemat gjordes",
  },
  summary: {
    size: (units, recipients, workers) =>
      `${n(recipients)} brukare och ${n(workers)} medarbetare i ${n(units)} ${w.plural(units, "enhet", "enheter")}.`,
    carers: (mean, most, days) =>
      `En brukare möter i medeltal ${n(mean)} olika medarbetare på ${n(days)} dagar, som mest ${n(most)}.`,
    spread: (least, low, most, high) => `Per enhet går medeltalet från ${n(low)} (${least}) till ${n(high)} (${most}).`,
    crossed: (pairs, visits, of) =>
      pairs === 0
        ? "Ingen korsar en gräns mellan enheter."
        : `${n(pairs)} par av brukare och medarbetare korsar en gräns mellan enheter, för ${n(visits)} av ${n(of)} besök.`,
    short: (units, of) =>
      units === 0
        ? "Varje enhet skulle kunna täcka sitt behov per dag, timme och kompetens."
        : `${n(units)} av ${n(of)} enheter kan inte täcka sitt behov i någon timme eller kompetens.`,
  },
  units: {
    unit: "Enhet",
    recipients: "Brukare",
    workers: "Medarbetare",
    visits: "Besök",
    left: "Utan personal",
    carers: "Personal, medel",
    most: "Högst",
    official: "På 14 dagar (U21401)",
    contacts: "Med omsorgskontakt",
    contactShare: "Besök av kontakten",
    clientTime: "Tid hos brukare",
    travel: "På väg",
    borrowedAndLent: "Besök av andra, hos andra",
    crossed: (borrowed, lent) => `${n(borrowed)}, ${n(lent)}`,
    all: "Alla",
    none: "–",
    percent,
    official14: (mean, covered) => `${n(mean)} (${n(covered)})`,
    of: (have, want) => `${n(have)} av ${n(want)}`,
    note: "Personal är antal olika medarbetare per brukare under mätperioden. U21401 räknar personer som är 65 år eller äldre med två eller flera besök varje dag i 14 dagar; inom parentes står hur många de är. Andelar av tiden gäller enhetens egna medarbetare.",
  },
  carers: {
    figure: (units) =>
      `Diagram: personal per brukare i ${n(units)} enheter, medelvärdet och spannet för de mellersta fyra femtedelarna, med linjer vid 15, 10 och 8. Medelvärdena står i tabellen över enheter.`,
    axis: "olika medarbetare per brukare",
    order: "enheter, flest medarbetare först",
    mean: "medel",
    intro: (days) =>
      `Olika medarbetare på ${n(days)} dagar. Det officiella svenska måttet räknar 14 dagar: rikets medelvärde är 15, ett vanligt mål är 10, de bästa kommunerna når 8.`,
  },
  capacity: {
    none: "Ingen enhet saknar något, så långt det kan utläsas av avtal och pass.",
    intro:
      "Behov som enhetens egna medarbetare inte skulle kunna täcka, vilka pass de än har: det mesta de kan ge, utan resor och raster. En enhet som inte står här kan ändå vara oförmögen att göra alla besök.",
    when: "När",
    skill: "Kompetens",
    demand: "Behov, timmar",
    capacity: "Kapacitet, timmar",
    short: "Saknas, timmar",
    anybody: "vem som helst",
    period: (days, hour) => (hour === null ? DAYS[days] : `${DAYS[days]}, ${n(hour)}–${n(hour + 1)}`),
    left: "Besök utan personal per orsak",
    reasons: "Den första orsaken för varje besök",
    busy: "upptagen med andra besök",
    unknown: "ingen orsak angiven",
    shown: (shown, all) => `De första ${n(shown)} av ${n(all)} visas.`,
  },
  borders: {
    none: "Inga.",
    from: "Enhet som hjälper",
    to: "Enhet som får hjälp",
    recipients: "Brukare",
    workers: "Medarbetare",
    visits: "Besök",
    list: "Vem besöker vem över en gräns",
    worker: "Medarbetare",
    recipient: "Brukare",
    swapped: "Brukare som bytte enhet",
    was: "Från",
    is: "Till",
    shown: (shown, all) => `De första ${n(shown)} av ${n(all)} visas.`,
  },
};
