import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bootstrapInterval } from "../../src/compare/bootstrapInterval";
import type { ComparedRun } from "../../src/compare/ComparedRun";
import { holm } from "../../src/compare/holm";
import { loadSignedRank } from "../../src/compare/loadSignedRank";
import { summarise } from "../../src/compare/summarise";
import { withholdSmallGroups } from "../../src/compare/withholdSmallGroups";

function runOf(instance: string, strategy: string, seed: number, value: number | null, covered = 20): ComparedRun {
  const figure = { measure: "distinctCarers", figure: "mean", value, covered, total: 30, suppressed: false };
  return { instance, strategy, seed, status: "feasible", iterations: 1, stopped: "iterations", figures: [figure] };
}

describe("summarise", () => {
  // a: 10 and 12 on u1 (mean 11), 20 on u2; b: 8 and 8 on u1, 21 on u2
  const runs = [
    runOf("u1", "a", 1, 10),
    runOf("u1", "a", 2, 12),
    runOf("u2", "a", 1, 20),
    runOf("u1", "b", 1, 8),
    runOf("u1", "b", 2, 8),
    runOf("u2", "b", 1, 21),
  ];

  it("averages seeds within instances and compares instance by instance", () => {
    const { baseline, figures, pairedBy } = summarise(runs, ["a", "b"], null);
    expect({ baseline, pairedBy }).toEqual({ baseline: "a", pairedBy: "instance" });
    const [a, b] = figures[0].strategies;
    expect(a).toEqual({ strategy: "a", number: 2, mean: 15.5, difference: null });
    // differences -3 and 1: mean -1
    expect(b).toMatchObject({
      number: 2,
      mean: 14.5,
      difference: { pairs: 2, mean: -1, smaller: 1, equal: 0, larger: 1 },
    });
    expect(b.difference?.percent).toBeCloseTo(-100 / 15.5, 12);
    expect([b.difference?.low, b.difference?.high]).toEqual([-3, 1]);
    expect(b.difference?.words).toBe("no clear difference: 1.00 carers fewer (6 %) on average, in 1 of 2 units");
  });

  it("pairs by seed where there is one instance", () => {
    const one = runs.filter(({ instance }) => instance === "u1");
    const { figures, pairedBy } = summarise(one, ["a", "b"], null);
    expect(pairedBy).toBe("seed");
    expect(figures[0].strategies[1].difference).toMatchObject({ pairs: 2, mean: -3, smaller: 2, low: -4, high: -2 });
    expect(figures[0].strategies[1].difference?.words).toBe(
      "3.00 carers fewer (27 %), in both seeds (95 % interval 2.00 carers to 4.00 carers fewer)",
    );
  });

  it("leaves out pairs one figure of which is not defined", () => {
    const holes = [...runs.slice(0, 5), runOf("u2", "b", 1, null)];
    const { strategies } = summarise(holes, ["a", "b"], null).figures[0];
    expect(strategies[1]).toMatchObject({ number: 1, mean: 8, difference: { pairs: 1, mean: -3, low: null, p: null } });
    expect(strategies[1].difference?.words).toMatch(/seen once$/);
  });

  it("adjusts the test's p for the strategies compared", () => {
    const more = [...runs, runOf("u1", "c", 1, 9), runOf("u2", "c", 1, 20)];
    const p = (differences: readonly number[]) => (differences.includes(-3) ? 0.01 : 0.04);
    const [, b, c] = summarise(more, ["a", "b", "c"], p).figures[0].strategies;
    expect([b.difference?.p, b.difference?.pHolm]).toEqual([0.01, 0.02]);
    expect([c.difference?.p, c.difference?.pHolm]).toEqual([0.04, 0.04]);
  });
});

describe("holm", () => {
  it("multiplies by the number of tests left, and never falls", () => {
    expect(holm([0.01, 0.04, null, 0.03])).toEqual([0.03, 0.06, null, 0.06]);
    expect(holm([0.9, 0.8])).toEqual([1, 1]);
    expect(holm([])).toEqual([]);
  });
});

describe("bootstrapInterval", () => {
  it("is the same for the same seed, and holds the mean", () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    expect(bootstrapInterval(values)).toEqual(bootstrapInterval(values));
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 2, maxLength: 12 }), (list) => {
        const { high, low } = bootstrapInterval(list)!;
        const middle = list.reduce((sum, value) => sum + value, 0) / list.length;
        expect(low).toBeLessThanOrEqual(middle + 1e-9);
        expect(high).toBeGreaterThanOrEqual(middle - 1e-9);
        expect(low).toBeGreaterThanOrEqual(Math.min(...list));
        expect(high).toBeLessThanOrEqual(Math.max(...list));
      }),
      { numRuns: 10 },
    );
  });

  it("is near the normal interval of a large sample", () => {
    const values = Array.from({ length: 400 }, (_, i) => (i * 7919) % 101);
    const mean = values.reduce((sum, value) => sum + value, 0) / 400;
    const error = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 400 / 400);
    const { high, low } = bootstrapInterval(values)!;
    expect(Math.abs(low - (mean - 1.96 * error))).toBeLessThan(0.25 * error);
    expect(Math.abs(high - (mean + 1.96 * error))).toBeLessThan(0.25 * error);
  });

  it("is null for fewer than two values", () => {
    expect(bootstrapInterval([1])).toBeNull();
  });
});

describe("loadSignedRank", async () => {
  const test = await loadSignedRank();
  it.skipIf(test === null)(
    "agrees with published tables (skipped where @stdlib/stats-wilcoxon is not installed)",
    () => {
      // all ten differences of one sign: 2 / 2^10; W = 4 of 8: 14 / 2^8
      expect(test?.([-1, -2, -3, -4, -5, -6, -7, -8, -9, -10])).toBeCloseTo(2 / 1024, 12);
      expect(test?.([1, 2, 3, -4, 5, 6, 7, 8])).toBeCloseTo(14 / 256, 12);
      expect(test?.([0, 0, 0])).toBeNull();
      expect(test?.([1])).toBeNull();
    },
  );
});

describe("withholdSmallGroups", () => {
  it("withholds figures about one to four, with their number", () => {
    const [few, none, enough] = [3, 0, 5].map(
      (covered) => withholdSmallGroups([runOf("u", "a", 1, 7, covered)])[0].figures[0],
    );
    expect(few).toMatchObject({ value: null, covered: null, suppressed: true, total: 30 });
    expect(none).toMatchObject({ covered: 0, suppressed: false });
    expect(enough).toMatchObject({ value: 7, covered: 5, suppressed: false });
    expect(withholdSmallGroups([runOf("u", "a", 1, 7, 3)], 0)[0].figures[0]).toMatchObject({ value: 7, covered: 3 });
  });
});
