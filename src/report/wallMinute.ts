import { daysBetween } from "../model/calendar";

/**
 * Minutes on the wall clock from the midnight that begins a date; above 1440 after the next one.
 *
 * @param date ISO date
 * @param iso ISO local time with offset
 */
export function wallMinute(date: string, iso: string): number {
  const day = iso.slice(0, 10);
  const days = day === date ? 0 : daysBetween(date, day);
  return days * 1440 + Number(iso.slice(11, 13)) * 60 + Number(iso.slice(14, 16));
}
