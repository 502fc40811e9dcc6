import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { minimiseCost } from "../../../src/exact/sat/minimiseCost";
import { SatSolver } from "../../../src/exact/sat/SatSolver";

const RUNS = process.env.KONTINUITET_LONG ? 20_000 : 1_000;

interface Case {
  variables: number;
  clauses: number[][];
  sums: { literals: number[]; weights: number[]; bound: number }[];
  costs: number[];
}

const cases: fc.Arbitrary<Case> = fc.integer({ min: 1, max: 9 }).chain((variables) => {
  const literal = fc.nat({ max: 2 * variables - 1 });
  return fc.record({
    variables: fc.constant(variables),
    clauses: fc.array(fc.array(literal, { minLength: 1, maxLength: 4 }), { maxLength: 25 }),
    sums: fc.array(
      fc.array(fc.tuple(literal, fc.integer({ min: -4, max: 6 })), { minLength: 1, maxLength: 7 }).chain((terms) =>
        fc.record({
          literals: fc.constant(terms.map(([one]) => one)),
          weights: fc.constant(terms.map(([, weight]) => weight)),
          bound: fc.integer({ min: -4, max: 12 }),
        }),
      ),
      { maxLength: 5 },
    ),
    costs: fc.array(fc.nat({ max: 5 }), { minLength: variables, maxLength: variables }),
  });
});

const holds = (assignment: number, literal: number) => ((assignment >> (literal >> 1)) & 1) !== (literal & 1);

function satisfies(one: Case, assignment: number): boolean {
  const total = ({ literals, weights }: Case["sums"][number]) =>
    literals.reduce((sum, literal, i) => sum + (holds(assignment, literal) ? weights[i] : 0), 0);
  return (
    one.clauses.every((clause) => clause.some((literal) => holds(assignment, literal))) &&
    one.sums.every((sum) => total(sum) <= sum.bound)
  );
}

function costOf({ costs }: Case, assignment: number): number {
  return costs.reduce((sum, cost, v) => sum + (holds(assignment, 2 * v) ? cost : 0), 0);
}

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

function solverOf(one: Case, lazily: boolean): SatSolver {
  // lazily: the sums come from a theory, as clauses when they are broken
  const solver: SatSolver = new SatSolver(
    lazily
      ? {
          check: (current) => {
            for (const { bound, literals, weights } of one.sums) {
              let least = 0;
              for (const [i, literal] of literals.entries()) {
                const value = current.valueOf(literal);
                if (value > 0) least += weights[i];
                else if (value === 0) least += Math.min(0, weights[i]);
              }
              if (least > bound)
                return [
                  ...new Set(
                    literals
                      .filter((literal) => current.valueOf(literal) !== 0)
                      .map((literal) => (current.valueOf(literal) > 0 ? literal ^ 1 : literal)),
                  ),
                ];
            }
            return null;
          },
          backtracked: () => {},
        }
      : null,
  );
  for (let v = 0; v < one.variables; v++) solver.newVariable();
  if (!lazily) for (const { bound, literals, weights } of one.sums) solver.addSum(literals, weights, bound);
  for (const clause of one.clauses) solver.addClause(clause);
  return solver;
}

describe("minimiseCost", () => {
  it.each([false, true])("finds the least cost that trying everything finds (sums from a theory: %s)", (lazily) => {
    fc.assert(
      fc.property(cases, (one) => {
        const all = Array.from({ length: 2 ** one.variables }, (_, assignment) => assignment).filter((assignment) =>
          satisfies(one, assignment),
        );
        const least = Math.min(...all.map((assignment) => costOf(one, assignment)));
        const softs = one.costs.flatMap((weight, v) => (weight > 0 ? [{ literal: 2 * v, weight, group: v % 3 }] : []));
        const { lower, model } = run(
          minimiseCost(solverOf(one, lazily), softs, { upper: 1000, budget: Number.POSITIVE_INFINITY }),
        );
        if (all.length === 0) {
          expect(model).toBeNull();
          expect(lower).toBe(Number.POSITIVE_INFINITY);
          return;
        }
        expect(lower).toBe(least);
        const found = model!.reduce((sum, value, v) => sum + (value && v < one.variables ? 1 << v : 0), 0);
        expect(satisfies(one, found)).toBe(true);
        expect(costOf(one, found)).toBe(least);
      }),
      { numRuns: RUNS },
    );
  });

  it("says that nothing is cheaper than the bound it was given, exactly when that is so", () => {
    fc.assert(
      fc.property(cases, fc.nat({ max: 20 }), (one, upper) => {
        const all = Array.from({ length: 2 ** one.variables }, (_, assignment) => assignment);
        const cheaper = all.some((assignment) => satisfies(one, assignment) && costOf(one, assignment) < upper);
        const softs = one.costs.flatMap((weight, v) => (weight > 0 ? [{ literal: 2 * v, weight }] : []));
        const { refuted } = run(minimiseCost(solverOf(one, false), softs, { upper, budget: Number.POSITIVE_INFINITY }));
        expect(refuted).toBe(!cheaper);
      }),
      { numRuns: RUNS },
    );
  });
});
