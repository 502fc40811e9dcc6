import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

type Clock = [date: string, start: string, end: string];

const fixedOf = (...shifts: Clock[]) => shifts.map(([date, start, end]) => ({ date, start, end }));
const listed = (...shifts: Clock[]): ShiftPart[] => shifts.map(([date]) => ({ worker: "w1", date }));

/** Shifts are fixed for the parser's sake; the rule decides nothing else here. */
function findings(shifts: Clock[], own: object = {}, start = "2026-03-23"): string[] {
  const workers = [{ id: "w1", shifts: { fixed: fixedOf(...shifts), allowed: [] }, ...own }];
  const instance = instanceOf({ workers, horizon: { start }, rules: { dailyRestHours: 11 } });
  const { findings: found, violations } = codesOf(instance, { shifts: listed(...shifts) });
  expect(violations).toEqual([]);
  return found;
}

describe("DAILY_REST", () => {
  test("asks for rest between two shifts", () => {
    const instance = instanceOf({ rules: { dailyRestHours: 10 } });
    const shifts = (second: string): ShiftPart[] => [
      { worker: "w1", date: "2026-03-23", template: "late", break: "17:00" },
      { worker: "w1", date: "2026-03-24", template: second, ...(second === "early" ? { break: "10:00" } : {}) },
    ];
    expect(breachesOf(instance, { shifts: shifts("short") })).toEqual([]);
    expect(breachesOf(instance, { shifts: shifts("early") })).toEqual(["DAILY_REST/gap"]);
  });

  test("counts real hours where the clock goes forward on 29 March 2026", () => {
    const evening: Clock = ["2026-03-28", "14:00", "21:00"];
    expect(findings([evening, ["2026-03-29", "09:00", "12:00"]])).toEqual([]);
    expect(findings([evening, ["2026-03-29", "08:59", "12:00"]])).toEqual(["DAILY_REST/gap"]);
    expect(
      findings([
        ["2026-03-26", "14:00", "21:00"],
        ["2026-03-27", "08:00", "12:00"],
      ]),
    ).toEqual([]);
  });

  test("counts real hours where the clock goes back on 25 October 2026", () => {
    const evening: Clock = ["2026-10-24", "14:00", "21:00"];
    expect(findings([evening, ["2026-10-25", "07:00", "12:00"]], {}, "2026-10-19")).toEqual([]);
    expect(findings([evening, ["2026-10-25", "06:59", "12:00"]], {}, "2026-10-19")).toEqual(["DAILY_REST/gap"]);
  });

  test("counts from the end of a night shift", () => {
    const night: Clock = ["2026-03-23", "22:00", "07:00"];
    expect(findings([night, ["2026-03-24", "18:00", "22:00"]])).toEqual([]);
    expect(findings([night, ["2026-03-24", "17:00", "22:00"]])).toEqual(["DAILY_REST/gap"]);
  });

  test("asks for unbroken rest in each period of a day break", () => {
    // 11 hours lie between the shifts, 8 of them before and 3 after the day break at 06:00
    const shifts: Clock[] = [
      ["2026-03-23", "10:00", "22:00"],
      ["2026-03-24", "09:00", "19:00"],
    ];
    expect(findings(shifts)).toEqual([]);
    expect(findings(shifts, { dayBreak: "06:00" })).toEqual(["DAILY_REST/dayBreak"]);
    expect(findings(shifts, { dayBreak: "22:00" })).toEqual([]);
  });

  test("is forced only where fixed shifts alone break it, and names place and hours", () => {
    const fixed = [{ date: "2026-03-23", start: "14:00", end: "22:00" }];
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { fixed, allowed: ["short"] } }],
      rules: { dailyRestHours: 11 },
    });
    const shifts: ShiftPart[] = [
      { worker: "w1", date: "2026-03-23" },
      { worker: "w1", date: "2026-03-24", template: "short" },
    ];
    const { findings: found, violations } = verify(instance, rosterOf(instance, { shifts }));
    expect(found).toEqual([]);
    expect(violations).toMatchObject([
      { code: "DAILY_REST", aspect: "gap", worker: "w1", date: "2026-03-24", value: 10, limit: 11 },
    ]);
    expect(violations[0].source).toContain("arbetstidslagen");
  });
});
