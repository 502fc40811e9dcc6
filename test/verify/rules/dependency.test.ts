import { expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import type { VisitPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:30");
const instance = instanceOf({
  visits: [
    { id: "v1", windows },
    { id: "v2", windows },
  ],
  dependencies: [{ first: "v1", second: "v2", minGap: 60, maxGap: 120 }],
});
const made = (...visits: VisitPart[]) =>
  breachesOf(instance, { shifts: [{ worker: "w1", date, template: "short", visits }] });

test("DEPENDENCY bounds the gap from start to start", () => {
  expect(made(["v1", "08:30"], ["v2", "09:30"])).toEqual([]);
  expect(made(["v1", "08:30"], ["v2", "10:30"])).toEqual([]);
  expect(made(["v1", "08:30"], ["v2", "09:29"])).toEqual(["DEPENDENCY/v1"]);
  expect(made(["v1", "08:30"], ["v2", "10:31"])).toEqual(["DEPENDENCY/v1"]);
  expect(made(["v2", "08:30"], ["v1", "09:30"])).toEqual(["DEPENDENCY/v1"]);
});

test("DEPENDENCY needs both visits", () => {
  expect(made(["v2", "08:30"])).toEqual([]);
});
