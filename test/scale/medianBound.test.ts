import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { medianBound } from "../../src/scale/medianBound";

/** Least sum over every choice of `count` sites. */
function bruteForce(far: number[][], weight: number[], count: number): number {
  const choose = (from: number, chosen: number[]): number => {
    if (chosen.length === count)
      return weight.reduce((sum, w, point) => sum + w * Math.min(...chosen.map((site) => far[site][point])), 0);
    let best = Number.POSITIVE_INFINITY;
    for (let site = from; site < far.length; site++) best = Math.min(best, choose(site + 1, [...chosen, site]));
    return best;
  };
  return choose(0, []);
}

/** Least sum where a middle takes `most` of the limited points, each of weight 1; the others go to the nearest. */
function bruteForceLimited(far: number[][], limited: boolean[], count: number, most: number): number {
  const assign = (point: number, chosen: readonly number[], room: Map<number, number>): number => {
    if (point === limited.length) return 0;
    let best = Number.POSITIVE_INFINITY;
    for (const site of chosen) {
      const left = room.get(site)!;
      if (limited[point] && left === 0) continue;
      if (limited[point]) room.set(site, left - 1);
      best = Math.min(best, far[site][point] + assign(point + 1, chosen, room));
      room.set(site, left);
    }
    return best;
  };
  const choose = (from: number, chosen: number[]): number => {
    if (chosen.length === count) return assign(0, chosen, new Map(chosen.map((site) => [site, most])));
    let best = Number.POSITIVE_INFINITY;
    for (let site = from; site < far.length; site++) best = Math.min(best, choose(site + 1, [...chosen, site]));
    return best;
  };
  return choose(0, []);
}

describe("medianBound", () => {
  it("is never above the least sum where middles take so many points only, and knows of the limit", () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    let tighter = 0;
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 2, maxLength: 5 }),
        fc.integer({ min: 2, max: 3 }),
        fc.integer({ min: 1, max: 2 }),
        (places, wanted, most) => {
          const count = Math.min(wanted, places.length);
          // as many limited points as there is room for, all at the first place
          const points = [...places, ...Array.from({ length: count * most }, () => places[0])];
          const limited = points.map((_, at) => at >= places.length);
          const far = places.map(([x, y]) => points.map(([a, b]) => Math.abs(x - a) + Math.abs(y - b)));
          const problem = {
            weight: points.map(() => 1),
            sites: far.length,
            distance: (s: number, p: number) => far[s][p],
            count,
          };
          const { bound } = medianBound({ ...problem, limited: { points: limited, most } }, 100);
          expect(bound).toBeLessThanOrEqual(bruteForceLimited(far, limited, count, most));
          if (bound > bruteForce(far, problem.weight, count) + 1e-3) tighter++;
        },
      ),
      { numRuns: 100, seed: 1 },
    );
    expect(tighter).toBeGreaterThan(50);
  });

  it("is never above the least sum, and mostly near it", () => {
    let close = 0;
    let runs = 0;
    const place = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    fc.assert(
      fc.property(fc.array(place, { minLength: 2, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), (places, most) => {
        const count = Math.min(most, places.length);
        const far = places.map(([x, y]) => places.map(([a, b]) => Math.abs(x - a) + Math.abs(y - b)));
        const weight = places.map((_, at) => 1 + (at % 3));
        const { bound, middles } = medianBound(
          { weight, sites: far.length, distance: (s, p) => far[s][p], count },
          100,
        );
        const least = bruteForce(far, weight, count);
        expect(bound).toBeLessThanOrEqual(least);
        expect(middles).toHaveLength(count);
        runs++;
        if (bound >= 0.9 * least - 1e-4) close++;
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(close / runs).toBeGreaterThan(0.8);
  });

  it("is never above the least sum where it looks at near sites only", () => {
    const place = fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }));
    const drawn = fc.tuple(fc.array(place, { minLength: 3, maxLength: 8 }), fc.integer({ min: 1, max: 3 }), fc.nat(2));
    let positive = 0;
    fc.assert(
      fc.property(drawn, ([places, most, left]) => {
        const count = Math.min(most, places.length);
        const far = places.map(([x, y]) => places.map(([a, b]) => Math.abs(x - a) + Math.abs(y - b)));
        const weight = places.map((_, at) => 1 + (at % 3));
        const near = far.map((list) =>
          Int32Array.from(
            [...list.keys()].sort((a, b) => list[a] - list[b] || a - b).slice(0, places.length - 1 - left),
          ),
        );
        const { bound, middles } = medianBound(
          { weight, sites: far.length, distance: (s, p) => far[s][p], count, near: { near, complete: false } },
          100,
        );
        expect(bound).toBeLessThanOrEqual(bruteForce(far, weight, count));
        expect(middles).toHaveLength(count);
        if (bound > 0) positive++;
      }),
      { numRuns: 200, seed: 1 },
    );
    expect(positive).toBeGreaterThan(100);
  });
});
