import type { MeasureResult } from "../measures/MeasureResult";
import type { Instance } from "../model/Instance";
import type { Verification } from "../verify/Verification";

export interface SummaryInput {
  instance: Instance;
  /** Of the roster, from `verify`. */
  verification: Verification;
  /** Of the roster, from `measure`. */
  measures: { clientTimeShare: MeasureResult };
  /** Fewest possible carers of each recipient, from `fewestCarers`; without it nothing is compared. */
  fewest?: { byRecipient: number[] };
}

const labelWidth = 15;

/**
 * What a planner wants to know of a roster, as lines of plain English: visits, carers, contacts, travel, working time and rules.
 * Counts and shares only, no ids.
 */
export function summary(input: SummaryInput): string[] {
  return [
    ...visitLines(input),
    ...carerLines(input),
    ...contactLines(input),
    ...timeLines(input),
    ...ruleLines(input.verification),
  ];
}

function visitLines({ verification }: SummaryInput): string[] {
  const { visits, assignedVisits } = verification.summary;
  const left = visits - assignedVisits;
  return [
    line(
      "Visits",
      left === 0
        ? `all ${visits} have their carers`
        : `${assignedVisits} of ${visits} have their carers, ${left} could not be placed`,
    ),
  ];
}

function carerLines(input: SummaryInput): string[] {
  const { instance, verification, fewest } = input;
  const carers = instance.recipients.map((recipient) => verification.objectives.continuity.carers[recipient.id] ?? 0);
  const visited = carers.flatMap((count, i) => (count > 0 ? [i] : []));
  if (visited.length === 0) return [line("Carers", "no recipient is visited")];
  const describe = (who: number[], what: string) => {
    const mean = average(who.map((i) => carers[i]!)).toFixed(2);
    const possible = comparable(input)
      ? `, ${average(who.map((i) => fewest!.byRecipient[i]!)).toFixed(2)} would be the fewest possible`
      : "";
    return `${mean} different carers ${what}${possible}`;
  };
  const lines = [
    line(
      "Carers",
      `${describe(visited, "per recipient on average")}; at most ${Math.max(...visited.map((i) => carers[i]!))}`,
    ),
  ];
  const others = carers.length - visited.length;
  if (others > 0) lines.push(line("", `${others} of ${carers.length} recipients get no visit and do not count here`));
  const daily = new Set(recipientsTwiceDaily(instance));
  const often = visited.filter((i) => daily.has(i));
  if (often.length > 0 && often.length < visited.length) {
    lines.push(line("", describe(often, `for the ${often.length} who are visited at least twice every day`)));
  }
  if (comparable(input)) {
    const reached = visited.filter((i) => carers[i]! <= fewest!.byRecipient[i]!).length;
    lines.push(line("", `${reached} of ${visited.length} recipients meet no more carers than the fewest possible`));
  }
  return lines;
}

/** The fewest possible counts contact and deputy as two, and looks at recipients whose visits are all placed. */
function comparable({ instance, fewest }: SummaryInput): boolean {
  return fewest !== undefined && !instance.objective.pairAsOne;
}

function contactLines({ verification }: SummaryInput): string[] {
  const { requiredContacts, appointedContacts } = verification.summary;
  if (requiredContacts === 0) return [];
  const lines = [
    line(
      "Care contacts",
      appointedContacts === requiredContacts
        ? `everyone who wants a contact has one (${requiredContacts})`
        : `${appointedContacts} of ${requiredContacts} who want a contact have one`,
    ),
  ];
  const shares = Object.values(verification.objectives.contactShare.byRecipient);
  if (shares.length > 0) {
    const actual = percent(average(shares.map((share) => share.actual)));
    const attainable = percent(average(shares.map((share) => share.attainable)));
    lines.push(
      line(
        "",
        `the contact makes ${actual} of the visits on average; the contacts' shifts would allow ${attainable} at most`,
      ),
    );
  }
  const { misses } = verification.objectives.contact;
  if (misses.length > 0)
    lines.push(line("", `${count(misses.length, "time", "times")} a contact could visit in a week and does not`));
  return lines;
}

function timeLines({ measures, verification }: SummaryInput): string[] {
  const { share, travel } = measures.clientTimeShare.values;
  if (share === null || travel === null) return [];
  const { shifts, workers } = verification.summary;
  const onTheWay = `${percent(travel!)} (${hours(verification.objectives.time.terms.travel)})`;
  return [
    line(
      "Working time",
      `${percent(share!)} with recipients, ${onTheWay} on the way, ${percent(1 - share! - travel!)} for everything else`,
    ),
    line("", `${shifts} shifts of ${workers} workers`),
  ];
}

function ruleLines({ violations, findings }: Verification): string[] {
  const kept =
    violations.length === 0
      ? "all kept: working time, rest, breaks, skills, start windows"
      : `broken in ${count(violations.length, "place", "places")}`;
  const forced =
    findings.length === 0
      ? []
      : [
          line(
            "",
            `${count(findings.length, "breach lies", "breaches lie")} in the given shifts or history, whatever the roster`,
          ),
        ];
  return [line("Rules", kept), ...forced];
}

function recipientsTwiceDaily(instance: Instance): number[] {
  const perDay = instance.recipients.map(() => new Array<number>(instance.horizon.days).fill(0));
  for (const visit of instance.visits) {
    const day = visit.windows[0]?.day;
    if (day === undefined || !(day >= 0 && day < instance.horizon.days)) continue;
    for (const recipient of visit.recipients) perDay[recipient]![day]!++;
  }
  return perDay.flatMap((counts, i) => (counts.every((count) => count >= 2) ? [i] : []));
}

function line(label: string, text: string): string {
  return `${label.padEnd(labelWidth)}${text}`;
}

function average(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function count(number: number, one: string, several: string): string {
  return `${number} ${number === 1 ? one : several}`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function hours(minutes: number): string {
  return `${Math.round(minutes / 60)} h`;
}
