/**
 * The parsed instance: what a planner said, with every default filled in, every repeat expanded, every reference resolved to an index
 * and every time converted to integer ticks. `parseInstance` is the only way to make one.
 */

import type { TravelBySpeed } from "./TravelBySpeed";

/** Integer ticks elapsed since the horizon's first local midnight. `Horizon.ticksPerMinute` of them make a minute (default 1). */
export type Tick = number;

export interface Horizon {
  /** ISO date of the first day. */
  start: string;
  /** Number of days, 1 to 28. */
  days: number;
  timeZone: string;
  ticksPerMinute: number;
  /** ISO date of each day. */
  dates: string[];
  /** Tick of the local midnight that begins each day, and of the one that ends the last day (`days + 1` entries). */
  midnights: Tick[];
  /** ISO weekday of each day, 1 = Monday to 7 = Sunday. */
  weekdays: number[];
  /** Number of the calendar week (Monday to Sunday, counted from 1970) that each day lies in; its parity is the weekend's parity. */
  calendarWeeks: number[];
  /** Blocks of seven days from the horizon's start; the last may be a part week. */
  weeks: Week[];
}

export interface Week {
  firstDay: number;
  /** 7, or fewer in a part week. */
  days: number;
  whole: boolean;
}

export interface Location {
  id: string;
  lat: number | null;
  lon: number | null;
}

export interface BreakRule {
  /** Length in ticks. */
  length: Tick;
  /** Window in which the break must start. */
  earliest: Tick;
  latest: Tick;
}

/** One way for a worker to be on duty on one day. */
export interface ShiftOption {
  day: number;
  /** Template id, or null for a fixed shift that gives its own times. */
  template: string | null;
  start: Tick;
  end: Tick;
  break: BreakRule | null;
  /** Paid ticks: length less the break. */
  paid: Tick;
  /** Load above this counts in objective `time`; in the unit of `Visit.load`. */
  softLoad: number | null;
  /** True for a shift of the published rota: it is worked whatever the solver does. */
  fixed: boolean;
}

export interface ShiftTemplate {
  id: string;
  /** Local wall clock, `HH:MM`. */
  start: string;
  end: string;
  break: { minutes: number; earliest: string; latest: string } | null;
}

export interface SkillHeld {
  skill: string;
  level: number;
  /** ISO dates, both inclusive; null = unbounded. */
  validFrom: string | null;
  validTo: string | null;
  /** Recipient indices the delegation is limited to; null = everyone. */
  recipients: number[] | null;
}

export interface SkillNeed {
  skill: string;
  level: number;
  /** A soft need is never a breach: missing levels count in objective `time`. */
  soft: boolean;
}

export interface Worker {
  index: number;
  id: string;
  title: string | null;
  employment: "permanent" | "hourly";
  skills: SkillHeld[];
  mode: string;
  /** Location index where each shift starts and ends; null = nowhere in particular (no travel to the first or from the last visit). */
  base: number | null;
  /** Minutes; null = no limit in hours other than the rules'. */
  contract: { minutesPerWeek: number; overtimeMinutes: number } | null;
  /** By day: the shifts she may work. Exactly one where the rota is fixed, none where she is unavailable. */
  shiftOptions: ShiftOption[][];
  /** By day. */
  unavailable: boolean[];
  /** Ticks of her dygnsbryt on day -1, 0, ..., days (`days + 2` entries: entry i is that of day i - 1); null = none. */
  dayBreaks: Tick[] | null;
  /** Contacts she can hold, scaled by employment degree where the input gives none; `Infinity` where no rule limits it. */
  maxContacts: number;
  team: string | null;
}

export type ContactPolicy = "required" | "declined" | "notNeeded";

export interface Recipient {
  index: number;
  id: string;
  location: number;
  weight: number;
  /** null = not stated. */
  aged65: boolean | null;
  contact: { policy: ContactPolicy; worker: number | null; deputy: number | null };
  targetCarers: number | null;
  /** Hard cap on distinct carers in the measuring window; the strategy's cap where the input states none. */
  maxCarers: number | null;
  /** The cap as the input states it, whatever the strategy. */
  statedMaxCarers: number | null;
  preferred: number[];
  excluded: number[];
  protected: boolean;
  /** Unit or team that looks after her, in the words of the workers' `team`. */
  team: string | null;
  /** Distinct ids of the workers met in the part of the measuring window before the horizon; may name workers no longer employed. */
  historyCarers: string[];
}

