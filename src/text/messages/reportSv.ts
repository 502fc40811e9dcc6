import { Wording } from "../Wording";
import type { ReportMessages } from "./reportEn";

const w = new Wording("sv");
const n = (value: number) => w.number(value);
const percent = (share: number) => `${w.number(Math.round(share * 100))} %`;

const figures: Readonly<Record<string, string>> = {
  mean: "medel",
  median: "median",
  p90: "90:e percentilen",
  max: "högst",
  range: "spridning",
  percent: "procent",
  share: "hos brukare",
  travel: "på väg",
  waiting: "väntan",
  idle: "ledig tid",
  break: "rast",
  attainableMean: "möjligt i medel",
  ofAttainableMean: "av det möjliga i medel",
  ofAttainableCovered: "av det möjliga, brukare",
  hoursMean: "timmar, medel",
  hoursRange: "timmar, spridning",
  hoursGini: "timmar, Gini",
  eveningsMean: "kvällar, medel",
  eveningsRange: "kvällar, spridning",
  eveningsGini: "kvällar, Gini",
  weekendsMean: "helgpass, medel",
  weekendsRange: "helgpass, spridning",
  weekendsGini: "helgpass, Gini",
  gini: "Gini",
  appointedPercent: "med kontakt, procent",
  carersMean: "medarbetare per brukare, medel",
  carersMax: "medarbetare per brukare, högst",
  recipientsMean: "brukare per medarbetare, medel",
  recipientsMax: "brukare per medarbetare, högst",
  reachMean: "brukare inom två steg, medel",
  reachMax: "brukare inom två steg, högst",
  components: "komponenter",
  largestComponent: "största komponenten",
  infectiousContact: "sannolikhet för en smittsam medarbetare",
};

