import { expect, it } from "vitest";
import { findConflicts } from "../../src/explain/findConflicts";
import { conflictText } from "../../src/text/conflictText";
import { instanceOf, windowOn } from "../support/instanceOf";

const MONDAY = "2026-03-23";
const TUESDAY = "2026-03-24";

it("names the demands on a visit that nobody can make, and only those", () => {
  const instance = instanceOf({
    workers: [{ id: "w1", contract: { minutesPerWeek: 2220 } }],
    visits: [
      { id: "v1", skills: ["insulin"], windows: windowOn(MONDAY, "09:00", "10:00") },
      { id: "v2", windows: windowOn(MONDAY, "09:00", "10:00") },
    ],
  });
  expect(findConflicts(instance)).toEqual([
    {
      proof: "VISIT",
      recipient: "r1",
      demands: [
        { kind: "visit", visit: "v1" },
        { kind: "aspect", aspect: "SKILL" },
      ],
    },
  ]);
});

it("names two demands where only both together forbid a visit", () => {
  const instance = instanceOf({
    workers: [{ id: "w1" }, { id: "w2", skills: ["insulin"] }],
    recipients: [{ id: "r1", excluded: ["w2"] }],
    visits: [{ id: "v1", skills: ["insulin"], windows: windowOn(MONDAY, "09:00", "10:00") }],
  });
  const [{ demands }] = findConflicts(instance);
  expect(demands).toEqual([
    { kind: "visit", visit: "v1" },
    { kind: "aspect", aspect: "EXCLUDED" },
    { kind: "aspect", aspect: "SKILL" },
  ]);
});

it("names the visits that a cap cannot hold, and no others", () => {
  const instance = instanceOf({
    workers: [
      { id: "w1", shifts: { unavailable: [TUESDAY] } },
      { id: "w2", shifts: { unavailable: [MONDAY] } },
    ],
    recipients: [{ id: "r1", maxCarers: 1 }],
    visits: [
      { id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") },
      { id: "v2", windows: windowOn(TUESDAY, "09:00", "10:00") },
      { id: "v3", windows: windowOn(TUESDAY, "11:00", "11:30") },
    ],
  });
  const [{ proof, demands }] = findConflicts(instance);
  expect(proof).toBe("CAP");
  const visits = demands.flatMap((demand) => (demand.kind === "visit" ? [demand.visit] : []));
  expect(visits).toHaveLength(2);
  expect(visits).toContain("v1");
  expect(demands).toContainEqual({ kind: "aspect", aspect: "SHIFT" });
});

it("names visits at the same time that need more people than there are", () => {
  const instance = instanceOf({
    workers: [{ id: "w1" }, { id: "w2" }],
    visits: ["v1", "v2", "v3", "v4"].map((id, i) => ({
      id,
      windows: windowOn(MONDAY, i === 3 ? "14:30" : "09:00", i === 3 ? "14:30" : "09:00"),
    })),
  });
  expect(findConflicts(instance)).toEqual([
    {
      proof: "TOGETHER",
      recipient: null,
      demands: ["v1", "v2", "v3"].map((visit) => ({ kind: "visit", visit })),
    },
  ]);
});

it("names the fixed shifts that break a rule", () => {
  const fixed = [
    { date: MONDAY, template: "late" },
    { date: TUESDAY, template: "early" },
    { date: "2026-03-26", template: "early" },
  ];
  const instance = instanceOf({ workers: [{ id: "w1", shifts: { fixed } }], rules: { dailyRestHours: 11 } });
  const conflicts = findConflicts(instance);
  expect(conflicts).toEqual([
    {
      proof: "FIXED",
      recipient: null,
      demands: [{ kind: "rule", rule: "DAILY_REST", worker: "w1", dates: [MONDAY, TUESDAY] }],
    },
  ]);
  expect(conflictText(conflicts, "sv")[0]).toMatch(/krav/);
});

it("finds nothing in an input that can be met", () => {
  const instance = instanceOf({ visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }] });
  expect(findConflicts(instance)).toEqual([]);
  expect(conflictText([], "en")).toEqual(["No conflict was found."]);
});
