import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Random } from "../src/random";

describe("Random", () => {
  it("gives the same sequence for a seed on every machine", () => {
    const random = new Random(1);
    const first = Array.from({ length: 3 }, () => random.nextUint32());
    expect(first).toEqual([2420951833, 2513034076, 3847892949]);
    expect(new Random(2).nextUint32()).not.toBe(first[0]);
    expect(new Random(2 ** 32 + 1).nextUint32()).not.toBe(first[0]);
  });

  it("stays inside its ranges", () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2 ** 31 - 1 }), (seed, n) => {
        const random = new Random(seed);
        const drawn = random.integer(n);
        expect(Number.isInteger(drawn) && drawn >= 0 && drawn < n).toBe(true);
        const uniform = random.uniform();
        expect(uniform >= 0 && uniform < 1).toBe(true);
        expect([1, 2, 3]).toContain(random.pick([1, 2, 3]));
      }),
    );
  });

  it("is uniform", () => {
    const random = new Random(7);
    const counts = new Array<number>(10).fill(0);
    for (let i = 0; i < 100_000; i++) counts[random.integer(10)]!++;
    const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
    // 99.99th percentile with nine degrees of freedom.
    expect(chiSquare).toBeLessThan(33.7);
  });

  it("shuffles into every order", () => {
    const random = new Random(3);
    const orders = new Set(Array.from({ length: 600 }, () => random.shuffle([1, 2, 3, 4]).join("")));
    expect(orders.size).toBe(24);
  });
});