/** What the report says in Swedish. */
export const reportSv: ReportMessages = {
  lang: "sv",
  title: (name) => `Schemarapport${name === "" ? "" : `: ${name}`}`,
  period: (first, last, days) => `${w.day(first)} till ${w.day(last)}, ${n(days)} dagar`,
  skip: "Hoppa till sammanfattningen",
  contents: "Innehåll",
  idsOnly: "Personer och besök nämns bara med id.",
  sections: {
    summary: "I korthet",
    carers: "Medarbetare per brukare",
    matrix: "Vem besöker vem",
    workers: "Veckoplan per medarbetare",
    recipients: "Veckoplan per brukare",
    contacts: "Fasta omsorgskontakter",
    measures: "Mått",
    unassigned: "Obemannade besök",
    violations: "Brutna regler",
    run: "Hur schemat gjordes",
  },
  summary: {
    visits: (made, all) =>
      made === all
        ? `Alla ${n(all)} besök är bemannade.`
        : `${n(made)} av ${n(all)} besök är bemannade; ${n(all - made)} gick inte att placera.`,
    carers: (mean, most, days) =>
      `En brukare möter i medeltal ${n(mean)} olika medarbetare på ${n(days)} dagar, som mest ${n(most)}.`,
    official: (mean, covered) =>
      `Enligt det officiella måttet (65 år eller äldre, minst två besök om dagen, 14 dagar) är det ${n(mean)} för ${n(covered)} brukare; rikets medel är 15.`,
    fewest: (mean, possible, reached, of) =>
      `Inget schema kan komma under ${n(possible)} i medeltal för de ${n(of)} brukare vars alla besök är bemannade; de möter ${n(mean)}, och ${n(reached)} av dem möter så få som möjligt.`,
    within: (counts, of) =>
      `Av ${n(of)} brukare möter ${w.list(counts.map(([limit, count]) => `${n(count)} högst ${n(limit)}`))}.`,
    contacts: (have, want) =>
      have === want
        ? `Alla som vill ha en fast omsorgskontakt har en (${n(want)}).`
        : `${n(have)} av de ${n(want)} som vill ha en fast omsorgskontakt har en.`,
    contactShare: (share) => `Kontakten gör i medeltal ${percent(share)} av brukarens besök.`,
    time: (share, travel) => `Av den betalda tiden är ${percent(share)} hos brukare och ${percent(travel)} på väg.`,
    rulesKept: "Alla regler följs: arbetstid, vila, raster, kompetens och starttider.",
    rulesBroken: (count) => `Regler bryts på ${n(count)} ${w.plural(count, "ställe", "ställen")}.`,
    findings: (count) =>
      `${n(count)} ${w.plural(count, "regelbrott finns", "regelbrott finns")} redan i givna pass eller historik, oavsett schema.`,
  },
  carers: {
    intro: (days) =>
      `Olika medarbetare på ${n(days)} dagar, historiken medräknad. Det officiella måttet gäller 14 dagar: rikets medel är 15, ett vanligt mål är 10, de bästa kommunerna når 8.`,
    otherWindow: (days) =>
      `Det här schemat mäts över ${n(days)} dagar, så de tre linjerna är bara en vägledning, ingen jämförelse.`,
    figure: (recipients) =>
      `Diagram: medarbetare för ${n(recipients)} brukare nu och som bäst, med linjer vid 15, 10 och 8. Tabellen nedan har samma siffror.`,
    now: "nu",
    best: "som bäst",
    axis: "olika medarbetare",
    order: "brukare, flest medarbetare först",
    lines: { 15: "15 riket", 10: "10 mål", 8: "8 bäst" },
    table: "Som tabell",
    recipient: "Brukare",
    visits: "Besök",
    contact: "Kontakt",
    against: (limit) => `Högst ${n(limit)}`,
    yes: "ja",
    no: "nej",
    bestNote: "Som bäst: inget schema som gör brukarens alla besök har färre. Tomt där något besök är obemannat.",
  },
  matrix: {
    intro:
      "Varje tal är hur många besök medarbetaren gör hos brukaren; mörkare är fler. ★ är den fasta omsorgskontakten.",
    legend: "Besök",
    corner: "Brukare",
    total: "Antal olika",
  },
  plan: {
    intro: "Tiderna är lokala. Öppna en medarbetare för att se passen.",
    legend: {
      visit: "besök",
      contact: "besök hos egen brukare (fast omsorgskontakt)",
      double: "besök tillsammans med en kollega",
      travel: "på väg",
      break: "rast",
      shift: "pass",
    },
    worker: (worker, shifts, visits, hours) =>
      `${worker}: ${n(shifts)} pass, ${n(visits)} besök, ${n(hours)} betalda timmar`,
    gantt: (worker) => `Pass för ${worker} som diagram; tabellen efter har samma innehåll.`,
    date: "Dag",
    shift: "Pass",
    break: "Rast",
    visits: "Besök",
    with: (others) => ` med ${w.list(others)}`,
    map: (worker) => `Rutter för ${worker} över brukarnas platser, norr uppåt.`,
    mapNote: "Raka linjer mellan platser; kvadraten är basen. Brukare med skyddade uppgifter ritas aldrig ut.",
    none: "Inget pass.",
  },
  recipients: {
    intro: "Öppna en brukare för att se vem som kommer när. ★ är den fasta omsorgskontakten.",
    recipient: (recipient, carers, visits) => `${recipient}: ${n(carers)} medarbetare, ${n(visits)} besök`,
    none: "Inget besök.",
  },
  contacts: {
    figure:
      "Diagram: brukare per fast omsorgskontakt, bredvid hur många var och en får ha. Tabellen nedan har samma siffror.",
    axis: "brukare; det orange strecket är det högsta hon får ha",
    worker: "Medarbetare",
    has: "Brukare",
    may: "Högst",
    who: "Vilka",
    noLimit: "ingen gräns",
    none: "Ingen är fast omsorgskontakt.",
  },
  measures: {
    measure: "Mått",
    figures: "Siffror",
    covered: "Gäller",
    of: (covered, total) => `${n(covered)} av ${n(total)}`,
    nobody: "ingen omfattas",
    figure: (key) => figures[key] ?? key,
  },
  measureNames: {
    U21401: "Olika medarbetare på 14 dagar, medel (Kolada U21401)",
    U21402: "Olika medarbetare på 14 dagar, median (Kolada U21402)",
    U21436: "Brukare med fler än 20 medarbetare på 14 dagar (Kolada U21436)",
    distinctCarers: "Olika medarbetare i perioden",
    distinctCarers7: "Olika medarbetare på 7 dagar",
    distinctCarers14: "Olika medarbetare på 14 dagar",
    distinctCarers28: "Olika medarbetare på 28 dagar",
    contactShare: "Kontaktens andel av besöken",
    UPC: "Andel besök av den vanligaste medarbetaren (UPC)",
    COC: "Vårdkontinuitet (COC)",
    SECON: "Samma medarbetare som förra gången (SECON)",
    MMCI: "Modifierat kontinuitetsindex (MMCI)",
    HHI: "Koncentration till få medarbetare (HHI)",
    effectiveCarers: "Effektivt antal medarbetare",
    exposure: "Medarbetare över tid",
    clientTimeShare: "Hur den betalda tiden används",
    workload: "Arbetsbelastning",
    contacts: "Brukare per kontakt",
  },
  calendar: {
    title: (worker) => `Schema ${worker}`,
    shift: (template) => `Pass${template === "" ? "" : ` ${template}`}`,
    break: "Rast",
    visit: (recipients, visit, own) => `${recipients}${own ? " ★" : ""} (${visit})`,
  },
  unassigned: {
    none: "Inga: alla besök är bemannade.",
    visit: "Besök",
    missing: "Saknade medarbetare",
    reasons: "Vad som hindrar vem",
    when: "När",
    notGiven: "Schemat anger inget skäl.",
    capacity: "upptagna med andra besök",
    shown: (shown, all) => `De första ${n(shown)} av ${n(all)} visas.`,
  },
  violations: {
    none: "Inga.",
    rule: "Regel",
    where: "Var",
    value: "Funnet",
    limit: "Gräns",
    source: "Källa",
    forced: "Redan i givna pass eller historik, oavsett schema",
    shown: (shown, all) => `De första ${n(shown)} av ${n(all)} visas.`,
  },
  run: {
    version: "Version",
    seed: "Frö",
    iterations: "Iterationer",
    seconds: "Sekunder",
    stopped: "Stoppades av",
    status: "Status",
    instance: "Instans (SHA-256)",
    objective: "Mål",
    value: "Värde",
    bound: "Som bäst",
    none: "Schemat säger inte hur det gjordes.",
  },
};
