import { describe, expect, test } from "vitest";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { ShiftPart, VisitPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "07:00", "14:00");
const instance = instanceOf({
  recipients: [{ id: "r1" }, { id: "r2", location: "C" }],
  visits: [
    { id: "v1", windows },
    { id: "v2", recipients: ["r2"], windows },
  ],
});
const of = (part: Partial<ShiftPart>, ...visits: VisitPart[]) =>
  breachesOf(instance, { shifts: [{ worker: "w1", date, template: "early", visits, ...part }] });

describe("BREAK", () => {
  test("holds inside its window", () => {
    expect(of({ break: "10:00" })).toEqual([]);
    expect(of({ break: "13:00" })).toEqual([]);
  });

  test("is broken by a break that is missing, misplaced or of another length", () => {
    expect(of({})).toEqual(["BREAK/missing"]);
    expect(of({ break: "09:59" })).toEqual(["BREAK/window"]);
    expect(of({ own: { break: { start: "2026-03-23T11:00+01:00", end: "2026-03-23T11:29+01:00" } } })).toEqual([
      "BREAK/length",
    ]);
    expect(of({ own: { break: { start: "at noon", end: "2026-03-23T11:29+01:00" } } })).toEqual(["BREAK/time"]);
  });

  test("is broken by a break the shift does not have", () => {
    expect(of({ template: "short", break: "10:00" })).toEqual(["BREAK/unexpected"]);
  });

  test("is taken at the last place or on the way", () => {
    // A to C takes 15 minutes: 10:30 + 30 + 15 = 11:15
    expect(of({ break: "10:30" }, ["v1", "10:00"], ["v2", "11:15"])).toEqual([]);
    expect(of({ break: "10:37" }, ["v1", "10:00"], ["v2", "11:15"])).toEqual([]);
    expect(of({ break: "10:45" }, ["v1", "10:00"], ["v2", "11:15"])).toEqual([]);
    expect(of({ break: "10:30" }, ["v1", "10:00"], ["v2", "11:14"])).toEqual(["BREAK/travel"]);
    expect(of({ break: "10:45" }, ["v1", "10:00"], ["v2", "11:14"])).toEqual(["BREAK/overlap"]);
  });

  test("fits before the first visit and after the last", () => {
    const late = instanceOf({
      workers: [
        { id: "w1", shifts: { fixed: [{ date, start: "10:00", end: "13:00", break: rest("10:00", "12:30") }] } },
      ],
      visits: [{ id: "v1", windows }],
    });
    const on = (time: string, start: string) =>
      breachesOf(late, { shifts: [{ worker: "w1", date, break: time, visits: [["v1", start]] }] });
    expect(on("10:05", "10:40")).toEqual([]);
    expect(on("10:05", "10:39")).toEqual(["BREAK/travel"]);
    expect(on("12:25", "11:50")).toEqual([]);
    expect(on("12:25", "11:51")).toEqual(["BREAK/travel"]);
  });

  test("limits work without a break to the rule's hours", () => {
    const limited = instanceOf({ rulesAfter: { maxWorkWithoutBreakHours: 5 } });
    const on = (time: string) =>
      breachesOf(limited, { shifts: [{ worker: "w1", date, template: "early", break: time }] });
    expect(on("12:00")).toEqual([]);
    expect(on("12:01")).toEqual(["BREAK/work"]);
  });

  test("is forced where a fixed shift leaves no lawful break", () => {
    const shift = (own: object) => [{ id: "w1", shifts: { fixed: [{ date, start: "07:00", end: "15:00", ...own }] } }];
    const rules = { maxWorkWithoutBreakHours: 5 };
    const none = instanceOf({ workers: shift({}), rules });
    expect(codesOf(none, { shifts: [{ worker: "w1", date }] })).toEqual({ violations: [], findings: ["BREAK/work"] });
    const tooLate = instanceOf({ workers: shift({ break: rest("13:00", "13:30") }), rules });
    const late = codesOf(tooLate, { shifts: [{ worker: "w1", date, break: "13:15" }] });
    expect(late).toEqual({ violations: [], findings: ["BREAK/work"] });
    const wide = instanceOf({ workers: shift({ break: rest("11:00", "13:30") }), rules });
    const chosen = codesOf(wide, { shifts: [{ worker: "w1", date, break: "13:15" }] });
    expect(chosen).toEqual({ violations: ["BREAK/work"], findings: [] });
  });
});

function rest(earliest: string, latest: string) {
  return { minutes: 30, earliest, latest };
}
