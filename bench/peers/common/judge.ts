import type { Instance } from "../../../src/model/Instance";
import type { Roster } from "../../../src/model/Roster";
import type { Verification } from "../../../src/verify/Verification";

/** The figures of the table, all from `verify`. */
export interface Figures {
  /** Visit parts without a carer, and the value of objective 1. */
  unassignedParts: number;
  unassignedMinutes: number;
  /** Value of objective 2: recipients without a contact and missing contact visits. */
  contact: number;
  sumCarers: number;
  meanCarers: number;
  /** Of the recipients with two or more visits a day on average. */
  meanCarersFrequent: number | null;
  travelMinutes: number;
  shifts: number;
  violations: number;
  violationCodes: string[];
}

/** Checks a roster by the library's public `verify`. */
export function judge(instance: Instance, roster: Roster, verify: (i: Instance, r: Roster) => Verification): Figures {
  const { objectives, summary, violations } = verify(instance, roster);
  const carers = instance.recipients.map(({ id }) => objectives.continuity.carers[id]);
  const visits = instance.recipients.map(() => 0);
  for (const visit of instance.visits) for (const r of visit.recipients) visits[r]++;
  const frequent = carers.filter((_, r) => visits[r] >= 2 * instance.horizon.days);
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  return {
    unassignedParts: summary.missingParts,
    unassignedMinutes: objectives.unassigned.value,
    contact: objectives.contact.value,
    sumCarers: sum(carers),
    meanCarers: sum(carers) / Math.max(1, carers.length),
    meanCarersFrequent: frequent.length > 0 ? sum(frequent) / frequent.length : null,
    travelMinutes: objectives.time.terms.travel,
    shifts: summary.shifts,
    violations: violations.length,
    violationCodes: [...new Set(violations.map(({ code }) => code))],
  };
}
