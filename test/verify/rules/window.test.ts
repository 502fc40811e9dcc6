import { describe, expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { VisitPart } from "../../support/rosterOf";

const monday = "2026-03-23";
const visit = { id: "v1", minutes: { min: 20, preferred: 30 }, windows: windowOn(monday, "08:00", "09:00") };
const instance = instanceOf({ visits: [visit] });
const made = (part: VisitPart) =>
  breachesOf(instance, { shifts: [{ worker: "w1", date: monday, template: "short", visits: [part] }] });

describe("WINDOW", () => {
  test.each([
    ["08:10", 30],
    ["09:00", 20],
  ])("holds for a start at %s of %i minutes", (start, minutes) => {
    expect(made(["v1", start, { minutes }])).toEqual([]);
  });

  test("is broken by a start outside every window", () => {
    expect(made(["v1", "09:01"])).toEqual(["WINDOW/start"]);
  });

  test.each([19, 31])("is broken by a length of %i minutes", (minutes) => {
    expect(made(["v1", "08:30", { minutes }])).toEqual(["WINDOW/length"]);
  });

  test("is broken by a time that cannot be read", () => {
    expect(made(["v1", "08:30", { start: "half past eight" }])).toEqual(["WINDOW/time"]);
  });

  test("takes a second window on another day", () => {
    const windows = [...windowOn(monday, "08:00", "09:00"), ...windowOn("2026-03-25", "10:00", "10:30")];
    const two = instanceOf({ visits: [{ id: "v1", windows }] });
    const on = (date: string, start: string) =>
      breachesOf(two, { shifts: [{ worker: "w1", date, template: "short", visits: [["v1", start]] }] });
    expect(on("2026-03-25", "10:15")).toEqual([]);
    expect(on("2026-03-24", "10:15")).toEqual(["WINDOW/start"]);
  });

  test("reaches past midnight in a night shift", () => {
    const night = instanceOf({ visits: [{ id: "v1", windows: windowOn(monday, "23:30", "01:00") }] });
    const at = (start: string) =>
      breachesOf(night, { shifts: [{ worker: "w1", date: monday, template: "night", visits: [["v1", start]] }] });
    expect(at("00:45")).toEqual([]);
    expect(at("01:15")).toEqual(["WINDOW/start"]);
  });
});
