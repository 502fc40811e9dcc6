import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const dates = ["2026-03-23", "2026-03-24", "2026-03-25"];
const early = (date: string): ShiftPart => ({ worker: "w1", date, template: "early", break: "11:00" });

const withContract = (minutesPerWeek: number, overtimeMinutes: number, days = 7) =>
  instanceOf({ workers: [{ id: "w1", contract: { minutesPerWeek, overtimeMinutes } }], horizon: { days } });

describe("HOURS", () => {
  test("counts paid minutes without the break against contract and overtime", () => {
    // three early shifts: 3 x 450 minutes
    expect(breachesOf(withContract(1300, 50), { shifts: dates.map(early) })).toEqual([]);
    expect(breachesOf(withContract(1300, 49), { shifts: dates.map(early) })).toEqual(["HOURS/week"]);
  });

  test("prorates a part week", () => {
    // 2 of 7 days: 3150 x 2 / 7 = 900
    expect(breachesOf(withContract(3150, 0, 2), { shifts: dates.slice(0, 2).map(early) })).toEqual([]);
    expect(breachesOf(withContract(3149, 0, 2), { shifts: dates.slice(0, 2).map(early) })).toEqual(["HOURS/week"]);
  });

  test("counts a shift in the week it starts in", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", contract: { minutesPerWeek: 479 } }],
      horizon: { days: 14 },
    });
    const { violations } = verify(
      instance,
      rosterOf(instance, { shifts: [{ worker: "w1", date: "2026-03-29", template: "night" }] }),
    );
    // 22:00-07:00 after the change of the clock: 9 real hours
    expect(violations).toMatchObject([{ code: "HOURS", week: 0, value: 540, limit: 479 }]);
  });

  test("limits the average over the horizon, contract or not", () => {
    const instance = (maxWeeklyHours: number) => instanceOf({ horizon: { days: 14 }, rulesAfter: { maxWeeklyHours } });
    // 22.5 hours in two weeks
    expect(breachesOf(instance(11.25), { shifts: dates.map(early) })).toEqual([]);
    expect(breachesOf(instance(11.2), { shifts: dates.map(early) })).toEqual(["HOURS/horizon"]);
  });

  test("is forced by fixed shifts, and not where further hours are added", () => {
    const fixed = dates.map((date) => ({ date, template: "early" }));
    const instance = instanceOf({
      workers: [{ id: "w1", contract: { minutesPerWeek: 1000 }, shifts: { fixed, allowed: ["short"] } }],
    });
    const own = dates.map(early);
    expect(codesOf(instance, { shifts: own })).toEqual({ violations: [], findings: ["HOURS/week"] });
    const more = [...own, { worker: "w1", date: "2026-03-26", template: "short" }];
    expect(codesOf(instance, { shifts: more })).toEqual({ violations: ["HOURS/week"], findings: [] });
  });
});
