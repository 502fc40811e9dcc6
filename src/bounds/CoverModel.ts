import type { Tick, Week } from "../model/Instance";

/**
 * What one recipient needs and what the workers can give, reduced to what decides how many carers it takes. Indices of items, kinds and options
 * refer to the arrays here. Relaxations it contains (each can only lower the bound): breaks, the other recipients, dependencies, the common start
 * of a double visit and `maxCarers` are ignored; the day-break rule is checked for shifts on adjacent days only.
 */
export interface CoverModel {
  recipient: number;
  days: number;
  weeks: Week[];
  midnights: Tick[];
  /** By day: parity (0, 1) of the calendar week on a Saturday or Sunday, else -1. */
  weekendParity: number[];
  /** Ticks of rest between shifts; 0 = rule off. */
  dailyRest: Tick;
  items: CoverItem[];
  kinds: CoverKind[];
  /** By day: what the items that only one day can serve take on that day at least. */
  demand: DayDemand[];
  /** Distinct carers that count whatever the roster does: met in the history, or pinned. */
  alreadyCounted: number;
  /** Visits whose seats the workforce cannot fill even singly; no item asks for them. */
  unservable: number[];
}

/** What any workers at all would need on a day. */
export interface DayDemand {
  /** Least shifts. */
  shifts: number;
  /** Least paid ticks. */
  paid: number;
}

/** A demand for `need` different workers; a set of seats of a visit (Hall's condition), or a pinned worker of one. */
export interface CoverItem {
  visit: number;
  /** Bit g: who can take a seat of seat group g of the visit counts. */
  groupMask: number;
  /** The pinned worker it asks for; null = anyone. */
  only: number | null;
  need: number;
  /** First and last day on which a shift that can serve it starts. */
  firstDay: number;
  lastDay: number;
}

/** A shift option seen from the recipient: the items it can serve. */
export interface CoverOption {
  start: Tick;
  end: Tick;
  paid: Tick;
  /** Ascending item indices. */
  items: number[];
}

/** Workers that are interchangeable for this recipient. */
export interface CoverKind {
  /** Ascending worker indices: those that would count anew. */
  workers: number[];
  /** Ascending worker indices: those that already count (history, pins). */
  counted: number[];
  /** Kinds of one pool stand for different choices of the same `workers`. */
  pool: number;
  /** By day; what is dominated is left out. */
  options: CoverOption[][];
  /** By day: a published shift is worked; then `options[day]` holds it alone (or its variants). */
  mandatory: boolean[];
  limits: WorkLimits;
}

/** Limits on one worker's pattern. A rule that her published shifts break by themselves is off (it is a finding of the input). */
export interface WorkLimits {
  /** Nothing to decide: only published shifts can serve, and they are worked anyway. All rules are off. */
  settled: boolean;
  /** By week: most paid ticks, most working days (`Infinity` = no limit), ticks of unbroken weekly rest (0 = off). */
  weekPaid: number[];
  weekDays: number[];
  weeklyRest: Tick[];
  totalPaid: number;
  /** Most working days in a row. */
  run: number;
  /** Working weekends must share one parity. */
  weekends: boolean;
  /** 24-hour periods `[from, to)` in which the daily rest must fit. */
  dayPeriods: { from: Tick; to: Tick }[];
}
