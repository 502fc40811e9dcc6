import fc from "fast-check";
import { addIsoDays } from "../../src/model/calendar";
import { objectivePresets } from "../../src/model/objectivePresets";
import type { Json } from "./smallInstance";

export interface ArbitraryInstanceOptions {
  /** Default 4. */
  maxWorkers?: number;
  /** Default 4. */
  maxRecipients?: number;
  /** Visits after the repeats are expanded; default 10. */
  maxVisits?: number;
  /** 1 to 28; default 9. */
  maxDays?: number;
}

/** First days: ordinary ones, and ones whose horizon holds the daylight-saving changes of 29 March and 25 October 2026. */
const STARTS = [
  "2026-03-02",
  "2026-03-23",
  "2026-03-28",
  "2026-03-29",
  "2026-10-19",
  "2026-10-24",
  "2026-10-25",
  "2026-06-18",
];

const WEEKDAYS = ["sun", "mon", "tue", "wed", "thu", "fri", "sat"];

const TEMPLATES = [
  { id: "early", start: "07:00", end: "15:30", break: { minutes: 30, earliest: "10:00", latest: "12:30" } },
  { id: "late", start: "13:30", end: "22:00", break: { minutes: 30, earliest: "16:30", latest: "18:30" } },
  { id: "short", start: "08:00", end: "12:00" },
  { id: "night", start: "21:30", end: "06:30", break: { minutes: 20, earliest: "01:00", latest: "02:30" } },
  { id: "day", start: "00:00", end: "00:00", break: { minutes: 60, earliest: "12:00", latest: "13:00" } },
];

const SKILLS = ["medication", "insulin", "lift"];

const wholes = new Map<string, () => fc.Arbitrary<number>>();

/** Always the same function for the same range: fast-check looks up what it is given, and finds functions fastest. */
function wholeIn(min: number, max: number): () => fc.Arbitrary<number> {
  const key = `${min},${max}`;
  let make = wholes.get(key);
  if (make === undefined) {
    const arbitrary = fc.integer({ min, max });
    make = () => arbitrary;
    wholes.set(key, make);
  }
  return make;
}

/** What the builders draw with: fast-check's own generator, so that failures shrink. */
class Draw {
  constructor(private readonly g: fc.GeneratorValue) {}

  whole(min: number, max: number): number {
    return this.g(wholeIn(min, max));
  }

  /** True about once in `n` times. */
  once(n: number): boolean {
    return this.whole(1, n) === n;
  }

  from<T>(list: readonly T[]): T {
    return list[this.whole(0, list.length - 1)];
  }

  some<T>(list: readonly T[], n = 2): T[] {
    return list.filter(() => this.once(n));
  }

  maybe<T extends object>(n: number, make: () => T): T | Record<string, never> {
    return this.once(n) ? make() : {};
  }

