import { describe, expect, it } from "vitest";
import { relativeGain } from "../../src/threads/relativeGain";

const gain = (before: number[], after: number[]) => relativeGain(Float64Array.from(before), Float64Array.from(after));

describe("relativeGain", () => {
  it("is a share of the first level that differs", () => {
    expect(gain([0, 0, 100, -8, 900], [0, 0, 99, -7, 950])).toBeCloseTo(0.01);
    expect(gain([60, 0, 100], [30, 5, 100])).toBeCloseTo(0.5);
  });

  it("weighs what comes after the leading level less", () => {
    expect(gain([0, 0, 100, -8, 900], [0, 0, 100, -8.8, 950])).toBeCloseTo(0.01);
    expect(gain([0, 0, 100, -8, 900], [0, 0, 100, -8, 810])).toBeCloseTo(0.001);
  });

  it("is nothing where nothing changed or something got worse", () => {
    expect(gain([0, 4], [0, 4])).toBe(0);
    expect(gain([0, 4], [0, 5])).toBe(0);
  });
});
