import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyRelaxations } from "../../src/explain/applyRelaxations";
import { explainUnassigned } from "../../src/explain/explainUnassigned";
import { type ReasonCode, reasonOfRule } from "../../src/explain/ReasonCode";
import { parseInstance } from "../../src/model/parseInstance";
import { solve } from "../../src/search/solve";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { type InstanceParts, instanceOf, windowOn } from "../support/instanceOf";
import { type RosterParts, rosterOf } from "../support/rosterOf";
import { assignable, checkWayOut } from "./checkWayOut";

const MONDAY = "2026-03-23";
const TUESDAY = "2026-03-24";
const SATURDAY = "2026-03-28";

const short = { worker: "w1", date: MONDAY, template: "short" };
const morning = { id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") };
const shorts = [{ id: "w1", shifts: { allowed: ["short"] } }];

interface Case {
  what: string;
  parts: InstanceParts;
  roster?: RosterParts;
  /** What the way out names. */
  names: object;
}

/** By reason code, rules and fields behind it. The type demands an entry for each code. */
const cases: Record<ReasonCode, Case[]> = {
  WINDOW: [
    {
      what: "a start that is too early for her",
      parts: { workers: shorts, visits: [{ id: "v1", windows: windowOn(MONDAY, "07:00", "07:30") }] },
      roster: { shifts: [short] },
      names: { code: "WINDOW", visit: "v1", before: 0, after: 40 },
    },
  ],
  SKILL: [
    {
      what: "a delegation that has run out",
      parts: {
        workers: [{ id: "w1", skills: [{ skill: "insulin", validTo: "2026-03-22" }] }],
        visits: [{ ...morning, skills: ["insulin"] }],
      },
      roster: { shifts: [short] },
      names: { code: "SKILL", worker: "w1", skill: "insulin", recipients: ["r1"] },
    },
    {
      what: "a delegation for somebody else",
      parts: {
        workers: [{ id: "w1", skills: [{ skill: "insulin", recipients: ["r2"] }] }],
        recipients: [{ id: "r1" }, { id: "r2" }],
        visits: [{ ...morning, skills: ["insulin"] }],
      },
      roster: { shifts: [short] },
      names: { code: "SKILL", worker: "w1", skill: "insulin", recipients: ["r1"] },
    },
    {
      what: "a level that is too low",
      parts: {
        workers: [{ id: "w1", skills: [{ skill: "care", level: 1 }] }],
        visits: [{ ...morning, skills: [{ skill: "care", level: 3 }] }],
      },
      roster: { shifts: [short] },
      names: { code: "SKILL", worker: "w1", skill: "care", level: 3 },
    },
  ],
  EXCLUDED: [
    {
      what: "both of a couple",
      parts: {
        recipients: [
          { id: "r1", excluded: ["w1"] },
          { id: "r2", excluded: ["w1"] },
        ],
        visits: [{ ...morning, recipients: ["r1", "r2"] }],
      },
      roster: { shifts: [short] },
      names: { code: "EXCLUDED", worker: "w1", recipient: "r2" },
    },
  ],
  CARERS: [
    {
      what: "three where one is there",
      parts: {
        visits: [{ ...morning, carers: 2 }],
        workers: [{ id: "w1" }, { id: "w2", shifts: { unavailable: [MONDAY] } }],
      },
      roster: { shifts: [short] },
      names: { code: "CARERS", visit: "v1", carers: 1 },
    },
  ],
  TRAVEL: [
    {
      what: "the way from the base",
      parts: {
        workers: shorts,
        recipients: [{ id: "r1", location: "C" }],
        visits: [{ id: "v1", windows: windowOn(MONDAY, "08:00", "08:20") }],
      },
      roster: { shifts: [short] },
      names: { code: "TRAVEL", worker: "w1", visit: "v1" },
    },
    {
      what: "the way from the base, in a shift that she does not have yet",
      parts: {
        workers: shorts,
        recipients: [{ id: "r1", location: "C" }],
        visits: [{ id: "v1", windows: windowOn(MONDAY, "08:00", "08:20") }],
      },
      names: { code: "TRAVEL", worker: "w1", visit: "v1" },
    },
  ],
  SHIFT: [
    {
      what: "a shift that ends too early",
      parts: { workers: shorts, visits: [{ id: "v1", windows: windowOn(MONDAY, "13:00", "14:00") }] },
      roster: { shifts: [short] },
      names: { code: "SHIFT", worker: "w1", date: MONDAY, template: "early" },
    },
    {
      what: "a night that begins the day before",
      parts: { workers: shorts, visits: [{ id: "v1", windows: windowOn(TUESDAY, "02:00", "03:00") }] },
      names: { code: "SHIFT", worker: "w1", template: "night" },
    },
  ],
  HOURS: [
    {
      what: "the contract, by exactly what is missing",
      parts: { workers: [{ ...shorts[0], contract: { minutesPerWeek: 300 } }], visits: [morning] },
      roster: { shifts: [{ ...short, date: TUESDAY }] },
      names: { code: "HOURS", worker: "w1", minutes: 180 },
    },
    {
      what: "the average of the period",
      parts: { workers: shorts, rules: { maxWeeklyHours: 7 }, visits: [morning] },
      roster: { shifts: [{ ...short, date: TUESDAY }] },
      names: { code: "HOURS", rule: "maxWeeklyHours", value: 8 },
    },
    {
      what: "the time for her contacts",
      parts: { rules: { contactMinutesPerWeek: 60 }, workers: shorts, visits: [{ ...morning, minutes: 170 }] },
      roster: { shifts: [short], contacts: { r1: "w1" } },
      names: { code: "HOURS", rule: "contactMinutesPerWeek", value: 50 },
    },
  ],
  REST: [
    {
      what: "rest in the 24 hours from the day break",
      parts: { workers: [{ ...shorts[0], dayBreak: "12:00" }], rules: { dailyRestHours: 21 }, visits: [morning] },
      names: { code: "REST", rule: "dailyRestHours", value: 20 },
    },
    {
      what: "the length of the working day",
      parts: { workers: shorts, rulesAfter: { maxSpanHours: 3 }, visits: [morning] },
      names: { code: "REST", rule: "maxSpanHours", value: 4 },
    },
    {
      what: "every other weekend",
      parts: {
        horizon: { days: 14 },
        workers: shorts,
        rules: { weekendsOff: "everyOther" },
        visits: [{ id: "v1", windows: windowOn(SATURDAY, "09:00", "10:00") }],
      },
      roster: { shifts: [{ ...short, date: "2026-04-04" }] },
      names: { code: "REST", rule: "weekendsOff" },
    },
  ],
  MAX_CARERS: [
    {
      what: "both of a couple",
      parts: {
        recipients: [
          { id: "r1", maxCarers: 1 },
          { id: "r2", maxCarers: 1 },
        ],
        history: [
          { recipient: "r1", worker: "former", date: "2026-03-20" },
          { recipient: "r2", worker: "former", date: "2026-03-20" },
        ],
        visits: [{ ...morning, recipients: ["r1", "r2"] }],
      },
      roster: { shifts: [short] },
      names: { code: "MAX_CARERS", recipient: "r2", carers: 2 },
    },
  ],
  PINNED: [
    {
      what: "two of whom one is away",
      parts: {
        workers: [{ id: "w1" }, { id: "w2", shifts: { unavailable: [MONDAY] } }, { id: "w3" }],
        visits: [{ ...morning, carers: 2, pinned: { workers: ["w1", "w2"] } }],
      },
      roster: { shifts: [short, { ...short, worker: "w3" }] },
      names: { code: "PINNED", visit: "v1" },
    },
  ],
  CAPACITY: [
    {
      what: "two visits in a row",
      parts: {
        workers: shorts,
        visits: [
          { id: "v1", minutes: 60, windows: windowOn(MONDAY, "09:00", "09:00") },
          { id: "v2", windows: windowOn(MONDAY, "09:00", "09:00") },
          { id: "v3", windows: windowOn(MONDAY, "09:30", "09:30") },
        ],
      },
      roster: {
        shifts: [
          {
            ...short,
            visits: [
              ["v2", "09:00"],
              ["v3", "09:30"],
            ],
          },
        ],
      },
      names: { code: "CAPACITY", worker: "w1", visits: ["v2", "v3"] },
    },
  ],
};

describe("ways out", () => {
  const all = Object.entries(cases).flatMap(([code, list]) =>
    list.map((one) => ({ code: code as ReasonCode, ...one })),
  );

  it.each(all)("$code, $what: what it names gives way, and the visit can be made", ({ code, names, parts, roster }) => {
    const instance = instanceOf(parts);
    const way = checkWayOut(code, instance, rosterOf(instance, roster));
    expect(way.relaxations).toContainEqual(expect.objectContaining(names));
  });

  it("are tested for every reason that a rule can be", () => {
    for (const code of Object.values(reasonOfRule)) expect(cases[code].length).toBeGreaterThan(0);
  });

  it("keep their promise on arbitrary instances: the worker named makes the visit, and verify finds nothing new", async () => {
    let tried = 0;
    const codes = new Set<string>();
    await fc.assert(
      fc.asyncProperty(arbitraryInstanceDocument(), async (document) => {
        const { instance } = parseInstance(document);
        if (instance === null) return;
        const roster = await solve(instance, { seed: 1, iterations: 60 });
        for (const { visit } of roster.unassigned.slice(0, 2)) {
          const { able, causes, cheapest } = explainUnassigned(instance, roster, visit, { mostTries: 20 });
          for (const worker of able) expect(assignable(instance, roster, visit, worker)).toBe(true);
          for (const way of new Set([...causes.map((cause) => cause.way), cheapest])) {
            if (way === null) continue;
            tried++;
            for (const { code } of way.relaxations) codes.add(code);
            const relaxed = applyRelaxations(instance, roster, way.relaxations);
            expect(assignable(relaxed.instance, relaxed.roster, visit, way.worker), JSON.stringify(way)).toBe(true);
          }
        }
      }),
      { numRuns: process.env["KONTINUITET_LONG"] === undefined ? 40 : 1500 },
    );
    expect(tried).toBeGreaterThan(20);
    expect(codes.size).toBeGreaterThan(4);
  });
});
