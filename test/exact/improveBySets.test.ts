import { describe, expect, test } from "vitest";
import { improveBySets, type PricedSets } from "../../src/exact/improveBySets";
import { levelCost } from "../../src/exact/levelCost";
import { Master } from "../../src/exact/Master";
import { not } from "../../src/exact/sat/Literal";
import { minimiseCost } from "../../src/exact/sat/minimiseCost";
import { generate } from "../../src/generate/generate";
import { parseInstance } from "../../src/model/parseInstance";
import { Random } from "../../src/random";

/** Runs a generator to its end. */
function finished<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** A model in which every visit is made, and what carers cost in it. */
function problemOf(seed: number) {
  const { document } = generate({ profile: "light", setting: "urban", recipients: 8, workers: 6, days: 3, seed });
  const { instance } = parseInstance(document);
  if (instance === null) throw new Error("no instance");
  const master = new Master(instance);
  for (const left of master.left) master.solver.addClause([not(left)]);
  const cost = levelCost(master, [{ objective: "continuity", weight: 1 }]);
  if (cost === null) throw new Error("no cost");
  return { master, cost };
}

describe("improveBySets", () => {
  test("finds cheaper rosters, never says that nothing is cheaper where something is, and says so once all may meet anybody", () => {
    const seen = { better: 0, refuted: 0, short: 0 };
    for (let seed = 1; seed <= 6; seed++) {
      const reference = problemOf(seed);
      const { lower, model } = finished(
        minimiseCost(reference.master.solver, reference.cost.softs, { upper: 1e6, budget: 1e6 }),
      );
      expect(model).not.toBeNull();
      for (const free of [3, 8]) {
        const { master, cost } = problemOf(seed);
        const priced = (values: readonly boolean[]): PricedSets => ({
          model: values,
          cost: cost.softs
            .filter(({ literal }) => values[literal >> 1] !== ((literal & 1) === 1))
            .reduce((sum, { weight }) => sum + weight, 0),
        });
        expect(finished(master.solver.solve([], 1e6))).toBe("satisfiable");
        const start = priced([...master.solver.model]);
        let best = start;
        const { refuted } = finished(
          improveBySets(
            master,
            cost,
            start,
            { failures: free === 3 ? 1 : 200, conflicts: 5_000, free },
            new Random(seed),
            1e6,
            (values) => {
              const next = priced(values);
              expect(next.cost).toBeLessThan(best.cost);
              best = next;
              return next;
            },
          ),
        );
        expect(best.cost).toBeGreaterThanOrEqual(lower - 1e-6);
        if (refuted) expect(best.cost).toBeCloseTo(lower, 6);
        if (best.cost < start.cost) seen.better++;
        if (refuted) seen.refuted++;
        if (best.cost > lower + 1e-6) seen.short++;
      }
    }
    expect(seen.better).toBeGreaterThan(0);
    expect(seen.refuted).toBeGreaterThan(0);
    // else the first expectation about `refuted` could not fail
    expect(seen.short).toBeGreaterThan(0);
  }, 120_000);
});
