import { expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";

const date = "2026-03-23";

test("EXCLUDED counts for each recipient of a visit", () => {
  const instance = instanceOf({
    workers: [{ id: "w1" }, { id: "w2" }],
    recipients: [{ id: "r1" }, { id: "r2", excluded: ["w2"] }],
    visits: [{ id: "couple", recipients: ["r1", "r2"], windows: windowOn(date, "08:00", "11:00") }],
  });
  const by = (worker: string) =>
    breachesOf(instance, { shifts: [{ worker, date, template: "short", visits: [["couple", "09:00"]] }] });
  expect(by("w1")).toEqual([]);
  expect(by("w2")).toEqual(["EXCLUDED"]);
});
