import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exponential } from "../src/exponential";
import { power } from "../src/power";

function close(actual: number, expected: number, share: number): void {
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(share * Math.abs(expected));
}

describe("exponential", () => {
  it("is e to the power of x", () => {
    fc.assert(
      fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => close(exponential(x), Math.exp(x), 1e-14)),
    );
    expect(exponential(0)).toBe(1);
    expect(exponential(-1e9)).toBe(0);
    expect(exponential(1e9)).toBe(Infinity);
    expect(exponential(Number.NaN)).toBeNaN();
  });
});

describe("power", () => {
  it("is a power", () => {
    const base = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(base, fc.double({ min: -3, max: 3, noNaN: true }), (b, x) => close(power(b, x), b ** x, 1e-13)),
    );
    expect(power(7, 0)).toBe(1);
    for (const b of [0, -1, Infinity, Number.NaN]) expect(power(b, 0.5)).toBeNaN();
  });

  it("gives the same bits everywhere", () => {
    expect([power(0.275, 0.4), power(6, 1 / 3), exponential(-2.5)]).toEqual(BITS);
  });
});

const BITS = [0.5966684544552462, 1.8171205928321394, 0.0820849986238988];
