import { describe, expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";

const date = "2026-03-25";

function made(held: unknown[], needed: unknown[], recipients = ["r1"], template = "short", start = "09:00"): string[] {
  const windows = windowOn(date, template === "night" ? "22:00" : "08:00", template === "night" ? "05:00" : "12:00");
  const instance = instanceOf({
    workers: [{ id: "w1", skills: held }],
    recipients: [{ id: "r1" }, { id: "r2" }],
    visits: [{ id: "v1", recipients, skills: needed, windows }],
  });
  return breachesOf(instance, { shifts: [{ worker: "w1", date, template, visits: [["v1", start]] }] });
}

describe("SKILL", () => {
  test("holds with the skill and is broken without", () => {
    expect(made(["insulin"], ["insulin"])).toEqual([]);
    expect(made(["lift"], ["insulin"])).toEqual(["SKILL/insulin"]);
  });

  test("compares levels", () => {
    const needed = [{ skill: "insulin", level: 2 }];
    expect(made([{ skill: "insulin", level: 2 }], needed)).toEqual([]);
    expect(made([{ skill: "insulin", level: 1 }], needed)).toEqual(["SKILL/insulin"]);
  });

  test("is never broken by a soft need", () => {
    expect(made([], [{ skill: "insulin", level: 3, soft: true }])).toEqual([]);
  });

  test("counts a delegation to its last day and from its first", () => {
    expect(made([{ skill: "insulin", validTo: date }], ["insulin"])).toEqual([]);
    expect(made([{ skill: "insulin", validTo: "2026-03-24" }], ["insulin"])).toEqual(["SKILL/insulin"]);
    expect(made([{ skill: "insulin", validFrom: "2026-03-26" }], ["insulin"])).toEqual(["SKILL/insulin"]);
  });

  test("takes the date of the visit, not of the shift", () => {
    const held = [{ skill: "insulin", validTo: date }];
    expect(made(held, ["insulin"], ["r1"], "night", "23:30")).toEqual([]);
    expect(made(held, ["insulin"], ["r1"], "night", "00:30")).toEqual(["SKILL/insulin"]);
  });

  test("needs a personal delegation for both of a couple", () => {
    const own = { skill: "insulin", recipients: ["r1"] };
    expect(made([own], ["insulin"])).toEqual([]);
    expect(made([own], ["insulin"], ["r2"])).toEqual(["SKILL/insulin"]);
    expect(made([own], ["insulin"], ["r1", "r2"])).toEqual(["SKILL/insulin"]);
    expect(made([own, { skill: "insulin", recipients: ["r2"] }], ["insulin"], ["r1", "r2"])).toEqual([]);
  });
});
