import { expect, test } from "vitest";
import type { Roster } from "../../../src/model/Roster";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { ShiftPart } from "../../support/rosterOf";

const date = "2026-03-23";
const instance = instanceOf({
  visits: [{ id: "v1", carers: 2, windows: windowOn(date, "08:00", "11:00") }],
  workers: [{ id: "w1" }, { id: "w2" }],
});
const listed = (...missing: number[]): Roster["unassigned"] =>
  missing.map((number) => ({ visit: "v1", missing: number, reasons: [] }));
const shifts: ShiftPart[] = ["w1", "w2"].map((worker) => ({
  worker,
  date,
  template: "short",
  visits: [["v1", "09:00"]],
}));

test("UNASSIGNED_LIST holds for exactly the visits left out", () => {
  expect(breachesOf(instance, { unassigned: listed(2) })).toEqual([]);
  expect(breachesOf(instance, { shifts, unassigned: [] })).toEqual([]);
});

test("UNASSIGNED_LIST is broken by a missing, wrong, double or needless entry", () => {
  expect(breachesOf(instance, { unassigned: [] })).toEqual(["UNASSIGNED_LIST/notListed"]);
  expect(breachesOf(instance, { unassigned: listed(1) })).toEqual(["UNASSIGNED_LIST/missing"]);
  expect(breachesOf(instance, { unassigned: listed(2, 2) })).toEqual(["UNASSIGNED_LIST/twice"]);
  expect(breachesOf(instance, { shifts, unassigned: listed(2) })).toEqual(["UNASSIGNED_LIST/assigned"]);
});
