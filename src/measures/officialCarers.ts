import { addIsoDays } from "../model/calendar";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { perRecipient } from "./perRecipient";
import { visitsOf } from "./visitsOf";

const DAYS = 14;

/**
 * Distinct carers in 14 days as Kolada's measures of personnel continuity count them, over the last 14 days of the period: recipients aged
 * 65 or older with two or more visits on each of the 14 days; starts in 07:00-22:00; alarms, meals and nursing not counted; both carers of
 * a double visit counted.
 *
 * Not covered: `periodTooShort`, `ageUnknown`, `under65`, `unknownVisits` (a visit without start or kind), `fewerThanTwoVisitsADay`.
 * Whether the person lived at home on all days is not in the data.
 */
export function officialCarers(input: MeasureInput): MeasureResult {
  const { days, start } = input.period;
  const first = addIsoDays(start, Math.max(0, days - DAYS));
  const period = { start: first, days: Math.min(days, DAYS) };
  return perRecipient({ ...input, period }, (encounters, { aged65 }) => {
    if (days < DAYS) return "periodTooShort";
    if (aged65 === null) return "ageUnknown";
    if (!aged65) return "under65";
    if (encounters.some((encounter) => encounter.start === null || encounter.kind === null)) return "unknownVisits";
    const counted = encounters.filter(
      ({ kind, start: at }) =>
        at !== null && at >= "07:00" && at < "22:00" && kind !== "alarm" && kind !== "meal" && kind !== "nursing",
    );
    const visits = new Map<string, number>();
    for (const [{ date }] of visitsOf(counted)) visits.set(date, (visits.get(date) ?? 0) + 1);
    const often = [...visits.values()].filter((number) => number >= 2).length === DAYS;
    return often ? new Set(counted.map(({ worker }) => worker)).size : "fewerThanTwoVisitsADay";
  });
}
