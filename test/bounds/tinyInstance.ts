import type {
  Instance,
  Recipient,
  Rules,
  Seat,
  ShiftOption,
  Visit,
  VisitWindow,
  Worker,
} from "../../src/model/Instance";

const HOUR = 60;

/** Rules that are all off, but for those given. */
export function rules(given: Partial<Rules> = {}): Rules {
  return {
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
    fullTimeHoursPerWeek: 40,
    contactVisits: 0,
    contactMinutesPerWeek: 0,
    windowDays: 14,
    ...given,
  };
}

/** A shift on a day, in local hours; an end beyond 24 is on the next day. */
export function shift(day: number, from: number, to: number, given: Partial<ShiftOption> = {}): ShiftOption {
  const start = (24 * day + from) * HOUR;
  const end = (24 * day + to) * HOUR;
  return { day, template: "t", start, end, break: null, paid: end - start, softLoad: null, fixed: false, ...given };
}

export function worker(index: number, shiftOptions: ShiftOption[][], given: Partial<Worker> = {}): Worker {
  return {
    index,
    id: `w${index}`,
    title: null,
    employment: "permanent",
    skills: [],
    mode: "foot",
    base: 0,
    contract: null,
    shiftOptions,
    unavailable: shiftOptions.map(() => false),
    dayBreaks: null,
    maxContacts: 0,
    team: null,
    ...given,
  };
}

export function window(day: number, earliest: number, latest: number): VisitWindow {
  return { day, earliest: (24 * day + earliest) * HOUR, latest: (24 * day + latest) * HOUR, desired: null };
}

export function seat(min = 30, skills: string[] = []): Seat {
  return { min, preferred: min, skills: skills.map((skill) => ({ skill, level: 1, soft: false })) };
}

export function visit(index: number, windows: VisitWindow[], given: Partial<Visit> = {}): Visit {
  return {
    index,
    id: `v${index}`,
    repeatOf: null,
    recipients: [0],
    location: 1,
    kind: "care",
    windows,
    seats: [seat()],
    priority: 1,
    pinned: { workers: [], starts: [] },
    load: null,
    ...given,
  };
}

export function recipient(index: number, given: Partial<Recipient> = {}): Recipient {
  return {
    index,
    id: `r${index}`,
    location: 1,
    weight: 1,
    aged65: null,
    contact: { policy: "notNeeded", worker: null, deputy: null },
    targetCarers: null,
    maxCarers: null,
    statedMaxCarers: null,
    preferred: [],
    excluded: [],
    protected: false,
    team: null,
    historyCarers: [],
    ...given,
  };
}

/** An instance that starts on Monday 2026-03-02 with two locations, `travel` ticks apart. */
export function tinyInstance(parts: {
  days: number;
  workers: Worker[];
  visits: Visit[];
  recipients?: Recipient[];
  rules?: Partial<Rules>;
  travel?: number;
}): Instance {
  const { days, travel = 0 } = parts;
  const dates = Array.from({ length: days }, (_, d) => new Date(Date.UTC(2026, 2, 2 + d)).toISOString().slice(0, 10));
  const weeks = Array.from({ length: Math.ceil(days / 7) }, (_, w) => {
    const length = Math.min(7, days - 7 * w);
    return { firstDay: 7 * w, days: length, whole: length === 7 };
  });
  return {
    name: "tiny",
    hash: "",
    horizon: {
      start: dates[0],
      days,
      timeZone: "Europe/Stockholm",
      ticksPerMinute: 1,
      dates,
      midnights: Array.from({ length: days + 1 }, (_, d) => d * 24 * HOUR),
      weekdays: dates.map((_, d) => (d % 7) + 1),
      calendarWeeks: dates.map((_, d) => 100 + Math.floor(d / 7)),
      weeks,
    },
    locations: [
      { id: "base", lat: null, lon: null },
      { id: "home", lat: null, lon: null },
    ],
    travel: new Map([["foot", Int32Array.from([0, travel, travel, 0])]]),
    templates: [],
    workers: parts.workers,
    recipients: parts.recipients ?? [recipient(0)],
    visits: parts.visits,
    dependencies: [],
    history: [],
    rules: rules(parts.rules),
    objective: {
      preset: "continuity-first",
      levels: [],
      phi: "count",
      targetCarers: 5,
      maxCarers: null,
      pairAsOne: false,
      timeWeights: { travel: 1, waiting: 0, overtime: 0, desired: 0, belowPreferred: 0, softLoad: 0, softSkill: 0 },
      fairnessWeights: { workload: 0, evenings: 0, weekends: 0, contacts: 0 },
    },
  };
}
