import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOfTick } from "../../src/model/calendar";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import { travelMatrix } from "../../src/model/travelMatrix";
import { pointersIn, setAt, valueAt } from "../support/jsonEdit";
import { type Json, smallInstance } from "../support/smallInstance";

const UNITS = join(import.meta.dirname, "../../../shared/benchmarks/units");

function parse(edits: Record<string, Json> = {}): Instance {
  const document = smallInstance();
  for (const [path, value] of Object.entries(edits)) setAt(document, path, value);
  const { instance, issues } = parseInstance(document);
  expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
  return instance!;
}

const visitOf = (instance: Instance, id: string) => instance.visits.find((visit) => visit.id === id)!;

describe("parseInstance", () => {
  it("expands repeats by weekday, week and period", () => {
    const ids = (edits: Record<string, Json>) =>
      parse(edits)
        .visits.filter((visit) => visit.repeatOf === "v2")
        .map((visit) => visit.id);
    expect(ids({})).toEqual(["v2@2026-03-26", "v2@2026-03-30", "v2@2026-04-02"]);
    expect(ids({ "/visits/1/repeat/from": undefined })).toHaveLength(4);
    expect(ids({ "/visits/1/repeat/from": undefined, "/visits/1/repeat/everyWeeks": 2 })).toEqual([
      "v2@2026-03-23",
      "v2@2026-03-26",
    ]);
  });

  it("reads alternative windows in order of time, desired starts and windows past midnight", () => {
    const { windows } = visitOf(parse({ "/visits/0/windows/0/date": "2026-03-26" }), "v1");
    expect(windows.map((window) => window.day)).toEqual([1, 3]);
    expect(windows[1]).toEqual({ day: 3, earliest: 4770, latest: 4830, desired: { earliest: 4785, latest: 4815 } });
    expect(visitOf(parse(), "v3@2026-03-23").windows[0]).toMatchObject({ earliest: 1410, latest: 1470 });
    const late = parse({
      "/visits/2/repeat/desired": { earliest: "00:10", latest: "00:20" },
      "/visits/2/pinned": { start: "00:15" },
    });
    expect(visitOf(late, "v3@2026-03-23").windows[0].desired).toEqual({ earliest: 1450, latest: 1460 });
    expect(visitOf(late, "v3@2026-03-23").pinned.starts).toEqual([1455]);
  });

  it("gives each carer a seat with the visit's skills and her own", () => {
    expect(visitOf(parse({ "/visits/1/skills": ["care"] }), "v2@2026-03-26").seats).toEqual([
      {
        skills: [
          { skill: "care", level: 1, soft: false },
          { skill: "lift", level: 1, soft: false },
        ],
        min: 20,
        preferred: 20,
      },
      { skills: [{ skill: "care", level: 1, soft: false }], min: 45, preferred: 45 },
    ]);
    expect(visitOf(parse(), "v1").seats[0]).toMatchObject({ min: 20, preferred: 30 });
    expect(visitOf(parse({ "/visits/0/carers": 2 }), "v1").seats).toHaveLength(2);
    const levels = visitOf(
      parse({ "/visits/1/carers/0/skills": [{ skill: "lift", level: 2 }], "/visits/1/skills": ["lift"] }),
      "v2@2026-03-26",
    );
    expect(levels.seats[0].skills).toEqual([{ skill: "lift", level: 2, soft: false }]);
  });

  it("pins a start on each date, or one date and time", () => {
    expect(visitOf(parse(), "v1").pinned).toEqual({ workers: [0], starts: [465, 1905] });
    expect(visitOf(parse({ "/visits/0/pinned/start": "2026-03-24T08:00" }), "v1").pinned.starts).toEqual([1920]);
    const repeat = parse({ "/visits/1/pinned": { start: "2026-03-30T14:30" } });
    expect(visitOf(repeat, "v2@2026-03-30").pinned.starts).toHaveLength(1);
    expect(visitOf(repeat, "v2@2026-03-26").pinned.starts).toEqual([]);
  });

  it("makes the shifts a worker may work", () => {
    const templates = (edits: Record<string, Json>, day: number, worker = 0) =>
      parse(edits).workers[worker].shiftOptions[day].map((option) => option.template);
    expect(templates({}, 0)).toEqual(["early", "late"]);
    expect(templates({}, 1)).toEqual(["early"]);
    expect(templates({}, 5)).toEqual([]);
    expect(templates({}, 0, 1)).toEqual(["early", "late", "night"]);
    expect(templates({ "/workers/0/shifts/allowed": undefined }, 0)).toEqual([]);
    expect(templates({ "/workers/0/shifts": { unavailable: ["2026-03-24"] } }, 0)).toEqual(["early", "late", "night"]);
    expect(templates({ "/workers/0/shifts/unavailable": ["2026-03-24"] }, 1)).toEqual([]);
    expect(templates({ "/shiftTemplates/0/break": undefined }, 0)).toEqual(["late"]);
    expect(parse().workers[0].shiftOptions[2]).toEqual([
      {
        day: 2,
        template: null,
        start: 3300,
        end: 3720,
        break: { length: 30, earliest: 3480, latest: 3570 },
        paid: 390,
        softLoad: 300,
        fixed: true,
      },
    ]);
    const [night] = parse({ "/workers/1/shifts": { allowed: ["night"] } }).workers[1].shiftOptions[0];
    expect(night).toMatchObject({ start: 1290, end: 1890, break: { earliest: 1500, latest: 1620 }, paid: 570 });
  });

  it("keeps an unusable fixed shift and real hours over the change of the clock", () => {
    const instance = parse({ "/workers/1/shifts": { fixed: [{ date: "2026-03-28", start: "20:00", end: "10:00" }] } });
    const [option] = instance.workers[1].shiftOptions[5];
    expect(option.end - option.start).toBe(13 * 60);
    expect(isoOfTick(instance.horizon, option.end)).toBe("2026-03-29T10:00+02:00");
  });

  it("fills in defaults", () => {
    const { workers, recipients, visits } = parse();
    expect(workers[1]).toMatchObject({
      employment: "permanent",
      contract: null,
      team: null,
      dayBreaks: null,
      maxContacts: 6,
    });
    expect(workers[2]).toMatchObject({ base: null, employment: "hourly", maxContacts: 6 });
    expect(recipients[2]).toMatchObject({
      weight: 1,
      aged65: null,
      maxCarers: 12,
      statedMaxCarers: null,
      protected: false,
    });
    expect(recipients[2].contact).toEqual({ policy: "required", worker: null, deputy: null });
    expect(visits[0].load).toBe(10);
    expect(visitOf({ visits } as Instance, "v4")).toMatchObject({ priority: 1, load: null, repeatOf: null });
  });

  it("scales the contacts by the contract", () => {
    const held = (edits: Record<string, Json>) =>
      parse({ "/workers/0/maxContacts": undefined, ...edits }).workers[0].maxContacts;
    expect(held({})).toBe(6);
    expect(held({ "/workers/0/contract/minutesPerWeek": 1665 })).toBe(4);
    expect(held({ "/rules/maxContacts": 10, "/workers/0/contract/minutesPerWeek": 1110 })).toBe(5);
    expect(held({ "/rules/maxContacts": null })).toBe(Number.POSITIVE_INFINITY);
  });

  it("places day breaks from the day before to the day after", () => {
    const breaks = parse().workers[0].dayBreaks!;
    expect(breaks).toHaveLength(16);
    expect(breaks.slice(0, 2)).toEqual([-60, 1380]);
    expect(breaks[7] - breaks[6]).toBe(23 * 60);
  });

  it("reads delegations, graded skills and contacts", () => {
    const { workers, recipients } = parse();
    expect(workers[0].skills[3]).toEqual({
      skill: "insulin",
      level: 2,
      validFrom: "2026-01-01",
      validTo: "2026-05-01",
      recipients: [0, 1],
    });
    expect(workers[0].skills[0]).toEqual({
      skill: "medication",
      level: 1,
      validFrom: null,
      validTo: null,
      recipients: null,
    });
    expect(recipients[0].contact).toEqual({ policy: "required", worker: 0, deputy: 1 });
  });

  it("takes travel from the matrix and from coordinates, whole minutes up", () => {
    const instance = parse({ "/travel/bike/minutes/0/1": 5.2 });
    expect([...travelMatrix(instance, "bike")!]).toEqual([0, 6, 9, 6, 0, 12, 8, 11, 0]);
    expect([...travelMatrix(instance, "car")!]).toEqual([0, 7, 9, 7, 0, 13, 9, 13, 0]);
    const fine = parse({ "/horizon/ticksPerMinute": 10, "/travel/bike/minutes/0/1": 5.21 });
    expect(travelMatrix(fine, "bike")![1]).toBe(53);
    expect(travelMatrix(fine, "car")![1]).toBe(70);
    const together = parse({ "/locations/1": { id: "L1", lat: 59.76, lon: 18.7 } });
    expect(travelMatrix(together, "car")![1]).toBe(0);
  });

  it("pairs dependencies of repeats by date", () => {
    expect(parse().dependencies).toEqual([
      { first: 0, second: 6, minGap: 240, maxGap: 720 },
      { first: 2, second: 5, minGap: 60, maxGap: null },
    ]);
    const one = parse({ "/dependencies/1": { first: "v2@2026-03-30", second: "v3", maxGap: 600 } });
    expect(one.dependencies[1]).toEqual({ first: 2, second: 5, minGap: null, maxGap: 600 });
    const exact = parse({ "/dependencies/1": { first: "v2@2026-03-30", second: "v3@2026-03-23", maxGap: 600 } });
    expect(exact.dependencies[1]).toMatchObject({ first: 2, second: 4 });
  });

  it("counts the history inside the measuring window only", () => {
    expect(parse().recipients[0].historyCarers).toEqual(["old", "w2"]);
    expect(parse({ "/history/0/date": "2026-03-09" }).recipients[0].historyCarers).toEqual(["old", "w2"]);
    expect(parse({ "/history/0/date": "2026-03-08" }).recipients[0].historyCarers).toEqual(["old"]);
    expect(parse({ "/rules/windowDays": undefined }).recipients[0].historyCarers).toEqual([]);
    expect(parse({ "/rules/windowDays": 3 }).rules.windowDays).toBe(14);
  });

  it("lays the document's rules and objective over the presets", () => {
    const { rules, objective } = parse({ "/rules/dailyRestHours": null });
    expect(rules).toMatchObject({ preset: "sweden-2023", dailyRestHours: null, weeklyRestHours: 47, maxSpanHours: 13 });
    expect(objective).toMatchObject({
      preset: "balanced",
      phi: "excess",
      targetCarers: 6,
      pairAsOne: true,
      maxCarers: 12,
    });
    expect(objective.levels[2][0]).toEqual({ objective: "continuity", weight: 50 });
    expect(objective.timeWeights).toMatchObject({ travel: 2, waiting: 0.1 });
    expect(objective.fairnessWeights).toMatchObject({ evenings: 0, workload: 1 });
    const own = parse({
      "/objective": { order: ["unassigned", ["time", "continuity"]], weights: { time: 3 } },
    }).objective;
    expect(own.levels).toEqual([
      [{ objective: "unassigned", weight: 1 }],
      [
        { objective: "time", weight: 3 },
        { objective: "continuity", weight: 1 },
      ],
    ]);
    expect(parse({ "/rules": undefined, "/objective": undefined }).objective.preset).toBe("continuity-first");
    expect(parse({ "/rules": { preset: "none" } }).rules).toMatchObject({
      dailyRestHours: null,
      contactPolicy: "notNeeded",
    });
  });

  it("replaces the objective by a strategy that the caller names", () => {
    const { instance } = parseInstance(smallInstance(), { strategy: "travel-first" });
    expect(instance!.objective).toMatchObject({ preset: "travel-first", phi: "count", maxCarers: null });
    expect(instance!.objective.timeWeights.travel).toBe(2);
    const { issues } = parseInstance(smallInstance(), { strategy: "travel" });
    expect(issues[0]).toMatchObject({ code: "UNKNOWN_PRESET", path: "" });
    expect(issues[0].hint).toContain("travel-first");
  });

  it("needs neither locations nor travel nor templates", () => {
    const { instance, issues } = parseInstance({
      format: "kontinuitet/instance@1",
      horizon: { start: "2026-03-23", days: 1 },
      workers: [{ id: "n", shifts: { fixed: [{ date: "2026-03-23", start: "07:00", end: "11:00" }] } }],
      recipients: [{ id: "p", contact: { policy: "notNeeded" } }],
      visits: [
        {
          id: "a",
          recipients: ["p"],
          windows: [{ date: "2026-03-23", earliest: "07:00", latest: "10:00" }],
          minutes: 60,
        },
      ],
    });
    expect(issues).toEqual([]);
    expect(instance!.locations).toHaveLength(1);
    expect([...travelMatrix(instance!, instance!.workers[0].mode)!]).toEqual([0]);
    expect(instance!.visits[0].location).toBe(0);
  });

  it("hashes the canonical document whatever the order of its fields", () => {
    const plain = parseInstance({ b: 1, ...smallInstance() }).instance!;
    const turned = parseInstance(Object.fromEntries(Object.entries({ b: 1, ...smallInstance() }).reverse())).instance!;
    expect(plain.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(turned).toEqual(plain);
    expect(parse().hash).not.toBe(plain.hash);
    const canonical = (value: Json): Json =>
      value === null || typeof value !== "object"
        ? value
        : Array.isArray(value)
          ? value.map(canonical)
          : Object.fromEntries(
              Object.keys(value)
                .sort()
                .map((key) => [key, canonical(value[key])]),
            );
    expect(parse().hash).toBe(
      createHash("sha256")
        .update(JSON.stringify(canonical(smallInstance())))
        .digest("hex"),
    );
  });

  it("leaves the input as it is", () => {
    const document = smallInstance();
    parseInstance(document);
    expect(document).toEqual(smallInstance());
  });

  it("says in one issue that a document is of another kind", () => {
    for (const format of ["kontinuitet/roster@1", "kontinuitet/certificate@1"])
      expect(
        parseInstance({ format, recipients: [{}], digest: "0" }).issues.map(({ code, path }) => [code, path]),
      ).toEqual([["BAD_FORMAT", "/format"]]);
  });

  it("takes any value without throwing", () => {
    const cyclic: Json = smallInstance();
    cyclic.self = cyclic;
    const throwing = Object.defineProperty(smallInstance(), "name", {
      enumerable: true,
      get: () => {
        throw new Error("no");
      },
    });
    for (const value of [cyclic, throwing, undefined, () => 1, Symbol("x"), 10n, Number.NaN, { a: "\ud800" }]) {
      expect(parseInstance(value).issues).toMatchObject([{ code: "NOT_JSON", severity: "error", path: "" }]);
    }
    for (const value of [null, 1, "x", true, [], [smallInstance()]]) {
      expect(parseInstance(value).issues).toMatchObject([{ code: "BAD_TYPE", path: "" }]);
    }
    expect(parseInstance({}).issues.map((issue) => issue.path)).toEqual([
      "/format",
      "/horizon",
      "/workers",
      "/recipients",
      "/visits",
    ]);
  });

  it("counts the issues that are too many to list, and skips what would take too long", () => {
    const bad = parseInstance({ ...smallInstance(), history: new Array(20_100).fill(1) });
    expect(bad.issues).toHaveLength(20_001);
    expect(bad.issues[20_000]).toMatchObject({
      code: "TOO_MANY_ISSUES",
      severity: "error",
      detail: expect.stringContaining("100 more"),
    });
    const visit = smallInstance().visits[3];
    const big = {
      ...smallInstance(),
      shiftTemplates: [],
      dependencies: [],
      workers: Array.from({ length: 5000 }, (_, i) => ({ id: `w${i + 1}`, mode: "car" })),
      visits: Array.from({ length: 10_001 }, (_, i) => ({ ...visit, id: `v${i}` })),
    };
    expect(parseInstance(big).issues.map((issue) => issue.code)).toContain("CHECK_SKIPPED");
  });

  it("refuses more visits than it can expand", () => {
    const repeat = { weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], earliest: "08:00", latest: "09:00" };
    const visits = Array.from({ length: 71_429 }, (_, i) => ({ id: `v${i}`, recipients: ["r1"], repeat, minutes: 5 }));
    const { issues } = parseInstance({ ...smallInstance(), dependencies: [], visits });
    expect(issues).toMatchObject([{ code: "TOO_LARGE", path: "/visits/71428" }]);
  });

  it("answers 500 mutated documents with issues or an instance", () => {
    const odd = fc.oneof(
      fc.constantFrom<Json>(
        null,
        -1,
        0,
        1e308,
        1.5,
        "",
        "x",
        "__proto__",
        [],
        {},
        true,
        "2026-02-30",
        "99:99",
        "r1",
        "v2",
      ),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const edit = fc.record({
      at: fc.nat(),
      kind: fc.constantFrom("delete", "replace", "duplicate", "move"),
      value: odd,
      to: fc.nat(),
    });
    let sound = 0;
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
        const document = smallInstance();
        for (const { at, kind, value, to } of edits) {
          const pointers = pointersIn(document);
          const path = pointers[at % pointers.length];
          if (kind === "delete") setAt(document, path, undefined);
          else if (kind === "replace") setAt(document, path, value);
          else if (kind === "duplicate") {
            const parent = valueAt(document, path.slice(0, path.lastIndexOf("/")));
            if (Array.isArray(parent)) parent.push(structuredClone(valueAt(document, path)));
          } else setAt(document, path, structuredClone(valueAt(document, pointers[to % pointers.length])));
        }
        const from = performance.now();
        const { instance, issues } = parseInstance(document);
        expect(performance.now() - from).toBeLessThan(2000);
        expect(instance === null).toBe(issues.some((issue) => issue.severity === "error"));
        if (instance !== null) sound++;
        for (const issue of issues)
          expect(issue).toEqual({
            code: expect.stringMatching(/^[A-Z_]+$/),
            severity: expect.any(String),
            path: expect.stringMatching(/^(\/.*)?$/s),
            detail: expect.stringMatching(/./),
            hint: expect.stringMatching(/./),
          });
      }),
      { numRuns: 500 },
    );
    expect(sound).toBeGreaterThan(10);
    expect(sound).toBeLessThan(490);
  });

  it.skipIf(!existsSync(UNITS))("reads the benchmark units without errors", () => {
    for (const file of readdirSync(UNITS)) {
      const document = JSON.parse(readFileSync(join(UNITS, file), "utf8"));
      const { issues } = parseInstance(document);
      expect(issues.filter((issue) => issue.severity === "error")).toEqual([]);
    }
  });
});
