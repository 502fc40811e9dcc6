import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFewestCarers } from "../../src/bounds/noFewestCarers";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import { Random } from "../../src/random";
import { Insertion } from "../../src/search/Insertion";
import { finishRoster } from "../../src/search/output/finishRoster";
import { Relocation } from "../../src/search/Relocation";
import { NEVER } from "../../src/search/RosterState";
import { Search } from "../../src/search/Search";
import { Snapshot } from "../../src/search/Snapshot";
import { weightsOf } from "../../src/search/Weights";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { contentsOf } from "../support/contentsOf";
import { instanceOf, windowOn } from "../support/instanceOf";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 150 : 3000;
const ATTEMPTS = 500;
const run = { seed: 1, iterations: 0, elapsedMs: 0, stopped: "aborted", version: "0" };

function relocationOf(search: Search, instance: Parameters<typeof weightsOf>[0], seed: number): Relocation {
  const { state } = search;
  const weights = weightsOf(instance);
  const random = new Random(seed);
  return new Relocation(state, weights, new Insertion(state, weights, random), random);
}

describe("Relocation", () => {
  it("keeps every rule, brings nobody new and leaves no visit out, and can be taken back", () => {
    let moved = 0;
    fc.assert(
      fc.property(arbitraryInstanceDocument({ maxDays: 7 }), fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
        const { instance } = parseInstance(document);
        if (instance === null) throw new Error("invalid");
        const problem = compile(instance);
        const search = Search.prepared(instance, problem, seed);
        const { state } = search;
        const relocation = relocationOf(search, instance, seed);
        let before = contentsOf(state);
        for (let i = 0; i < ATTEMPTS; i++) {
          const { looseSize } = state;
          const carers = state.carers.slice();
          if (!relocation.attempt()) {
            if (i % 50 === 0) expect(contentsOf(state)).toEqual(before);
            continue;
          }
          expect(state.looseSize).toBe(looseSize);
          state.carers.forEach((count, r) => {
            expect(count).toBeLessThanOrEqual(carers[r]);
          });
          if (moved++ % 2 === 0) {
            state.undo();
            expect(contentsOf(state)).toEqual(before);
          } else before = contentsOf(state);
        }
        // throws where a rule is broken
        finishRoster(instance, problem, new Snapshot(state).pack(), undefined, noFewestCarers(instance), run);
      }),
      { numRuns: RUNS },
    );
    expect(moved).toBeGreaterThan(RUNS / 2);
  });

  it("lets the visits of a carer with few of them drift to one with many", () => {
    const dates = ["2026-03-23", "2026-03-24", "2026-03-25"];
    const fixed = dates.map((date) => ({ date, template: "early" }));
    const instance = instanceOf({
      workers: ["w1", "w2"].map((id) => ({ id, shifts: { allowed: [], fixed } })),
      visits: dates.flatMap((date, i) => [
        { id: `a${i}`, windows: windowOn(date, "08:00", "09:00") },
        { id: `b${i}`, windows: windowOn(date, "13:00", "14:00") },
      ]),
    });
    const problem = compile(instance);
    const search = Search.prepared(instance, problem, 1);
    const { state } = search;
    const relocation = relocationOf(search, instance, 1);
    state.begin();
    for (let part = 0; part < problem.parts; part++) state.remove(part);
    // the second worker has one of the six
    for (let part = 0; part < problem.parts; part++) {
      const visit = problem.partVisit[part];
      const slot = (part === 3 ? problem.days : 0) + problem.choiceDay[problem.visitChoices[visit]];
      expect(
        state.scan(
          slot,
          problem.visitLocation[visit],
          problem.partDuration[part],
          state.earliest[visit],
          state.latest[visit],
        ),
      ).toBeLessThan(NEVER);
      state.insert(part, slot, state.foundPosition);
    }
    expect(state.carers[0]).toBe(2);
    for (let i = 0; i < 1000; i++) relocation.attempt();
    expect(state.carers[0]).toBe(1);
    expect(state.count[0]).toBe(problem.parts);
  });
});
