import fc from "fast-check";
import { expect, it } from "vitest";
import { noFewestCarers } from "../../../src/bounds/noFewestCarers";
import { parseInstance } from "../../../src/model/parseInstance";
import { compile } from "../../../src/problem/compile";
import { finishRoster } from "../../../src/search/output/finishRoster";
import { Search } from "../../../src/search/Search";
import { arbitraryInstanceDocument } from "../../support/arbitraryInstance";
import { contentsOf } from "../../support/contentsOf";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 150 : 3000;
const run = { seed: 1, iterations: 0, elapsedMs: 0, stopped: "aborted", version: "0" };

it("can be ended after any step: what there is keeps every rule", () => {
  const placed = { early: 0, whole: 0 };
  fc.assert(
    fc.property(
      arbitraryInstanceDocument({ maxDays: 14 }),
      fc.integer({ min: 1, max: 1e6 }),
      fc.integer({ min: 0, max: 10_000 }),
      (document, seed, draw) => {
        const { instance } = parseInstance(document);
        if (instance === null) throw new Error("invalid");
        const problem = compile(instance);
        const whole = new Search(instance, problem, seed);
        let steps = 0;
        for (const _ of whole.prepare()) steps++;
        const early = new Search(instance, problem, seed);
        const construction = early.prepare();
        // mostly among the last steps, in which visits are placed
        const missing = Math.ceil((draw / 10_000) ** 4 * steps);
        for (let i = 0; i <= steps - missing; i++) construction.next();
        construction.return();
        for (const [kind, search] of Object.entries({ early, whole })) {
          // throws where a rule is broken
          const roster = finishRoster(instance, problem, search.best.pack(), undefined, noFewestCarers(instance), run);
          expect(roster.status).toBe("cancelled");
          const { placed: seats } = search.state;
          for (let visit = 0; visit < problem.visits; visit++) {
            expect([0, problem.visitParts[visit + 1] - problem.visitParts[visit]]).toContain(seats[visit]);
            if (seats[visit] > 0) placed[kind as keyof typeof placed]++;
          }
        }
      },
    ),
    { numRuns: RUNS },
  );
  expect(placed.early).toBeGreaterThan(50);
  expect(placed.whole).toBeGreaterThan(placed.early + 20);
});

it("gives the same roster in steps as at once", () => {
  fc.assert(
    fc.property(arbitraryInstanceDocument(), fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
      const { instance } = parseInstance(document);
      if (instance === null) throw new Error("invalid");
      const problem = compile(instance);
      const inSteps = new Search(instance, problem, seed);
      const other = new Search(instance, problem, seed + 1);
      const meanwhile = other.prepare();
      for (const _ of inSteps.prepare()) meanwhile.next();
      expect(contentsOf(inSteps.state)).toEqual(contentsOf(Search.prepared(instance, problem, seed).state));
    }),
    { numRuns: RUNS },
  );
});
