import { expect, test } from "vitest";
import { gini } from "../../src/measures/gini";

test("gini is 0 for equal values and 1 - 1/n where one has all", () => {
  expect(gini([5, 5, 5])).toBe(0);
  expect(gini([0, 0, 0, 8])).toBe(0.75);
  // pairs differ by 1, 2, 1: mean absolute difference 8/9 over twice the mean 2
  expect(gini([1, 2, 3])).toBeCloseTo(2 / 9, 12);
  expect(gini([])).toBeNull();
  expect(gini([0, 0])).toBeNull();
});
