/**
 * The instance as every peer reads it: plain arrays of integers, no dates, no skills, no presets. Times and lengths are ticks since the
 * horizon's first midnight; workers, recipients, visits, places and options are numbers. Written as JSON for the child processes.
 */
export interface Compact {
  name: string;
  hash: string;
  days: number;
  ticksPerMinute: number;
  /** First day of each 7-day block, and the number of its days. */
  weeks: { firstDay: number; days: number }[];
  places: number;
  /** Travel by mode, row-major. */
  travel: number[][];
  workers: CompactWorker[];
  /** Distinct worker ids of the roster document, by worker. */
  workerIds: string[];
  recipients: CompactRecipient[];
  visits: CompactVisit[];
  /** For models that assign without routing. */
  relaxation: Relaxation;
  rules: {
    maxDaysPerWeek: number;
    maxConsecutiveDays: number;
    /** Ticks of contact time per recipient and week. */
    contactTime: number;
  };
}

export interface CompactWorker {
  mode: number;
  base: number;
  options: CompactOption[];
  /** Pairs of options on different days without the daily rest between them. */
  restConflicts: [number, number][];
  /** By whole week: stretches of the weekly rest, one of which must hold no shift: the options that each would rule out. */
  weeklyRests: number[][][];
  /** Paid ticks, by week. */
  paidPerWeek: number[];
  paidInAll: number;
  /** Recipients she may be contact for at most; 0 where her title or employment does not allow it. */
  caseload: number;
}

export interface CompactOption {
  day: number;
  start: number;
  end: number;
  paid: number;
  /** 0 = no break. The window is already cut to what the limit on work without a break leaves. */
  breakLength: number;
  breakEarliest: number;
  breakLatest: number;
  /** Worked whatever is decided. */
  fixed: boolean;
  /** Visits that she could make as the only one of this shift. */
  serves: number[];
}

export interface CompactRecipient {
  weight: number;
  /** Workers met before the horizon in the measuring window. */
  met: number[];
  /** Carers met there who are no longer employed. */
  metOthers: number;
  /** 0 = no cap. */
  maxCarers: number;
  contact: boolean;
  /** The contact the input names, or -1. */
  namedContact: number;
}

export interface CompactVisit {
  recipients: number[];
  place: number;
  day: number;
  earliest: number;
  latest: number;
  /** Preferred length. */
  length: number;
  priority: number;
  carers: number;
  eligible: number[];
}

/** What a stage-1 model may know of routes without having any. */
export interface Relaxation {
  /** By mode and visit: travel and waiting that a visit is charged: the mean of the three nearest other places visited that day, and 2 minutes. */
  allowance: number[][];
  /** Stretches of time with the part of each visit that lies in them wherever it starts; `inside`: all of it, so that travel counts too. */
  bands: { day: number; from: number; to: number; visits: [visit: number, energy: number, inside: 0 | 1][] }[];
  /** By mode: pairs of visits of a day that no worker can make both. */
  conflicts: [number, number][][];
}
