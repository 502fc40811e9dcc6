import { expect, test } from "vitest";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";
import type { ShiftPart } from "../../support/rosterOf";

// from Thursday 5 March: weekends 7-8, 14-15 and 21-22 March; blocks of seven days from Thursday do not matter
const horizon = { start: "2026-03-05", days: 21 };
const short = (...days: string[]): ShiftPart[] =>
  days.map((day) => ({ worker: "w1", date: `2026-03-${day}`, template: "short" }));

test("WEEKEND keeps a worker to weekends of one parity", () => {
  const instance = instanceOf({ horizon, rules: { weekendsOff: "everyOther" } });
  expect(breachesOf(instance, { shifts: short("07", "08", "13", "21") })).toEqual([]);
  expect(breachesOf(instance, { shifts: short("08", "14") })).toEqual(["WEEKEND"]);
  expect(breachesOf(instanceOf({ horizon }), { shifts: short("08", "14") })).toEqual([]);
});

test("WEEKEND is forced by fixed shifts", () => {
  const fixed = ["08", "14"].map((day) => ({ date: `2026-03-${day}`, template: "short" }));
  const workers = [{ id: "w1", shifts: { fixed } }];
  const instance = instanceOf({ horizon, workers, rules: { weekendsOff: "everyOther" } });
  expect(codesOf(instance, { shifts: short("08", "14") })).toEqual({ violations: [], findings: ["WEEKEND"] });
});