  clock(from = 0, to = 1439): string {
    const minute = this.whole(from, to) % 1440;
    return `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
  }
}

interface Ids {
  dates: string[];
  workers: string[];
  recipients: string[];
  locations: string[];
  templates: string[];
  modes: string[];
}

/**
 * Valid small instance documents that use many features of the format, degenerate ones among them: no visits, no workers, one worker,
 * everything pinned, rules off. Each parses without errors; warnings are common (a pin outside the shifts, a skill that nobody holds).
 */
export function arbitraryInstanceDocument(options: ArbitraryInstanceOptions = {}): fc.Arbitrary<Json> {
  const { maxWorkers = 4, maxRecipients = 4, maxVisits = 10, maxDays = 9 } = options;
  return fc.gen().map((g) => {
    const draw = new Draw(g);
    const days = draw.whole(1, maxDays);
    const start = draw.from(STARTS);
    const ids: Ids = {
      dates: Array.from({ length: days }, (_, day) => addIsoDays(start, day)),
      workers: names("w", draw.once(12) ? 0 : draw.whole(1, maxWorkers)),
      recipients: names("r", draw.whole(1, maxRecipients)),
      locations: ["base", ...names("L", draw.whole(1, 3))],
      templates: TEMPLATES.filter(() => !draw.once(4)).map((template) => template.id),
      modes: draw.once(8) ? [] : draw.once(3) ? ["bike", "car"] : ["bike"],
    };
    const recipients = ids.recipients.map((id) => recipientOf(draw, ids, id));
    const allPinned = draw.once(10);
    const visits = draw.once(12) ? [] : visitsOf(draw, ids, recipients, maxVisits, allPinned);
    return {
      format: "kontinuitet/instance@1",
      name: "arbitrary",
      horizon: {
        start,
        days,
        timeZone: draw.once(6) ? draw.from(["America/New_York", "Australia/Lord_Howe", "UTC"]) : "Europe/Stockholm",
        ...draw.maybe(6, () => ({ ticksPerMinute: draw.whole(1, 4) })),
      },
      locations: ids.locations.map((id) => ({
        id,
        lat: 59.7 + draw.whole(0, 40) / 1000,
        lon: 18.6 + draw.whole(0, 40) / 1000,
      })),
      ...(ids.modes.length === 0 ? {} : { travel: travelOf(draw, ids) }),
      shiftTemplates: TEMPLATES.filter((template) => ids.templates.includes(template.id)),
      workers: ids.workers.map((id) => workerOf(draw, ids, id)),
      recipients,
      visits,
      dependencies: dependenciesOf(draw, visits),
      history: historyOf(draw, ids, start),
      ...draw.maybe(2, () => ({ rules: rulesOf(draw) })),
      ...draw.maybe(2, () => ({ objective: objectiveOf(draw) })),
    };
  });
}

function names(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, i) => `${prefix}${i + 1}`);
}

function travelOf(draw: Draw, ids: Ids): Json {
  const matrix = ids.locations.map((_, from) => ids.locations.map((_, to) => (from === to ? 0 : draw.whole(1, 20))));
  const travel: Json = { bike: { minutes: matrix } };
  if (ids.modes.includes("car")) travel.car = { speedKmh: draw.whole(5, 60), overheadMinutes: draw.whole(0, 3) };
  return travel;
}

function breakIn(): Json {
  return { minutes: 30, earliest: "10:00", latest: "11:30" };
}

function workerOf(draw: Draw, ids: Ids, id: string): Json {
  const fixed = draw.some(ids.dates).map((date) =>
    ids.templates.length > 0 && !draw.once(3)
      ? { date, template: draw.from(ids.templates), ...draw.maybe(4, () => ({ softLoad: draw.whole(0, 120) })) }
      : {
          date,
          start: "06:45",
          end: draw.from(["14:00", "16:00", "01:00"]),
          ...draw.maybe(2, () => ({ break: breakIn() })),
        },
  );
  const shifts = draw.from<() => Json>([
    () => ({}),
    () => ({ allowed: draw.some(ids.templates), unavailable: draw.some(ids.dates, 4) }),
    () => ({ fixed }),
    () => ({ fixed, allowed: [...ids.templates], unavailable: draw.some(ids.dates, 5) }),
  ])();
  return {
    id,
    title: draw.once(4) ? "careAide" : "assistantNurse",
    employment: draw.once(5) ? "hourly" : "permanent",
    skills: SKILLS.filter(() => !draw.once(4)).map((skill) => heldSkill(draw, ids, skill)),
    ...(ids.modes.length === 0 ? {} : { mode: draw.from(ids.modes) }),
    ...draw.maybe(2, () => ({ base: draw.from(ids.locations) })),
    ...draw.maybe(2, () => ({
      contract: { minutesPerWeek: draw.from([0, 600, 1200, 2220]), overtimeMinutes: draw.from([0, 60, 120]) },
    })),
    ...draw.maybe(2, () => ({ shifts })),
    ...draw.maybe(5, () => ({ dayBreak: draw.clock() })),
    ...draw.maybe(3, () => ({ maxContacts: draw.whole(0, 4) })),
    ...draw.maybe(5, () => ({ team: "north" })),
  };
}

function heldSkill(draw: Draw, ids: Ids, skill: string): Json {
  if (!draw.once(4)) return skill;
  return {
    skill,
    level: draw.whole(1, 3),
    ...draw.maybe(3, () => ({ validFrom: draw.from(ids.dates) })),
    ...draw.maybe(3, () => ({ validTo: ids.dates[ids.dates.length - 1] })),
    ...draw.maybe(3, () => ({ recipients: draw.some(ids.recipients) })),
  };
}

function recipientOf(draw: Draw, ids: Ids, id: string): Json {
  return {
    id,
    location: draw.from(ids.locations.slice(1)),
    ...draw.maybe(3, () => ({ weight: draw.whole(0, 3) })),
    ...draw.maybe(2, () => ({ aged65: draw.once(2) })),
    ...draw.maybe(2, () => ({
      contact: {
        ...draw.maybe(2, () => ({ policy: draw.from(["required", "declined", "notNeeded"]) })),
        ...(ids.workers.length > 0 ? draw.maybe(2, () => ({ worker: draw.from(ids.workers) })) : {}),
        ...(ids.workers.length > 0 ? draw.maybe(3, () => ({ deputy: draw.from(ids.workers) })) : {}),
      },
    })),
    ...draw.maybe(3, () => ({ targetCarers: draw.whole(1, 4) })),
    ...draw.maybe(3, () => ({ maxCarers: draw.whole(1, 4) })),
    ...draw.maybe(4, () => ({ preferred: draw.some(ids.workers) })),
    ...draw.maybe(4, () => ({ excluded: draw.some(ids.workers, 3) })),
    ...draw.maybe(8, () => ({ protected: true })),
  };
}

function windowOf(draw: Draw): Json {
  const earliest = draw.whole(360, 1380);
  const latest = earliest + draw.whole(0, 180);
  return {
    earliest: draw.clock(earliest, earliest),
    latest: draw.clock(latest, latest),
    ...draw.maybe(4, () => {
      const from = draw.whole(earliest, latest);
      return { desired: { earliest: draw.clock(from, from), latest: draw.clock(from, latest) } };
    }),
  };
}

function visitsOf(draw: Draw, ids: Ids, recipients: Json[], maxVisits: number, allPinned: boolean): Json[] {
  const visits: Json[] = [];
  const entries = draw.whole(1, maxVisits);
  for (let expanded = 0, i = 0; i < entries && expanded < maxVisits; i++) {
    const repeat = draw.once(4) ? repeatOf(draw, ids) : null;
    const count = repeat?.count ?? 1;
    if (expanded + count > maxVisits) break;
    expanded += count;
    const visit = visitOf(draw, recipients, `v${i + 1}`);
    if (repeat !== null) visit.repeat = repeat.json;
    else
      visit.windows = Array.from({ length: draw.once(4) ? 2 : 1 }, () => ({
        date: draw.from(ids.dates),
        ...windowOf(draw),
      }));
    if (allPinned || draw.once(7)) visit.pinned = pinOf(draw, ids, visit, allPinned);
    visits.push(visit);
  }
  return visits;
}

function repeatOf(draw: Draw, ids: Ids): { json: Json; count: number } {
  const weekdays = WEEKDAYS.filter(() => draw.once(3));
  if (weekdays.length === 0) weekdays.push("mon");
  const everyWeeks = draw.once(3) ? 2 : 1;
  const count = ids.dates.filter(
    (date, day) =>
      weekdays.includes(WEEKDAYS[new Date(`${date}T00:00Z`).getUTCDay()]) && Math.floor(day / 7) % everyWeeks === 0,
  ).length;
  const json = {
    weekdays,
    ...(everyWeeks === 1 ? {} : { everyWeeks }),
    ...draw.maybe(4, () => ({ from: ids.dates[0], to: ids.dates[draw.whole(0, ids.dates.length - 1)] })),
    ...windowOf(draw),
  };
  return { json, count };
}

function visitOf(draw: Draw, recipients: Json[], id: string): Json {
  const first = draw.from(recipients);
  const couple = draw.once(4) ? recipients.filter((r) => r.location === first.location).slice(0, 2) : [first];
  const carers = draw.from<() => Json>([
    () => ({}),
    () => ({}),
    () => ({ carers: 1 }),
    () => ({ carers: 2 }),
    () => ({ carers: [{ skills: draw.some(SKILLS, 3), minutes: draw.whole(5, 40) }, {}] }),
  ])();
  return {
    id,
    recipients: couple.map((r) => r.id),
    ...draw.maybe(2, () => ({ kind: draw.from(["care", "service", "meal", "alarm", "nursing", "other"]) })),
    minutes: draw.once(3) ? { min: draw.whole(5, 20), preferred: draw.whole(20, 40) } : draw.whole(5, 60),
    ...carers,
    ...draw.maybe(3, () => ({
      skills: [draw.from(SKILLS), { skill: draw.from(SKILLS), level: draw.whole(1, 3), soft: !draw.once(4) }],
    })),
    ...draw.maybe(4, () => ({ priority: draw.whole(0, 3) })),
    ...draw.maybe(8, () => ({ load: draw.whole(0, 50) })),
  };
}

function pinOf(draw: Draw, ids: Ids, visit: Json, all: boolean): Json {
  const carers = typeof visit.carers === "number" ? visit.carers : (visit.carers?.length ?? 1);
  const times = visit.repeat ?? visit.windows[0];
  const start =
    visit.repeat === undefined && draw.once(3) ? `${visit.windows[0].date}T${times.earliest}` : times.earliest;
  return {
    ...(all || draw.once(2) ? { workers: ids.workers.slice(0, carers) } : {}),
    ...(all || draw.once(2) ? { start } : {}),
  };
}

function dependenciesOf(draw: Draw, visits: Json[]): Json[] {
  if (visits.length < 2) return [];
  return Array.from({ length: draw.once(2) ? draw.whole(1, 2) : 0 }, () => {
    const first = draw.whole(0, visits.length - 2);
    const second = draw.whole(first + 1, visits.length - 1);
    const minGap = draw.whole(0, 300);
    return {
      first: visits[first].id,
      second: visits[second].id,
      ...draw.from<Json>([{ minGap }, { maxGap: minGap }, { minGap, maxGap: minGap + draw.whole(0, 600) }]),
    };
  });
}

function historyOf(draw: Draw, ids: Ids, start: string): Json[] {
  return Array.from({ length: draw.once(2) ? draw.whole(1, 5) : 0 }, () => ({
    recipient: draw.from(ids.recipients),
    worker: draw.from([...ids.workers, "former"]),
    date: addIsoDays(start, -draw.whole(1, 16)),
    ...draw.maybe(2, () => ({ visits: draw.whole(1, 4) })),
  }));
}

function rulesOf(draw: Draw): Json {
  return {
    preset: draw.from(["sweden-2023", "none"]),
    ...draw.maybe(4, () => ({ weeklyRestHours: draw.from([null, 36, 47]) })),
    ...draw.maybe(4, () => ({ dailyRestHours: draw.from([null, 9, 11]) })),
    ...draw.maybe(4, () => ({ weekendsOff: "everyOther" })),
    ...draw.maybe(5, () => ({ maxDaysPerWeek: draw.whole(2, 6) })),
    ...draw.maybe(5, () => ({ contactPolicy: "required" })),
    ...draw.maybe(6, () => ({ windowDays: draw.whole(7, 28) })),
  };
}

function objectiveOf(draw: Draw): Json {
  return {
    preset: draw.from(Object.keys(objectivePresets)),
    ...draw.maybe(3, () => ({ phi: draw.from(["count", "excess", "worst"]) })),
    ...draw.maybe(4, () => ({ pairAsOne: true })),
    ...draw.maybe(5, () => ({ targetCarers: draw.whole(0, 4) })),
    ...draw.maybe(8, () => ({ order: ["unassigned", ["contact", "continuity"], "time"], weights: { continuity: 3 } })),
  };
}
