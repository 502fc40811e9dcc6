import { describe, expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { VisitPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:00");
const workers = [{ id: "w1", skills: ["lift", "drive"] }, { id: "w2", skills: ["lift"] }, { id: "w3" }];

function made(carers: unknown, ...parts: [string, VisitPart][]): string[] {
  const instance = instanceOf({ workers, visits: [{ id: "v1", carers, windows }] });
  return breachesOf(instance, {
    shifts: parts.map(([worker, part]) => ({ worker, date, template: "short", visits: [part] })),
  });
}

describe("CARERS", () => {
  test("holds for two carers at the same time", () => {
    expect(made(2, ["w1", ["v1", "09:00"]], ["w2", ["v1", "09:00"]])).toEqual([]);
  });

  test("is broken by too few, too many and different starts", () => {
    expect(made(2, ["w1", ["v1", "09:00"]])).toEqual(["CARERS/count"]);
    expect(made(1, ["w1", ["v1", "09:00"]], ["w2", ["v1", "09:00"]])).toEqual(["CARERS/count"]);
    expect(made(2, ["w1", ["v1", "09:00"]], ["w2", ["v1", "09:01"]])).toEqual(["CARERS/together"]);
  });

  test("is broken by the same worker twice", () => {
    const instance = instanceOf({ visits: [{ id: "v1", carers: 2, windows }] });
    const visits: VisitPart[] = [
      ["v1", "09:00"],
      ["v1", "09:00"],
    ];
    const codes = breachesOf(instance, { shifts: [{ worker: "w1", date, template: "short", visits }] });
    expect(codes).toEqual(["CARERS/twice", "CARERS/count", "TRAVEL/gap"]);
  });

  test("matches carers to seats whatever their order", () => {
    const seats = [{ skills: ["lift"] }, {}];
    expect(made(seats, ["w3", ["v1", "09:00"]], ["w2", ["v1", "09:00"]])).toEqual([]);
    expect(made(seats, ["w2", ["v1", "09:00"]], ["w3", ["v1", "09:00"]])).toEqual([]);
  });

  test("respects a stated seat", () => {
    const seats = [{ skills: ["lift"] }, {}];
    expect(made(seats, ["w1", ["v1", "09:00", { seat: 1 }]], ["w2", ["v1", "09:00", { seat: 0 }]])).toEqual([]);
    expect(made(seats, ["w1", ["v1", "09:00", { seat: 0 }]], ["w2", ["v1", "09:00", { seat: 0 }]])).toEqual([
      "CARERS/matching",
    ]);
    expect(made(seats, ["w1", ["v1", "09:00", { seat: 2 }]], ["w2", ["v1", "09:00"]])).toEqual(["CARERS/seat"]);
  });

  test("is broken where each carer fits a seat and both the same one", () => {
    const seats = [{ skills: ["lift"] }, { skills: ["drive"] }];
    expect(made(seats, ["w1", ["v1", "09:00"]], ["w2", ["v1", "09:00"]])).toEqual([]);
    const two = [
      { id: "w1", skills: ["lift"] },
      { id: "w2", skills: ["lift"] },
      { id: "w3", skills: ["drive"] },
    ];
    const instance = instanceOf({ workers: two, visits: [{ id: "v1", carers: seats, windows }] });
    const shifts = ["w1", "w2"].map((worker) => ({
      worker,
      date,
      template: "short",
      visits: [["v1", "09:00"] as VisitPart],
    }));
    expect(breachesOf(instance, { shifts })).toEqual(["CARERS/matching"]);
  });

  test("matches lengths too", () => {
    const seats = [{ minutes: 20 }, { minutes: 40 }];
    const pair = (one: number, two: number) =>
      made(seats, ["w1", ["v1", "09:00", { minutes: one }]], ["w2", ["v1", "09:00", { minutes: two }]]);
    expect(pair(40, 20)).toEqual([]);
    expect(pair(20, 20)).toEqual(["CARERS/matching"]);
  });
});
