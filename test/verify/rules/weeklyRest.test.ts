import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { breachesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const march = ["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26", "2026-03-27", "2026-03-28", "2026-03-29"];
const october = ["2026-10-19", "2026-10-20", "2026-10-21", "2026-10-22", "2026-10-23", "2026-10-24", "2026-10-25"];
const on = (dates: string[]): ShiftPart[] => dates.map((date) => ({ worker: "w1", date, template: "short" }));

function breaches(dates: string[], weeklyRestHours: number, days = 7): string[] {
  const instance = instanceOf({ horizon: { start: dates[0], days }, rules: { weeklyRestHours } });
  return breachesOf(instance, { shifts: on(dates.slice(0, 6)) });
}

describe("WEEKLY_REST", () => {
  test("measures to the end of the week, 35 real hours from Saturday noon in the week the clock goes forward", () => {
    expect(breaches(march, 35)).toEqual([]);
    expect(breaches(march, 35.1)).toEqual(["WEEKLY_REST"]);
  });

  test("measures 37 real hours in the week the clock goes back", () => {
    expect(breaches(october, 37)).toEqual([]);
    expect(breaches(october, 37.1)).toEqual(["WEEKLY_REST"]);
  });

  test("measures between two shifts", () => {
    const instance = instanceOf({ rules: { weeklyRestHours: 44 } });
    const dates = march.filter((_, day) => day !== 3);
    expect(breachesOf(instance, { shifts: on(dates) })).toEqual([]);
    expect(breachesOf(instance, { shifts: on(march) })).toEqual(["WEEKLY_REST"]);
  });

  test("leaves part weeks out", () => {
    expect(breaches(march, 48, 6)).toEqual([]);
  });

  test("is forced where the fixed shifts alone break it, and not where the roster makes it worse", () => {
    const fixed = march.filter((_, day) => day !== 3).map((date) => ({ date, template: "short" }));
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { fixed, allowed: ["short"] } }],
      rules: { weeklyRestHours: 47 },
    });
    const six = verify(instance, rosterOf(instance, { shifts: on(fixed.map(({ date }) => date)) }));
    expect(six.violations).toEqual([]);
    expect(six.findings).toMatchObject([{ code: "WEEKLY_REST", worker: "w1", week: 0, value: 44, limit: 47 }]);
    const seven = verify(instance, rosterOf(instance, { shifts: on(march) }));
    expect(seven.violations).toMatchObject([{ code: "WEEKLY_REST", value: 20 }]);
    expect(seven.findings).toEqual([]);
  });
});
