import { Wording } from "../Wording";
import { breachesEn, sourcesEn } from "./breachesEn";

const w = new Wording("en");
const n = (value: number) => w.number(value);
const percent = (share: number) => `${w.number(Math.round(share * 100))}%`;

/** Figures of measures; the names of the library where they need no other. */
const figures: Readonly<Record<string, string>> = {
  p90: "90th percentile",
  max: "most",
  share: "with recipients",
  travel: "on the way",
  attainableMean: "attainable mean",
  ofAttainableMean: "of what is attainable, mean",
  ofAttainableCovered: "of what is attainable, recipients",
  hoursMean: "hours, mean",
  hoursRange: "hours, range",
  hoursGini: "hours, Gini",
  eveningsMean: "evenings, mean",
  eveningsRange: "evenings, range",
  eveningsGini: "evenings, Gini",
  weekendsMean: "weekend shifts, mean",
  weekendsRange: "weekend shifts, range",
  weekendsGini: "weekend shifts, Gini",
  gini: "Gini",
  appointedPercent: "with a contact",
  carersMean: "carers per recipient, mean",
  carersMax: "carers per recipient, most",
  recipientsMean: "recipients per carer, mean",
  recipientsMax: "recipients per carer, most",
  reachMean: "recipients within two steps, mean",
  reachMax: "recipients within two steps, most",
  largestComponent: "largest component",
  infectiousContact: "probability of an infectious carer",
};

