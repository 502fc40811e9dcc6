import { describe, expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { VisitPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:00");
const instance = instanceOf({
  recipients: [{ id: "r1" }, { id: "r2", location: "B" }],
  visits: [
    { id: "v1", windows },
    { id: "v2", recipients: ["r2"], windows },
  ],
});
const made = (...visits: VisitPart[]) =>
  breachesOf(instance, { shifts: [{ worker: "w1", date, template: "short", visits }] });

describe("TRAVEL", () => {
  test("asks for the time between two places", () => {
    expect(made(["v1", "09:00"], ["v2", "09:35"])).toEqual([]);
    expect(made(["v1", "09:00"], ["v2", "09:34"])).toEqual(["TRAVEL/gap"]);
  });

  test("is broken by visits that overlap", () => {
    expect(made(["v1", "09:00"], ["v2", "09:10"])).toEqual(["TRAVEL/gap"]);
  });

  test("is broken by visits out of order", () => {
    expect(made(["v2", "09:35"], ["v1", "09:00"])).toEqual(["TRAVEL/order"]);
  });

  test("checks stated travel where it is stated", () => {
    expect(made(["v1", "09:00", { travelMinutes: 9 }])).toEqual(["TRAVEL/stated"]);
    expect(made(["v1", "09:00", { travelMinutes: 11 }])).toEqual(["TRAVEL/stated"]);
    expect(made(["v1", "09:00", { travelMinutes: undefined }])).toEqual([]);
  });
});
