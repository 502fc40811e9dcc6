import { tzOffset } from "@date-fns/tz";
import { addDays } from "date-fns/addDays";
import { differenceInCalendarDays } from "date-fns/differenceInCalendarDays";
import { formatISO } from "date-fns/formatISO";
import { isValid } from "date-fns/isValid";
import { parseISO } from "date-fns/parseISO";
import type { Horizon, Tick, Week } from "./Instance";

const MINUTE = 60_000;
const QUARTER = 15 * MINUTE;
const DAY = 1440 * MINUTE;
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2})(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

interface Clock {
  /** Instant (ms since 1970 UTC) of tick 0. */
  origin: number;
  /** Offset from UTC in minutes by quarter of an hour since 1970. */
  offsets: Map<number, number>;
  /** Tick by `day * 1440 + minute of the day`. */
  local: Map<number, Tick>;
}

/** Offsets kept per zone: three years of quarters. */
const MOST_OFFSETS = 100_000;

const offsetsOfZone = new Map<string, Map<number, number>>();
const knownZones = new Set<string>();
const clocks = new WeakMap<Horizon, Clock>();

/** Milliseconds since 1970 of the date's midnight in UTC. */
function utcMidnight(date: string): number {
  return Date.UTC(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 1, Number(date.slice(8, 10)));
}

/**
 * The date some days later.
 *
 * @param date ISO date.
 * @param days Whole number, may be negative.
 */
export function addIsoDays(date: string, days: number): string {
  return formatISO(addDays(parseISO(date), days), { representation: "date" });
}

/** Whole days from one ISO date to another, negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}

/** Minutes since midnight of a clock time `HH:MM`. */
export function minuteOfClock(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function offsetAt(timeZone: string, offsets: Map<number, number>, instant: number): number {
  const quarter = Math.floor(instant / QUARTER);
  let offset = offsets.get(quarter);
  if (offset === undefined) {
    offset = tzOffset(timeZone, new Date(quarter * QUARTER));
    offsets.set(quarter, offset);
  }
  return offset;
}

/**
 * Instant of a wall-clock time given as if it were UTC. Tries the offsets that hold a day before and a day after: the earlier of two valid
 * instants is the first of an ambiguous time; where neither is valid the time does not exist and the earlier offset moves it forward by the gap.
 * (`new TZDate(...)` itself resolves an ambiguous time to the first or the second depending on the zone.)
 */
function instantOfWall(timeZone: string, offsets: Map<number, number>, wall: number): number {
  const before = offsetAt(timeZone, offsets, wall - DAY);
  const after = offsetAt(timeZone, offsets, wall + DAY);
  const first = wall - before * MINUTE;
  const second = wall - after * MINUTE;
  if (before === after) return first;
  const valid = [first, second].filter((at) => at + offsetAt(timeZone, offsets, at) * MINUTE === wall);
  return valid.length > 0 ? Math.min(...valid) : first;
}

function clockOf(horizon: Horizon): Clock {
  let clock = clocks.get(horizon);
  if (clock === undefined) {
    let offsets = offsetsOfZone.get(horizon.timeZone);
    if (offsets === undefined || offsets.size > MOST_OFFSETS) {
      offsets = new Map();
      offsetsOfZone.set(horizon.timeZone, offsets);
    }
    clock = { origin: instantOfWall(horizon.timeZone, offsets, utcMidnight(horizon.start)), offsets, local: new Map() };
    clocks.set(horizon, clock);
  }
  return clock;
}

/**
 * Whether the platform knows a time zone.
 *
 * @param timeZone IANA name, e.g. `Europe/Stockholm`.
 */
export function isTimeZone(timeZone: string): boolean {
  if (knownZones.has(timeZone)) return true;
  try {
    new Intl.DateTimeFormat("en-US", { timeZone });
    knownZones.add(timeZone);
    return true;
  } catch {
    return false;
  }
}

const MOST_REMEMBERED = 1000;
const remembered = new Map<string, boolean>();

/** Whether a text `YYYY-MM-DD` is a day that exists. */
export function isRealDate(date: string): boolean {
  const known = remembered.get(date);
  if (known !== undefined) return known;
  const real = isValid(parseISO(date));
  // a roster names few days many times over
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(date, real);
  return real;
}

/**
 * Builds a horizon: its dates, local midnights, weekdays, calendar weeks and 7-day blocks.
 *
 * @param start ISO date of the first day; real, from 1972 on.
 * @param days 1 to 28.
 * @param timeZone A zone for which `isTimeZone` holds.
 * @param ticksPerMinute Whole number, at least 1.
 */
export function createHorizon(start: string, days: number, timeZone: string, ticksPerMinute: number): Horizon {
  const horizon: Horizon = {
    start,
    days,
    timeZone,
    ticksPerMinute,
    dates: [],
    midnights: [],
    weekdays: [],
    calendarWeeks: [],
    weeks: [],
  };
  for (let day = 0; day <= days; day++) {
    horizon.midnights.push(localTick(horizon, day, "00:00"));
    if (day === days) break;
    // 1 January 1970 was a Thursday: three days into its Monday-to-Sunday week.
    const monday = Math.round(utcMidnight(addIsoDays(start, day)) / DAY) + 3;
    horizon.dates.push(addIsoDays(start, day));
    horizon.weekdays.push((monday % 7) + 1);
    horizon.calendarWeeks.push(Math.floor(monday / 7));
  }
  horizon.weeks = blocks(days);
  return horizon;
}

function blocks(days: number): Week[] {
  const weeks: Week[] = [];
  for (let firstDay = 0; firstDay < days; firstDay += 7) {
    const length = Math.min(7, days - firstDay);
    weeks.push({ firstDay, days: length, whole: length === 7 });
  }
  return weeks;
}

/**
 * Tick of a local clock time on a day of the horizon.
 *
 * A time that the spring change leaves out moves forward by the gap; one that the autumn change repeats is the first.
 *
 * @param horizon The horizon; results are cached on it.
 * @param day Day index; may be negative or beyond the horizon.
 * @param time `HH:MM`, 00:00 to 23:59.
 */
export function localTick(horizon: Horizon, day: number, time: string): Tick {
  const clock = clockOf(horizon);
  const minute = minuteOfClock(time);
  const key = day * 1440 + minute;
  let tick = clock.local.get(key);
  if (tick === undefined) {
    const wall = utcMidnight(horizon.start) + day * DAY + minute * MINUTE;
    const instant = instantOfWall(horizon.timeZone, clock.offsets, wall);
    tick = Math.round(((instant - clock.origin) / MINUTE) * horizon.ticksPerMinute);
    clock.local.set(key, tick);
  }
  return tick;
}

/**
 * Tick of an ISO date and time, `YYYY-MM-DDTHH:MM[:SS[.fff]]`, with an offset (`+01:00`, `Z`) or as local time without one.
 *
 * @returns The tick; a fraction where the time lies more than a millisecond from a whole tick; null where the text is no such time.
 */
export function tickOfIso(horizon: Horizon, iso: string): Tick | null {
  const match = ISO.exec(iso);
  if (match === null) return null;
  const [, year, month, dayOfMonth, hour, minute, second = "0", fraction = "0", zone] = match;
  if (!isRealDate(`${year}-${month}-${dayOfMonth}`)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const wall =
    Date.UTC(Number(year), Number(month) - 1, Number(dayOfMonth), Number(hour), Number(minute), Number(second)) +
    Number(fraction) * 1000;
  const clock = clockOf(horizon);
  let instant: number;
  if (zone === undefined) instant = instantOfWall(horizon.timeZone, clock.offsets, wall);
  else if (zone === "Z") instant = wall;
  else {
    const minutes = minuteOfClock(zone.slice(1));
    if (minutes > 18 * 60 || Number(zone.slice(4)) > 59) return null;
    instant = wall - (zone[0] === "-" ? -minutes : minutes) * MINUTE;
  }
  const exact = ((instant - clock.origin) / MINUTE) * horizon.ticksPerMinute;
  const nearest = Math.round(exact);
  return Math.abs(exact - nearest) <= horizon.ticksPerMinute / MINUTE + 1e-9 ? nearest : exact;
}

function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/**
 * Local time with offset of a tick, e.g. `2026-03-23T07:00+01:00`; with seconds, or milliseconds, only where the tick is no whole minute.
 *
 * @param tick Any tick, inside the horizon or not; `tickOfIso` gives it back.
 */
export function isoOfTick(horizon: Horizon, tick: Tick): string {
  const clock = clockOf(horizon);
  const instant = clock.origin + Math.round((tick * MINUTE) / horizon.ticksPerMinute);
  const offset = offsetAt(horizon.timeZone, clock.offsets, instant);
  const wall = new Date(instant + offset * MINUTE);
  const date = wall.toISOString();
  const rest = instant % MINUTE === 0 ? "" : instant % 1000 === 0 ? date.slice(16, 19) : date.slice(16, 23);
  const sign = offset < 0 ? "-" : "+";
  const away = Math.abs(offset);
  return `${date.slice(0, 16)}${rest}${sign}${two(Math.floor(away / 60))}:${two(away % 60)}`;
}
