import { expect, test } from "vitest";
import { distribution } from "../../src/measures/distribution";

test("distribution gives mean, median, nearest-rank p90 and maximum", () => {
  expect(distribution([4, 1, 3, 2])).toEqual({ mean: 2.5, median: 2.5, p90: 4, max: 4 });
  expect(distribution([1, 2, 3, 4, 5, 6, 7, 8, 9, 100])).toEqual({ mean: 14.5, median: 5.5, p90: 9, max: 100 });
  expect(distribution([7])).toEqual({ mean: 7, median: 7, p90: 7, max: 7 });
  expect(distribution([])).toEqual({ mean: null, median: null, p90: null, max: null });
});
