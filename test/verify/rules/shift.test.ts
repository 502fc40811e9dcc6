import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:30");
const free = instanceOf({
  visits: [{ id: "v1", windows }],
  workers: [{ id: "w1", shifts: { allowed: ["short", "late"] } }],
});
const of = (part: Partial<ShiftPart>) =>
  breachesOf(free, { shifts: [{ worker: "w1", date, template: "short", ...part }] });

describe("SHIFT", () => {
  test("holds with travel from and to the base inside the shift", () => {
    expect(of({ visits: [["v1", "08:10"]] })).toEqual([]);
    expect(of({ visits: [["v1", "11:20"]] })).toEqual([]);
  });

  test("is broken by leaving too early and coming back too late", () => {
    expect(of({ visits: [["v1", "08:09"]] })).toEqual(["SHIFT/leave"]);
    expect(of({ visits: [["v1", "11:21"]] })).toEqual(["SHIFT/return"]);
  });

  test("is broken by other times than the template's", () => {
    expect(of({ own: { end: "2026-03-23T12:30+01:00" } })).toEqual(["SHIFT/time"]);
    expect(of({ own: { start: "soon" } })).toEqual(["SHIFT/time"]);
    expect(of({ own: { date: "2026-03-24" } })).toEqual(["SHIFT/time"]);
  });

  test("is broken by a template the worker may not use and by a date outside the horizon", () => {
    const early = { template: "early", start: "2026-03-23T07:00+01:00", end: "2026-03-23T15:00+01:00" };
    expect(of({ own: early })).toEqual(["SHIFT/template"]);
    const before = { date: "2026-03-22", start: "2026-03-22T08:00+01:00", end: "2026-03-22T12:00+01:00" };
    expect(of({ own: before })).toEqual(["SHIFT/date"]);
  });

  test("is broken by two shifts on a day", () => {
    const shifts: ShiftPart[] = [
      { worker: "w1", date, template: "short" },
      { worker: "w1", date, template: "late", break: "16:00" },
    ];
    expect(breachesOf(free, { shifts })).toEqual(["SHIFT/several"]);
  });

  test("is broken by shifts of two days that overlap", () => {
    const early = { start: "06:00", end: "10:00" };
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { fixed: [{ date: "2026-03-24", ...early }], allowed: ["night"] } }],
    });
    const shifts: ShiftPart[] = [
      { worker: "w1", date, template: "night" },
      { worker: "w1", date: "2026-03-24" },
    ];
    expect(breachesOf(instance, { shifts })).toEqual(["SHIFT/overlap"]);
  });

  test("asks for every fixed shift as it is", () => {
    const instance = instanceOf({ workers: [{ id: "w1", shifts: { fixed: [{ date, template: "short" }] } }] });
    expect(breachesOf(instance, { shifts: [{ worker: "w1", date }] })).toEqual([]);
    expect(breachesOf(instance, {})).toEqual(["SHIFT/missing"]);
    const own = { template: "late", start: "2026-03-23T14:00+01:00", end: "2026-03-23T22:00+01:00" };
    expect(breachesOf(instance, { shifts: [{ worker: "w1", date, own }] })).toEqual(["SHIFT/fixed"]);
  });

  test("states the place and the numbers", () => {
    const roster = rosterOf(free, { shifts: [{ worker: "w1", date, template: "short", visits: [["v1", "11:25"]] }] });
    expect(verify(free, roster).violations[0]).toMatchObject({
      code: "SHIFT",
      worker: "w1",
      date,
      visit: "v1",
      value: 5,
    });
  });
});
