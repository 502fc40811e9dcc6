import { describe, expect, it } from "vitest";
import { fewestCarers } from "../../src/bounds/fewestCarers";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { type InstanceParts, instanceOf, testTemplates, windowOn } from "../support/instanceOf";

const MONDAY = "2026-03-23";

async function solved(instance: Instance, iterations = 400): Promise<Roster> {
  const roster = await solve(instance, { seed: 1, iterations });
  const { score, status, violations } = verify(instance, roster);
  expect(violations).toEqual([]);
  expect(roster.score).toMatchObject(score);
  expect(roster.status).toBe(status);
  return roster;
}

const made = (roster: Roster) =>
  roster.shifts.flatMap(({ date, visits, worker }) => visits.map((entry) => ({ ...entry, worker, date })));
const left = (roster: Roster) => roster.unassigned.map(({ visit }) => visit).sort();
const workers = (count: number, more: object = {}) =>
  Array.from({ length: count }, (_, i) => ({ id: `w${i + 1}`, ...more }));
const week = (id: string, more: object = {}) => ({
  id,
  repeat: { weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], earliest: "08:00", latest: "11:00" },
  ...more,
});

describe("solve at the edges", () => {
  it("solves what holds nothing", async () => {
    const empty = { workers: [], recipients: [], visits: [] };
    const roster = await solved(instanceOf(empty));
    expect(roster).toMatchObject({ status: "feasible", shifts: [], unassigned: [], contacts: [] });
    expect(await solved(instanceOf({ visits: [] }))).toMatchObject({ status: "feasible", shifts: [] });
    expect(await solved(instanceOf({ recipients: [], visits: [] }))).toMatchObject({ status: "feasible" });
  });

  it("leaves every visit out without workers", async () => {
    const roster = await solved(instanceOf({ workers: [], visits: [week("v")] }));
    expect(roster.status).toBe("partial");
    expect(roster.unassigned).toHaveLength(7);
    for (const { missing, reasons } of roster.unassigned) {
      expect(missing).toBe(1);
      expect(reasons.length).toBeGreaterThan(0);
    }
  });

  it("gives one worker everything she can do", async () => {
    const roster = await solved(instanceOf({ visits: [week("v"), week("u")] }));
    expect(roster.status).toBe("feasible");
    expect(made(roster)).toHaveLength(14);
  });

  it("keeps every pin where everything is pinned", async () => {
    const visits = ["07:30", "08:30", "09:15", "10:05"].map((start, i) => ({
      id: `v${i + 1}`,
      windows: windowOn(MONDAY, "07:00", "12:00"),
      pinned: { workers: [`w${1 + (i % 2)}`], start },
    }));
    const roster = await solved(instanceOf({ workers: workers(3), visits }));
    expect(roster.status).toBe("feasible");
    for (const [i, { pinned }] of visits.entries()) {
      const entry = made(roster).find(({ visit }) => visit === `v${i + 1}`);
      expect(entry?.worker).toBe(pinned.workers[0]);
      expect(entry?.start.slice(11, 16)).toBe(pinned.start);
    }
  });

  it("pins several workers to seats that differ", async () => {
    const visits = [
      {
        id: "v1",
        windows: windowOn(MONDAY, "08:00", "09:00"),
        carers: [{}, { skills: ["lift"] }, {}],
        pinned: { workers: ["w1", "w2"] },
      },
    ];
    const roster = await solved(
      instanceOf({ workers: [{ id: "w1", skills: ["lift"] }, { id: "w2" }, { id: "w3" }], visits }),
    );
    expect(roster.status).toBe("feasible");
    expect(new Set(made(roster).map(({ worker }) => worker))).toEqual(new Set(["w1", "w2", "w3"]));
  });

  it("leaves out what no shift can hold, and nothing else", async () => {
    const visits = [
      { id: "night", windows: windowOn(MONDAY, "02:00", "03:00") },
      { id: "long", windows: windowOn(MONDAY, "08:00", "09:00"), minutes: 900 },
      { id: "far", windows: windowOn(MONDAY, "07:00", "07:05") },
      { id: "fine", windows: windowOn(MONDAY, "08:00", "09:00") },
    ];
    const shifts = { allowed: ["early", "late", "short"] };
    const roster = await solved(instanceOf({ workers: [{ id: "w1", shifts }], visits }));
    expect(left(roster)).toEqual(["far", "long", "night"]);
  });

  for (const { hours, start, sunday } of [
    { start: MONDAY, sunday: "2026-03-29", hours: 23 },
    { start: "2026-10-19", sunday: "2026-10-25", hours: 25 },
  ]) {
    it(`counts real hours in the week whose Sunday has ${hours}`, async () => {
      const saturday = sunday.replace(/\d\d$/, (day) => String(Number(day) - 1));
      const parts: InstanceParts = {
        horizon: { start },
        workers: [{ id: "w1", shifts: { allowed: ["late", "early"] } }],
        visits: [
          { id: "evening", windows: windowOn(saturday, "20:00", "21:00") },
          { id: "morning", windows: windowOn(sunday, "07:30", "08:30") },
        ],
        // late ends at 22:00, early begins at 07:00: 9 hours by the clock, 8 or 10 in truth
        rules: { preset: "none", dailyRestHours: 9.5 },
      };
      const roster = await solved(instanceOf(parts));
      expect(left(roster)).toHaveLength(hours === 25 ? 0 : 1);
      expect((await solved(instanceOf({ ...parts, rules: { preset: "none", dailyRestHours: 8 } }))).status).toBe(
        "feasible",
      );
    });

    it(`serves the night and the days round it in the week whose Sunday has ${hours} hours`, async () => {
      const visits = [
        week("v", { repeat: { weekdays: ["sat", "sun"], earliest: "01:30", latest: "03:30" } }),
        week("u"),
      ];
      const roster = await solved(instanceOf({ horizon: { start }, workers: workers(3), visits }));
      // the horizon's first shift that can hold a visit at night is that of Monday
      expect(roster.status).toBe("feasible");
    });
  }

  it("makes visits after midnight in the shift of the evening before", async () => {
    const visits = [
      { id: "late", windows: windowOn(MONDAY, "23:30", "00:30") },
      { id: "small hours", windows: windowOn("2026-03-24", "02:00", "04:00") },
      { id: "beyond", windows: windowOn("2026-03-29", "23:50", "00:10") },
    ];
    const roster = await solved(instanceOf({ visits }));
    expect(roster.status).toBe("feasible");
    expect(made(roster).find(({ visit }) => visit === "small hours")?.date).toBe(MONDAY);
  });

  it("plans 28 days by the Swedish rules", async () => {
    const parts: InstanceParts = {
      horizon: { days: 28 },
      workers: workers(4, { title: "assistantNurse", contract: { minutesPerWeek: 2220, overtimeMinutes: 0 } }),
      recipients: [{ id: "r1" }, { id: "r2", location: "B" }],
      visits: [week("v"), week("u", { recipients: ["r2"] })],
      rules: { preset: "sweden-2023" },
    };
    const instance = instanceOf(parts);
    const roster = await solved(instance, 1_500);
    expect(roster.status).toBe("feasible");
    expect(roster.contacts).toHaveLength(2);
    const { byRecipient } = fewestCarers(instance);
    for (const { id, index } of instance.recipients) {
      expect(verify(instance, roster).objectives.continuity.carers[id]).toBeGreaterThanOrEqual(byRecipient[index]);
    }
  });

  it("works fixed shifts only, with visits or without", async () => {
    const fixed = [
      { date: MONDAY, template: "early" },
      { date: "2026-03-25", start: "09:00", end: "13:00" },
    ];
    const roster = await solved(
      instanceOf({ workers: [{ id: "w1", shifts: { fixed, allowed: [] } }], visits: [week("v")] }),
    );
    expect(roster.shifts.map(({ date }) => date).sort()).toEqual([MONDAY, "2026-03-25"]);
    expect(roster.unassigned).toHaveLength(5);
    expect(roster.shifts.find(({ date }) => date === "2026-03-25")).not.toHaveProperty("template");
  });

  it("works a rota that breaks the rules by itself: findings, no violations", async () => {
    const days = [MONDAY, "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27", "2026-03-28", "2026-03-29"];
    const fixed = days.map((date, i) => ({ date, template: i % 2 === 0 ? "late" : "early" }));
    const instance = instanceOf({
      workers: [
        {
          id: "w1",
          title: "assistantNurse",
          shifts: { fixed },
          contract: { minutesPerWeek: 1200, overtimeMinutes: 0 },
        },
      ],
      visits: [week("v", { repeat: { weekdays: ["mon", "tue", "wed"], earliest: "14:30", latest: "15:30" } })],
      rules: { preset: "sweden-2023" },
    });
    const roster = await solved(instance);
    expect(roster.shifts).toHaveLength(7);
    const codes = verify(instance, roster).findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(["DAILY_REST", "WEEKLY_REST", "HOURS", "DAYS"]));
    expect(left(roster)).toEqual(["v@2026-03-24"]);
  });

  it("works fixed shifts that overlap each other", async () => {
    const fixed = [
      { date: MONDAY, start: "20:00", end: "19:00" },
      { date: "2026-03-24", template: "early" },
    ];
    const instance = instanceOf({ workers: [{ id: "w1", shifts: { fixed } }], visits: [week("v")] });
    const roster = await solved(instance);
    expect(roster.shifts.length).toBeGreaterThanOrEqual(2);
    expect(verify(instance, roster).findings.map(({ code }) => code)).toContain("SHIFT");
  });

  it("drives matrices that break the triangle inequality, and those of no distance", async () => {
    for (const minutes of [
      [
        [0, 5, 200, 5],
        [5, 0, 5, 200],
        [200, 5, 0, 5],
        [5, 200, 5, 0],
      ],
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
    ]) {
      const instance = parse({
        travel: { bike: { minutes } },
        recipients: ["A", "B", "C"].map((location, i) => ({ id: `r${i + 1}`, location })),
        visits: ["r1", "r2", "r3"].flatMap((r) => [
          week(`${r}a`, { recipients: [r] }),
          week(`${r}b`, { recipients: [r], minutes: { min: 5, preferred: 20 } }),
        ]),
      });
      const roster = await solved(instance, 800);
      expect(roster.status).toBe("feasible");
    }
  });

  it("brings six carers together", async () => {
    const visit = { id: "v1", windows: windowOn(MONDAY, "08:00", "09:00"), carers: 6 };
    const six = await solved(instanceOf({ workers: workers(6), visits: [visit] }));
    expect(new Set(made(six).map(({ worker }) => worker)).size).toBe(6);
    expect(new Set(made(six).map(({ start }) => start)).size).toBe(1);
    expect(left(await solved(instanceOf({ workers: workers(5), visits: [visit] })))).toEqual(["v1"]);
  });

  it("fills six seats of six skills, each of which one worker has", async () => {
    const skills = ["a", "b", "c", "d", "e", "f"];
    const roster = await solved(
      instanceOf({
        workers: skills.map((_, i) => ({ id: `w${i + 1}`, skills: skills.slice(i) })),
        visits: [
          {
            id: "v1",
            windows: windowOn(MONDAY, "08:00", "09:00"),
            carers: skills.map((skill) => ({ skills: [skill] })).reverse(),
          },
        ],
      }),
      2_000,
    );
    expect(left(roster)).toEqual([]);
  });

  it("keeps a long chain of dependencies and leaves out one visit of it at most", async () => {
    const chain = Array.from({ length: 12 }, (_, i) => `v${String(i + 1).padStart(2, "0")}`);
    const visits = chain.map((id) => ({ id, windows: windowOn(MONDAY, "07:15", "14:00"), minutes: 10 }));
    const dependencies = chain.slice(1).map((id, i) => ({ first: chain[i], second: id, minGap: 25, maxGap: 45 }));
    const roster = await solved(instanceOf({ workers: workers(2), visits, dependencies }), 4_000);
    expect(left(roster).length).toBeLessThanOrEqual(1);
  });

  it("does not loop on dependencies that contradict each other", async () => {
    const visits = ["a", "b", "c"].map((id) => ({ id, windows: windowOn(MONDAY, "08:00", "12:00") }));
    const cycle = [
      { first: "a", second: "b", minGap: 30 },
      { first: "b", second: "c", minGap: 30 },
      { first: "c", second: "a", minGap: 30 },
    ];
    const roster = await solved(instanceOf({ visits, dependencies: cycle }), 1_500);
    expect(left(roster)).toHaveLength(1);
    const opposed = [
      { first: "a", second: "b", minGap: 60 },
      { first: "a", second: "b", maxGap: 30 },
    ];
    expect(left(await solved(instanceOf({ visits, dependencies: opposed }), 1_500))).toHaveLength(1);
  });

  it("leaves contacts open where nobody can be one", async () => {
    const parts: InstanceParts = {
      workers: workers(2, { title: "careAide" }),
      visits: [week("v")],
      rules: { preset: "none", contactPolicy: "required", contactTitles: ["assistantNurse"] },
    };
    const roster = await solved(instanceOf(parts));
    expect(roster).toMatchObject({ status: "partial", contacts: [], unassigned: [] });
    const full = await solved(
      instanceOf({ ...parts, workers: workers(2, { title: "assistantNurse", maxContacts: 0 }) }),
    );
    expect(full.contacts).toEqual([]);
  });

  it("appoints nobody whom the recipient excludes, nor anybody but the contact named", async () => {
    const parts = (contact: object, excluded: string[]): InstanceParts => ({
      workers: workers(2, { title: "assistantNurse" }),
      recipients: [{ id: "r1", contact: { policy: "required", ...contact }, excluded }],
      visits: [week("v")],
      rules: { preset: "none", contactTitles: ["assistantNurse"], contactVisits: 1 },
    });
    expect((await solved(instanceOf(parts({}, ["w1"])))).contacts).toEqual([{ recipient: "r1", worker: "w2" }]);
    expect((await solved(instanceOf(parts({ worker: "w1" }, ["w1"])))).contacts).toEqual([
      { recipient: "r1", worker: "w2" },
    ]);
    expect((await solved(instanceOf(parts({ worker: "w2" }, [])))).contacts).toEqual([
      { recipient: "r1", worker: "w2" },
    ]);
    expect((await solved(instanceOf(parts({}, ["w1", "w2"])))).contacts).toEqual([]);
  });

  it("keeps a cap of one carer, and leaves out what needs two", async () => {
    const visits = [week("v"), week("pair", { carers: 2 })];
    const roster = await solved(
      instanceOf({ workers: workers(3), recipients: [{ id: "r1", maxCarers: 1 }], visits }),
      3_000,
    );
    expect(new Set(made(roster).map(({ worker }) => worker)).size).toBe(1);
    expect(left(roster)).toHaveLength(7);
    expect(left(roster).every((id) => id.startsWith("pair"))).toBe(true);
  });

  it("lets nobody new come where the history is at the cap", async () => {
    const roster = await solved(
      instanceOf({
        workers: workers(3),
        recipients: [{ id: "r1", maxCarers: 1 }],
        visits: [week("v")],
        history: [{ recipient: "r1", worker: "gone", date: "2026-03-20" }],
      }),
    );
    expect(roster.unassigned).toHaveLength(7);
    expect(roster.unassigned[0].reasons.map(({ code }) => code)).toContain("MAX_CARERS");
  });
});

function parse(parts: { travel: object; recipients: object[]; visits: object[] }): Instance {
  const { instance, issues } = parseInstance({
    format: "kontinuitet/instance@1",
    horizon: { start: MONDAY, days: 7, timeZone: "Europe/Stockholm" },
    locations: [{ id: "base" }, { id: "A" }, { id: "B" }, { id: "C" }],
    shiftTemplates: testTemplates,
    workers: workers(3, { mode: "bike", base: "base" }),
    rules: { preset: "none" },
    ...parts,
    visits: parts.visits.map((visit) => ({ minutes: 20, ...visit })),
  });
  if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code}: ${detail}`).join("\n"));
  return instance;
}
