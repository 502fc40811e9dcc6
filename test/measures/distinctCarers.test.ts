import { expect, test } from "vitest";
import { distinctCarers } from "../../src/measures/distinctCarers";
import { inputOf } from "../support/encountersOf";

test("distinctCarers counts each carer once, in the period only", () => {
  const visits = { r1: "a a b ab c", r2: "a a", r3: "" };
  expect(distinctCarers(inputOf(visits, 7))).toEqual({
    values: { mean: 2, median: 2, p90: 3, max: 3 },
    covered: 2,
    total: 3,
    notCovered: { noVisits: 1 },
    each: { r1: 3, r2: 1 },
  });
  expect(distinctCarers(inputOf(visits, 4)).each).toEqual({ r1: 2, r2: 1 });
});