export interface VisitWindow {
  /** Index of the calendar day the window's date names. */
  day: number;
  /** Hard start window. */
  earliest: Tick;
  latest: Tick;
  desired: { earliest: Tick; latest: Tick } | null;
}

export interface Seat {
  /** The visit's skills and the seat's own. */
  skills: SkillNeed[];
  /** Length in ticks. */
  min: Tick;
  preferred: Tick;
}

export type VisitKind = "care" | "service" | "meal" | "alarm" | "nursing" | "other";

export interface Visit {
  index: number;
  /** `v1`, or `v1@2026-03-23` where a repeat was expanded. */
  id: string;
  /** Id in the input where a repeat was expanded. */
  repeatOf: string | null;
  recipients: number[];
  location: number;
  kind: VisitKind;
  /** At least one, sorted by `earliest`. */
  windows: VisitWindow[];
  /** One per carer. */
  seats: Seat[];
  priority: number;
  pinned: {
    workers: number[];
    /** The starts the pin allows: one per date for a bare `HH:MM`, exactly one for a full local time; empty = start not pinned. */
    starts: Tick[];
  };
  /** What each of its seats counts against a shift's `softLoad`; default the seat's preferred minutes (null). */
  load: number | null;
}

export interface Dependency {
  /** Visit indices. Both gaps are start to start, in ticks; a null gap is unbounded. */
  first: number;
  second: number;
  minGap: Tick | null;
  maxGap: Tick | null;
}

export interface HistoryEncounter {
  recipient: number;
  worker: string;
  date: string;
  visits: number;
}

/** Parameters of the hard rules; null = the rule is off. */
export interface Rules {
  preset: "sweden-2023" | "none";
  dailyRestHours: number | null;
  weeklyRestHours: number | null;
  maxSpanHours: number | null;
  maxWorkWithoutBreakHours: number | null;
  maxWeeklyHours: number | null;
  maxDaysPerWeek: number | null;
  maxConsecutiveDays: number | null;
  weekendsOff: "none" | "everyOther";
  /** Titles that may be a contact; null = any. */
  contactTitles: string[] | null;
  contactPermanent: boolean;
  /** Policy of a recipient who states none. */
  contactPolicy: ContactPolicy;
  /** Contacts of a full-time worker who states no `maxContacts`; null = no limit. */
  maxContacts: number | null;
  fullTimeHoursPerWeek: number;
  contactVisits: number;
  contactMinutesPerWeek: number;
  /** Length of the measuring window in days, at least the horizon's. */
  windowDays: number;
}

export type ObjectiveName = "unassigned" | "contact" | "continuity" | "contactShare" | "time" | "fairness" | "change";

export type Phi = "count" | "excess" | "worst";

export interface TimeWeights {
  travel: number;
  waiting: number;
  overtime: number;
  desired: number;
  belowPreferred: number;
  softLoad: number;
  softSkill: number;
}

export interface FairnessWeights {
  workload: number;
  evenings: number;
  weekends: number;
  contacts: number;
}

export interface Objective {
  preset: string;
  /** Levels are minimised one before the next; within a level the weighted values are added. */
  levels: { objective: ObjectiveName; weight: number }[][];
  phi: Phi;
  /** Target of phi `excess` for recipients that state no `targetCarers`. */
  targetCarers: number;
  /** Hard cap of recipients that state no `maxCarers`; null = none. */
  maxCarers: number | null;
  /** Contact and deputy count as one carer. */
  pairAsOne: boolean;
  timeWeights: TimeWeights;
  fairnessWeights: FairnessWeights;
}

export interface Instance {
  name: string;
  /** Lower-case hex SHA-256 of the canonical JSON (RFC 8785) of the input document. */
  hash: string;
  horizon: Horizon;
  locations: Location[];
  /**
   * Travel by mode: ticks row-major by location order, `ticks[from * locations.length + to]`; by speed where there are too many places for that
   * (about 3,000). `legTicks` and `travelMatrix` read both.
   */
  travel: Map<string, Int32Array | TravelBySpeed>;
  templates: ShiftTemplate[];
  workers: Worker[];
  recipients: Recipient[];
  visits: Visit[];
  dependencies: Dependency[];
  history: HistoryEncounter[];
  rules: Rules;
  objective: Objective;
}
