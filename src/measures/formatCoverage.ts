import type { MeasureResult } from "./MeasureResult";

const reasons: Readonly<Record<string, string>> = {
  periodTooShort: "the period is shorter than 14 days",
  ageUnknown: "age not known",
  under65: "under 65",
  unknownVisits: "start or kind of a visit not known",
  fewerThanTwoVisitsADay: "fewer than two visits on some day",
  noVisits: "no visits",
  oneVisit: "one visit only",
  noStarts: "starts not known",
  noContact: "no contact",
  periodNotInData: "the data do not reach back far enough",
  notEligible: "may not be a contact",
  unusableTimes: "times cannot be used",
};

/** Each measure as a line for a reader: first figure, how many it covers of how many, and why not the others. */
export function formatCoverage(measures: Readonly<Record<string, MeasureResult>>): string[] {
  const width = Math.max(0, ...Object.keys(measures).map((name) => name.length));
  return Object.entries(measures).map(([name, { covered, notCovered, total, values }]) => {
    const figures = Object.entries(values)
      .slice(0, 2)
      .map(([figure, value]) => `${figure} ${value === null ? "-" : Number(value.toFixed(3))}`)
      .join(", ");
    const others = Object.entries(notCovered).map(([reason, number]) => `${number} ${reasons[reason] ?? reason}`);
    const why = others.length === 0 ? "" : ` (not: ${others.join(", ")})`;
    return `${name.padEnd(width)}  ${figures}; ${covered} of ${total}${why}`;
  });
}
