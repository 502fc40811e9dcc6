import fc from "fast-check";
import { expect, it } from "vitest";
import { figuresOf } from "../../../bench/shared/figures";

it("takes the middle, and the mean of the two in the middle", () => {
  expect(figuresOf([5, 1, 3])).toEqual({ min: 1, median: 3, max: 5, mean: 3, spread: 4 / 3 });
  expect(figuresOf([4, 1, 2, 10]).median).toBe(3);
  expect(figuresOf([10, 9]).median).toBe(9.5);
});

it("has no spread where all agree, even at 0", () => {
  expect(figuresOf([0, 0]).spread).toBe(0);
  expect(figuresOf([7]).spread).toBe(0);
  expect(figuresOf([0, 0, 1]).spread).toBe(Number.POSITIVE_INFINITY);
});

it("leaves half of the values on either side", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1 }), (values) => {
      const { max, median, min } = figuresOf(values);
      expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(values.length / 2);
      expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(values.length / 2);
      expect([min, max]).toEqual([Math.min(...values), Math.max(...values)]);
    }),
  );
});

it("refuses nothing", () => expect(() => figuresOf([])).toThrow(RangeError));
