import { expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";

test("AVAILABLE forbids shifts on unavailable dates, fixed ones too", () => {
  const shifts = { unavailable: ["2026-03-24"], fixed: [{ date: "2026-03-24", template: "short" }] };
  const instance = instanceOf({ workers: [{ id: "w1", shifts }] });
  expect(breachesOf(instance, { shifts: [{ worker: "w1", date: "2026-03-23", template: "short" }] })).toEqual([]);
  const own = { start: "2026-03-24T08:00+01:00", end: "2026-03-24T12:00+01:00" };
  const away = breachesOf(instance, { shifts: [{ worker: "w1", date: "2026-03-24", template: "short", own }] });
  expect(away).toEqual(["AVAILABLE"]);
});
