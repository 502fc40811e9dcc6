import type { GeneratedDocument } from "./GeneratedDocument";

/** Paid minutes of a full-time week, weekends included: 37 h, common locally. */
export const fullTimeMinutes = 2220;

/**
 * Three long shifts of 8 h and two short ones of 5 h, because 37 h is four long shifts and a short one and cannot be filled by long ones alone.
 * Breaks lie so that nobody works more than five hours without one; a five-hour shift needs none.
 */
export const shiftTemplates: GeneratedDocument["shiftTemplates"] = [
  { id: "early", start: "07:00", end: "15:30", break: { minutes: 30, earliest: "10:30", latest: "12:00" } },
  { id: "day", start: "08:00", end: "16:30", break: { minutes: 30, earliest: "11:00", latest: "13:00" } },
  { id: "late", start: "13:30", end: "22:00", break: { minutes: 30, earliest: "16:30", latest: "18:30" } },
  { id: "shortEarly", start: "07:00", end: "12:00" },
  { id: "shortLate", start: "17:00", end: "22:00" },
];
