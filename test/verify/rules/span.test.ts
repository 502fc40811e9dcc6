import { expect, test } from "vitest";
import { breachesOf, codesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";

const date = "2026-03-23";

test("SPAN limits a shift from start to end", () => {
  const shifts = [{ worker: "w1", date, template: "early", break: "11:00" }];
  expect(breachesOf(instanceOf({ rulesAfter: { maxSpanHours: 8 } }), { shifts })).toEqual([]);
  expect(breachesOf(instanceOf({ rulesAfter: { maxSpanHours: 7.9 } }), { shifts })).toEqual(["SPAN"]);
});

test("SPAN is forced by a fixed shift", () => {
  const workers = [{ id: "w1", shifts: { fixed: [{ date, start: "07:00", end: "20:30" }] } }];
  const instance = instanceOf({ workers, rules: { maxSpanHours: 13 } });
  expect(codesOf(instance, { shifts: [{ worker: "w1", date }] })).toEqual({ violations: [], findings: ["SPAN"] });
});

test("SPAN counts real hours in the night the clock goes back", () => {
  const workers = [{ id: "w1", shifts: { fixed: [{ date: "2026-10-24", start: "20:00", end: "08:00" }] } }];
  const instance = instanceOf({ workers, horizon: { start: "2026-10-19" }, rules: { maxSpanHours: 12.5 } });
  expect(codesOf(instance, { shifts: [{ worker: "w1", date: "2026-10-24" }] }).findings).toEqual(["SPAN"]);
});
