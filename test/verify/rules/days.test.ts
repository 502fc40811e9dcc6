import { describe, expect, test } from "vitest";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";
import type { ShiftPart } from "../../support/rosterOf";

const short = (...days: number[]): ShiftPart[] =>
  days.map((day) => ({ worker: "w1", date: `2026-03-0${day}`, template: "short" }));
const horizon = { start: "2026-03-01", days: 9 };

describe("DAYS", () => {
  test("limits working days a week", () => {
    const instance = instanceOf({ horizon, rules: { maxDaysPerWeek: 3 } });
    expect(breachesOf(instance, { shifts: short(1, 3, 5, 8, 9) })).toEqual([]);
    expect(breachesOf(instance, { shifts: short(1, 3, 5, 7) })).toEqual(["DAYS/week"]);
  });

  test("limits days in a row, across weeks", () => {
    const instance = instanceOf({ horizon, rules: { maxConsecutiveDays: 3 } });
    expect(breachesOf(instance, { shifts: short(1, 2, 3, 5, 6, 7, 9) })).toEqual([]);
    expect(breachesOf(instance, { shifts: short(6, 7, 8, 9) })).toEqual(["DAYS/consecutive"]);
    expect(breachesOf(instance, { shifts: short(5, 6, 7, 8, 9) })).toEqual(["DAYS/consecutive", "DAYS/consecutive"]);
  });

  test("is forced by fixed shifts", () => {
    const fixed = [6, 7, 8, 9].map((day) => ({ date: `2026-03-0${day}`, template: "short" }));
    const workers = [{ id: "w1", shifts: { fixed, allowed: ["short"] } }];
    const instance = instanceOf({ horizon, workers, rules: { maxConsecutiveDays: 3 } });
    expect(codesOf(instance, { shifts: short(6, 7, 8, 9) })).toEqual({
      violations: [],
      findings: ["DAYS/consecutive"],
    });
  });
});
