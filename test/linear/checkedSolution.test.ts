import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { checkedSolution } from "../../src/linear/checkedSolution";
import type { LinearProgramme } from "../../src/linear/LinearProgramme";
import type { LinearSolver } from "../../src/linear/LinearSolver";
import { loadHighs } from "../../src/linear/loadHighs";
import { simplexSolver } from "../../src/linear/simplexSolver";

const RUNS = process.env.KONTINUITET_LONG ? 2_000 : 150;

/** Small whole numbers, some rows negative; every variable bounded, so that there is a best value wherever anything is feasible. */
const programmes = fc
  .record({ n: fc.integer({ min: 1, max: 4 }), m: fc.integer({ min: 0, max: 4 }) })
  .chain(({ m, n }) => {
    const number = fc.integer({ min: -5, max: 5 });
    const numbers = fc.array(number, { minLength: n, maxLength: n });
    return fc.record({
      value: numbers,
      most: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n }),
      rows: fc.array(fc.record({ factors: numbers, limit: fc.integer({ min: -4, max: 9 }) }), {
        minLength: m,
        maxLength: m,
      }),
    });
  })
  .map(
    ({ most, rows, value }): LinearProgramme => ({
      value,
      most,
      rows: rows.map(({ factors, limit }) => ({ variables: [...value.keys()], factors, limit })),
    }),
  );

const worth = ({ value }: LinearProgramme, x: readonly number[]) => value.reduce((sum, v, i) => sum + v * x[i], 0);

/** The best whole point, by trying all; null where there is none. */
function bestWhole(programme: LinearProgramme): number | null {
  let best: number | null = null;
  const from = (x: number[]) => {
    if (x.length < programme.value.length) {
      for (let k = 0; k <= programme.most[x.length]; k++) from([...x, k]);
      return;
    }
    const kept = programme.rows.every(
      ({ factors, limit }) => factors.reduce((sum, factor, i) => sum + factor * x[i], 0) <= limit,
    );
    if (kept) best = Math.max(best ?? Number.NEGATIVE_INFINITY, worth(programme, x));
  };
  from([]);
  return best;
}

describe("checkedSolution", () => {
  let highs: LinearSolver;
  beforeAll(async () => {
    highs = await loadHighs();
  });

  test("both solvers reach the best whole point, as trying all of them finds it", () => {
    fc.assert(
      fc.property(programmes, (programme) => {
        const whole = { ...programme, whole: [...programme.value.keys()] };
        const best = bestWhole(programme);
        for (const solver of [highs, simplexSolver]) {
          const found = checkedSolution(solver, whole);
          if (best === null) expect(found).toBeNull();
          else expect(worth(programme, found as number[])).toBeCloseTo(best, 6);
        }
      }),
      { numRuns: RUNS, seed: 7 },
    );
  });

  test("both solvers agree on the best value, never below the best whole point", () => {
    let feasible = 0;
    let missed = 0;
    fc.assert(
      fc.property(programmes, (programme) => {
        const best = bestWhole(programme);
        const [one, other] = [highs, simplexSolver].map((solver) => checkedSolution(solver, programme));
        if (one === null) expect([best, other]).toEqual([null, null]);
        if (one === null) return;
        feasible++;
        // javascript-lp-solver has no answer to some programmes with rows of zeros
        if (other === null) missed++;
        else expect(worth(programme, one)).toBeCloseTo(worth(programme, other), 5);
        if (best !== null) expect(worth(programme, one)).toBeGreaterThanOrEqual(best - 1e-6);
      }),
      { numRuns: RUNS, seed: 8 },
    );
    expect(missed).toBeLessThan(0.1 * feasible);
  });

  test("refuses what a solver claims but the programme does not allow", () => {
    const programme: LinearProgramme = {
      value: [1, 1],
      most: [1, 2],
      rows: [{ variables: [0, 1], factors: [1, 1], limit: 2 }],
      whole: [1],
    };
    const claims = (values: number[] | null) => checkedSolution({ name: "liar", solve: () => values }, programme);
    expect(claims([1, 1])).toEqual([1, 1]);
    expect(claims([0.5, 1 + 1e-9])).toEqual([0.5, 1]);
    for (const wrong of [[1, 2], [0.5, 0.5], [2, 0], [-1, 1], [Number.NaN, 1], [1, Number.NaN], [1], null])
      expect(claims(wrong)).toBeNull();
  });

  test("a programme without a best value has no answer", () => {
    const endless = { value: [1], most: [Number.POSITIVE_INFINITY], rows: [] };
    for (const solver of [highs, simplexSolver]) expect(checkedSolution(solver, endless)).toBeNull();
  });
});
