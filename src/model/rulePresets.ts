import type { Rules } from "./Instance";

/**
 * Hard rules by preset.
 *
 * `sweden-2023`: daily rest of 11 h per 24-hour period and weekly rest of 36 h (arbetstidslagen 1982:673, 13 and 14 §§; AB/HÖK as changed on
 * 1 October 2023), at most 13 h from start to end of a working day (same), no more than 5 h of work without a break (15 §), at most 48 h a week
 * on average (10 b §). A fast omsorgskontakt is an assistant nurse (undersköterska) since 1 July 2023. Caseload, visits and minutes for the
 * contact are planning norms, not law.
 *
 * `none`: every limit off.
 */
export const rulePresets: Readonly<Record<Rules["preset"], Readonly<Rules>>> = {
  "sweden-2023": {
    preset: "sweden-2023",
    dailyRestHours: 11,
    weeklyRestHours: 36,
    maxSpanHours: 13,
    maxWorkWithoutBreakHours: 5,
    maxWeeklyHours: 48,
    maxDaysPerWeek: 5,
    maxConsecutiveDays: 6,
    weekendsOff: "none",
    contactTitles: ["assistantNurse"],
    contactPermanent: true,
    contactPolicy: "required",
    maxContacts: 6,
    fullTimeHoursPerWeek: 37,
    contactVisits: 1,
    contactMinutesPerWeek: 5,
    windowDays: 14,
  },
  none: {
    preset: "none",
    dailyRestHours: null,
    weeklyRestHours: null,
    maxSpanHours: null,
    maxWorkWithoutBreakHours: null,
    maxWeeklyHours: null,
    maxDaysPerWeek: null,
    maxConsecutiveDays: null,
    weekendsOff: "none",
    contactTitles: null,
    contactPermanent: false,
    contactPolicy: "notNeeded",
    maxContacts: null,
    fullTimeHoursPerWeek: 37,
    contactVisits: 0,
    contactMinutesPerWeek: 0,
    windowDays: 14,
  },
};
