import { expect, it } from "vitest";
import { measuredDays } from "../../src/report/measuredDays";
import { instanceOf } from "../support/instanceOf";

it.each([
  [[], 7],
  [["2026-03-22"], 8],
  [["2026-03-20", "2026-03-16"], 14],
  [["2026-03-01"], 14],
])("counts the days that the history %j and the horizon tell of", (dates, days) => {
  const history = dates.map((date) => ({ recipient: "r1", worker: "w1", date }));
  expect(measuredDays(instanceOf({ history, rules: { windowDays: 14 } }))).toBe(days);
});
