import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { stratified, triangularMinutes } from "../../src/generate/draw";
import { Random } from "../../src/random";

describe("stratified", () => {
  it("gives each key its share, rounded to a whole number up or down", () => {
    fc.assert(
      fc.property(fc.nat(500), fc.nat(), (count, seed) => {
        const shares = { a: 0.42, b: 0.19, c: 0.39 };
        const drawn = stratified(new Random(seed), shares, count);
        expect(drawn).toHaveLength(count);
        for (const key of ["a", "b", "c"] as const) {
          expect(Math.abs(drawn.filter((each) => each === key).length - shares[key] * count)).toBeLessThan(1);
        }
      }),
    );
  });
});

describe("triangularMinutes", () => {
  it("stays inside its ends in steps of five minutes, with the mean of the distribution", () => {
    const random = new Random(1);
    const drawn = Array.from({ length: 20_000 }, () => triangularMinutes(random, 15, 25, 45));
    expect(drawn.every((minutes) => minutes >= 15 && minutes <= 45 && minutes % 5 === 0)).toBe(true);
    const mean = drawn.reduce((sum, minutes) => sum + minutes, 0) / drawn.length;
    expect(Math.abs(mean - (15 + 25 + 45) / 3)).toBeLessThan(0.3);
  });
});
