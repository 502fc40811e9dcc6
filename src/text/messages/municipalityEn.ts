import { Wording } from "../Wording";

const w = new Wording("en");
const n = (value: number) => w.number(value);
const percent = (share: number) => `${w.number(Math.round(share * 100))}%`;
const DAYS = { all: "all days", weekdays: "Monday to Friday", weekends: "Saturday and Sunday" };

/** What the report of a municipality says in English. */
export const municipalityEn = {
  title: (name: string) => `Municipality report${name === "" ? "" : `: ${name}`}`,
  idsOnly: "Units, people and visits are named by their ids only.",
  sections: {
    summary: "In short",
    units: "Units",
    carers: "Carers per recipient by unit",
    capacity: "Where capacity is short",
    borders: "Borders that were crossed",
    violations: "Broken rules",
    measures: "Measures",
    run: "How it was made",
  },
  summary: {
    size: (units: number, recipients: number, workers: number) =>
      `${n(recipients)} recipients and ${n(workers)} workers in ${n(units)} ${w.plural(units, "unit", "units")}.`,
    carers: (mean: number, most: number, days: number) =>
      `A recipient meets ${n(mean)} different carers on average in ${n(days)} days, at most ${n(most)}.`,
    spread: (least: string, low: number, most: string, high: number) =>
      `By unit the average goes from ${n(low)} (${least}) to ${n(high)} (${most}).`,
    crossed: (pairs: number, visits: number, of: number) =>
      pairs === 0
        ? "Nobody crosses a border between units."
        : `${n(pairs)} ${w.plural(pairs, "pair", "pairs")} of recipient and worker cross a border between units, for ${n(visits)} of ${n(of)} visits.`,
    short: (units: number, of: number) =>
      units === 0
        ? "Every unit could cover its demand by day, hour and skill."
        : `${n(units)} of ${n(of)} units cannot cover their demand in some hour or skill.`,
  },
  units: {
    unit: "Unit",
    recipients: "Recipients",
    workers: "Workers",
    visits: "Visits",
    left: "Without carers",
    carers: "Carers, mean",
    most: "Most",
    official: "In 14 days (U21401)",
    contacts: "With a contact",
    contactShare: "Visits by the contact",
    clientTime: "Time with recipients",
    travel: "On the way",
    borrowedAndLent: "Visits from others, at others",
    crossed: (borrowed: number, lent: number) => `${n(borrowed)}, ${n(lent)}`,
    all: "All",
    none: "–",
    percent,
    official14: (mean: number, covered: number) => `${n(mean)} (${n(covered)})`,
    of: (have: number, want: number) => `${n(have)} of ${n(want)}`,
    note: "Carers are different carers per recipient in the measuring window. U21401 counts people of 65 or older with two visits or more every day for 14 days; how many they are stands in brackets. Shares of time are those of the unit's own workers.",
  },
  carers: {
    figure: (units: number) =>
      `Chart: carers per recipient in ${n(units)} units, the mean and the range of the middle four fifths, with lines at 15, 10 and 8. The table of units has the means.`,
    axis: "different carers per recipient",
    order: "units, most carers first",
    mean: "mean",
    intro: (days: number) =>
      `Different carers in ${n(days)} days. The official Swedish figure counts 14 days: the country's mean is 15, a common target is 10, the best municipalities reach 8.`,
  },
  capacity: {
    none: "No unit is short of anything, as far as that can be told from contracts and shifts.",
    intro:
      "Demand that a unit's own workers could not cover, whatever their shifts: the most they could give, without travel and breaks. A unit that is not listed may still be unable to make every visit.",
    when: "When",
    skill: "Skill",
    demand: "Demand, hours",
    capacity: "Capacity, hours",
    short: "Short, hours",
    anybody: "anybody",
    period: (days: "all" | "weekdays" | "weekends", hour: number | null) =>
      hour === null ? DAYS[days] : `${DAYS[days]}, ${n(hour)}–${n(hour + 1)}`,
    left: "Visits without carers by reason",
    reasons: "The first reason of each visit",
    busy: "busy with other visits",
    unknown: "no reason given",
    shown: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)} are shown.`,
  },
  borders: {
    none: "None.",
    from: "Unit that helps",
    to: "Unit that is helped",
    recipients: "Recipients",
    workers: "Workers",
    visits: "Visits",
    list: "Who visits whom across a border",
    worker: "Worker",
    recipient: "Recipient",
    swapped: "Recipients who changed unit",
    was: "From",
    is: "To",
    shown: (shown: number, all: number) => `The first ${n(shown)} of ${n(all)} are shown.`,
  },
};

/** The keys of the report of a municipality. */
export type MunicipalityMessages = typeof municipalityEn;