/** What the report says in English. */
export const reportEn = {
  lang: "en",
  percent,
  title: (name: string) => `Roster report${name === "" ? "" : `: ${name}`}`,
  period: (first: string, last: string, days: number) =>
    `${w.day(first)} to ${w.day(last)} ${last.slice(0, 4)}, ${n(days)} days`,
  skip: "Skip to the summary",
  contents: "Contents",
  idsOnly: "People and visits are named by their ids only.",
  sections: {
    summary: "In short",
    carers: "Carers per recipient",
    matrix: "Who visits whom",
    workers: "Week plan per worker",
    recipients: "Week plan per recipient",
    contacts: "Care contacts",
    measures: "Measures",
    unassigned: "Visits without carers",
    violations: "Broken rules",
    run: "How it was made",
  },
  summary: {
    visits: (made: number, all: number) =>
      made === all
        ? `All ${n(all)} visits have their carers.`
        : `${n(made)} of ${n(all)} visits have their carers; ${n(all - made)} could not be placed.`,
    carers: (mean: number, most: number, days: number) =>
      `A recipient meets ${n(mean)} different carers on average in ${n(days)} days, at most ${n(most)}.`,
    official: (mean: number, covered: number) =>
      `By the official measure (65 or older, two visits or more a day, 14 days) it is ${n(mean)} for ${n(covered)} recipients; the mean of Sweden is 15.`,
    fewest: (mean: number, possible: number, reached: number, of: number) =>
      `No roster could go below ${n(possible)} on average for the ${n(of)} recipients whose visits are all placed; they meet ${n(mean)}, and ${n(reached)} of them meet the fewest possible.`,
    within: (counts: readonly (readonly [limit: number, count: number])[], of: number) =>
      `Of ${n(of)} recipients, ${w.list(counts.map(([limit, count]) => `${n(count)} meet at most ${n(limit)}`))}.`,
    contacts: (have: number, want: number) =>
      have === want
        ? `Everyone who wants a care contact has one (${n(want)}).`
        : `${n(have)} of the ${n(want)} who want a care contact have one.`,
    contactShare: (share: number) => `The contact makes ${percent(share)} of her recipient's visits on average.`,
    time: (share: number, travel: number) =>
      `Of the paid time ${percent(share)} is spent with recipients and ${percent(travel)} on the way.`,
    rulesKept: "All rules are kept: working time, rest, breaks, skills and start windows.",
    rulesBroken: (count: number) => `Rules are broken in ${n(count)} ${w.plural(count, "place", "places")}.`,
    findings: (count: number) =>
      `${n(count)} ${w.plural(count, "breach lies", "breaches lie")} in the given shifts or history, whatever the roster.`,
  },
  carers: {
    intro: (days: number) =>
      `Different carers in ${n(days)} days, history included. The official Swedish figure counts 14 days: the country's mean is 15, a common target is 10, the best municipalities reach 8.`,
    otherWindow: (days: number) =>
      `This roster is measured over ${n(days)} days, so the three lines are a guide only, not a comparison.`,
    figure: (recipients: number) =>
      `Chart: carers of ${n(recipients)} recipients now and at best, with lines at 15, 10 and 8. The table below has the same figures.`,
    now: "now",
    best: "at best",
    axis: "different carers",
    order: "recipients, most carers first",
    lines: { 15: "15 Sweden", 10: "10 target", 8: "8 best" },
    table: "As a table",
    recipient: "Recipient",
    visits: "Visits",
    contact: "Contact",
    against: (limit: number) => `At most ${n(limit)}`,
    yes: "yes",
    no: "no",
    bestNote:
      "At best: no roster that makes all the recipient's visits has fewer. Not given where some of them are left out.",
  },
  matrix: {
    intro:
      "Each number is how many visits the worker makes to the recipient; darker is more. ★ marks the care contact.",
    legend: "Visits",
    corner: "Recipient",
    total: "Carers",
  },
  plan: {
    intro: "Times are local. Open a worker to see the shifts.",
    pause: (start: string, end: string) => `break ${start}–${end}`,
    legend: {
      visit: "visit",
      contact: "visit to one of her own recipients (care contact)",
      double: "visit with a colleague",
      travel: "on the way",
      break: "break",
      shift: "shift",
    },
    worker: (worker: string, shifts: number, visits: number, hours: number) =>
      `${worker}: ${n(shifts)} ${w.plural(shifts, "shift", "shifts")}, ${n(visits)} ${w.plural(visits, "visit", "visits")}, ${n(hours)} paid hours`,
    gantt: (worker: string) => `Shifts of ${worker} as a chart; the table that follows has the same content.`,
    date: "Day",
    shift: "Shift",
    break: "Break",
    visits: "Visits",
    with: (others: readonly string[]) => ` with ${w.list(others)}`,
    map: (worker: string, date: string) =>
      `Route of ${worker} on ${w.day(date)} over the places of recipients, north up.`,
    mapCaption: (date: string, visits: number) => `${w.day(date)}, ${n(visits)} ${w.plural(visits, "visit", "visits")}`,
    mapNote:
      "Routes, north up: numbers are the order of the visits, the square is the base, grey dots are other recipients. Straight lines, not roads; those that leave the map go to and from the base. Recipients with protected data are never drawn.",
    none: "No shift.",
  },
  recipients: {
    intro: "Open a recipient to see who comes when. ★ marks the care contact.",
    recipient: (recipient: string, carers: number, visits: number) =>
      `${recipient}: ${n(carers)} ${w.plural(carers, "carer", "carers")}, ${n(visits)} ${w.plural(visits, "visit", "visits")}`,
    none: "No visit.",
  },
  contacts: {
    figure: "Chart: recipients per care contact, beside how many each may have. The table below has the same figures.",
    axis: "recipients; the orange mark is the most she may have",
    worker: "Worker",
    has: "Recipients",
    may: "At most",
    who: "Who",
    noLimit: "no limit",
    none: "Nobody is a care contact.",
  },
  measures: {
    measure: "Measure",
    figures: "Figures",
    covered: (covered: number, total: number) => `about ${n(covered)} of ${n(total)}`,
    nobody: "nobody is covered",
    figure: (key: string) => figures[key] ?? key,
  },
  measureNames: {
    U21401: "Different staff in 14 days, mean (Kolada U21401)",
    U21402: "Different staff in 14 days, median (Kolada U21402)",
    U21436: "Recipients with more than 20 carers in 14 days (Kolada U21436)",
    distinctCarers: "Different carers in the period",
    distinctCarers7: "Different carers in 7 days",
    distinctCarers14: "Different carers in 14 days",
    distinctCarers28: "Different carers in 28 days",
    contactShare: "Share of visits by the contact",
    UPC: "Share of visits by the most usual carer (UPC)",
    COC: "Continuity of care (COC)",
    SECON: "Same carer as the time before (SECON)",
    MMCI: "Modified continuity index (MMCI)",
    HHI: "Concentration on few carers (HHI)",
    effectiveCarers: "Effective number of carers",
    exposure: "Meetings (infection control)",
    clientTimeShare: "Use of the paid time",
    workload: "Workload",
    contacts: "Recipients per contact",
  } as Readonly<Record<string, string>>,
  calendar: {
    title: (worker: string) => `Roster ${worker}`,
    shift: (template: string) => `Shift${template === "" ? "" : ` ${template}`}`,
    break: "Break",
    visit: (recipients: string, visit: string, own: boolean) => `${recipients}${own ? " ★" : ""} (${visit})`,
  },
  unassigned: {
    none: "None: every visit has its carers.",
    visit: "Visit",
    missing: "Missing carers",
    reasons: "What keeps whom from it",
    when: "When",
    notGiven: "The roster gives no reason.",
    lead: (count: number) =>
      `${n(count)} ${w.plural(count, "visit lacks", "visits lack")} carers. What stands in the way, and for how many of them:`,
    count: (reason: string, visits: number) => `${reason}: ${n(visits)}`,
    reason: (reason: string, workers: readonly string[]) =>
      workers.length === 0 ? reason : `${reason}: ${w.list(workers, 8)}`,
    causes: {
      WINDOW: "free at other times only",
      SKILL: "without the skill or delegation",
      EXCLUDED: "not wanted by the recipient",
      CARERS: "no colleague free at the same time",
      TRAVEL: "too far away",
      SHIFT: "not on duty then",
      HOURS: "no working hours left",
      REST: "rest or days off",
      MAX_CARERS: "would be one carer too many for the recipient",
      PINNED: "pinned carers or start",
      CAPACITY: "busy with other visits",
    } as Readonly<Record<string, string>>,
    others: (count: number) => `The other ${n(count)}`,
    shown: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)} are shown.`,
  },
  violations: {
    none: "None.",
    rule: "Rule",
    where: "Where",
    what: "What",
    texts: breachesEn,
    sources: sourcesEn as Readonly<Record<string, string>>,
    forced: "Already in the given shifts or history, whatever the roster",
    shown: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)} are shown.`,
  },
  run: {
    version: "Version",
    seed: "Seed",
    iterations: "Iterations",
    seconds: "Seconds",
    stopped: "Stopped by",
    status: "Status",
    instance: "Instance (SHA-256)",
    objective: "Objective",
    value: "Value",
    bound: "At best",
    none: "The roster does not say how it was made.",
    statuses: {
      optimal: "proved optimal",
      feasible: "all visits have carers",
      partial: "some visits or contacts are missing",
      infeasible: "proved impossible",
      cancelled: "interrupted, best so far",
      invalid: "invalid input",
    } as Readonly<Record<string, string>>,
  },
};

/** The report's keys. */
export type ReportMessages = typeof reportEn;
