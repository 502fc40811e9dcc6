import { expect, test } from "vitest";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { ShiftPart } from "../../support/rosterOf";

const dates = ["2026-03-23", "2026-03-24"];
const of = (maxCarers: number, ...met: string[]) =>
  instanceOf({
    workers: [{ id: "w1" }, { id: "w2" }],
    recipients: [{ id: "r1", maxCarers }],
    visits: dates.map((date, at) => ({ id: `v${at + 1}`, windows: windowOn(date, "08:00", "11:00") })),
    history: met.map((worker) => ({ recipient: "r1", worker, date: "2026-03-18" })),
  });
const by = (...workers: string[]): ShiftPart[] =>
  workers.map((worker, at) => ({ worker, date: dates[at], template: "short", visits: [[`v${at + 1}`, "09:00"]] }));

test("MAX_CARERS counts carers of roster and history once each", () => {
  expect(breachesOf(of(2, "gone"), { shifts: by("w1", "w1") })).toEqual([]);
  expect(breachesOf(of(2, "gone", "w1"), { shifts: by("w1", "w1") })).toEqual([]);
  expect(breachesOf(of(2, "gone"), { shifts: by("w1", "w2") })).toEqual(["MAX_CARERS"]);
});

test("MAX_CARERS is forced by the history, as long as nobody new comes", () => {
  const instance = of(1, "gone", "w1");
  expect(codesOf(instance, { shifts: by("w1", "w1") })).toEqual({ violations: [], findings: ["MAX_CARERS"] });
  expect(codesOf(instance, { shifts: by("w1", "w2") })).toEqual({ violations: ["MAX_CARERS"], findings: [] });
});
