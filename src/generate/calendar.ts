const dayMs = 86_400_000;

/** ISO names of the weekdays as `repeat.weekdays` wants them, Monday first. */
export const weekdayNames = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/** One day of the generated horizon. */
export interface CalendarDay {
  date: string;
  /** 1 = Monday to 7 = Sunday. */
  weekday: number;
  /** Number of the Monday-to-Sunday week, counted from 1970. */
  week: number;
}

/**
 * The days of a horizon.
 * @param start ISO date
 * @throws RangeError when `start` is no date
 */
export function calendar(start: string, days: number): CalendarDay[] {
  const first = parseDate(start);
  return Array.from({ length: days }, (_, i) => {
    const number = first + i;
    // 1970-01-01 was a Thursday, so day -3 began its week.
    const sinceMonday = (((number + 3) % 7) + 7) % 7;
    return { date: formatDate(number), weekday: sinceMonday + 1, week: Math.floor((number + 3) / 7) };
  });
}

/** ISO date `days` after `date`. */
export function addDays(date: string, days: number): string {
  return formatDate(parseDate(date) + days);
}

function parseDate(date: string): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) {
    throw new RangeError(`start must be a date such as 2026-03-02, not ${date}`);
  }
  return ms / dayMs;
}

function formatDate(number: number): string {
  return new Date(number * dayMs).toISOString().slice(0, 10);
}

/** Minutes after midnight as `HH:MM`. */
export function clock(minutes: number): string {
  const whole = Math.round(minutes);
  return `${String(Math.floor(whole / 60)).padStart(2, "0")}:${String(whole % 60).padStart(2, "0")}`;
}

/** `HH:MM` as minutes after midnight. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
