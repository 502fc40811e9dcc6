import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { noFewestCarers } from "../../src/bounds/noFewestCarers";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import { Random } from "../../src/random";
import { createInsertion } from "../../src/search/Insertion";
import { finishRoster } from "../../src/search/output/finishRoster";
import { createRelocation, type Relocation } from "../../src/search/Relocation";
import { Search } from "../../src/search/Search";
import { Snapshot } from "../../src/search/Snapshot";
import { NEVER } from "../../src/search/state/Label";
import { weightsOf } from "../../src/search/Weights";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { contentsOf } from "../support/contentsOf";
import { instanceOf, windowOn } from "../support/instanceOf";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 150 : 3000;
const ATTEMPTS = 500;
const run = { seed: 1, iterations: 0, elapsedMs: 0, stopped: "aborted", version: "0" };

function relocationOf(search: Search, instance: Instance, seed: number): Relocation {
  const { state } = search;
  const weights = weightsOf(instance);
  const random = new Random(seed);
  return createRelocation(state, weights, createInsertion(state, weights, random), random);
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
    const instance = instanceOf({
      workers: workersOn(dates),
      visits: dates.flatMap((date, i) => [
        { id: `a${i}`, windows: windowOn(date, "08:00", "09:00") },
        { id: `b${i}`, windows: windowOn(date, "13:00", "14:00") },
      ]),
    });
    const { relocation, state } = placed(instance, (visit) => (visit === 3 ? 1 : 0));
    expect(state.carers[0]).toBe(2);
    for (let i = 0; i < 1000; i++) relocation.attempt();
    expect(state.carers[0]).toBe(1);
    expect(state.count[0]).toBe(state.problem.parts);
  });

  it.each([
    { minutes: 400, moves: false },
    { minutes: 300, moves: true },
  ])("leaves a contact $minutes minutes without visits where she is owed them", ({ minutes, moves }) => {
    const date = "2026-03-23";
    // 450 paid minutes, 50 of them in a visit and its travel
    const instance = instanceOf({
      workers: workersOn([date]),
      recipients: [{ id: "r1", contact: { policy: "required", worker: "w1" } }],
      visits: ["08:00", "09:00"].map((at) => ({ id: at, windows: windowOn(date, at, at) })),
      rules: { contactMinutesPerWeek: minutes, contactVisits: 1 },
    });
    const { relocation, state } = placed(instance, (visit) => visit);
    state.appoint(0, 0);
    for (let i = 0; i < 1000; i++) relocation.attempt();
    expect(state.carers[0]).toBe(moves ? 1 : 2);
    expect(state.spare(0, 0)).toBeGreaterThanOrEqual(0);
  });

  it("takes nothing out without which a row can no longer be driven", () => {
    const date = "2026-03-23";
    // from the base to B it takes 20 minutes, by way of A and a visit of two there 17
    const instance = instanceOf({
      workers: workersOn([date]),
      recipients: [{ id: "r1" }, { id: "r2", location: "B" }],
      visits: [
        { id: "a", windows: windowOn(date, "07:10", "07:10"), minutes: 2 },
        { id: "b", recipients: ["r2"], windows: windowOn(date, "07:17", "07:18") },
        { id: "c", windows: windowOn(date, "14:00", "14:00") },
        // keeps the first worker from the one before
        { id: "d", recipients: ["r2"], windows: windowOn(date, "14:00", "14:00") },
      ],
    });
    const { relocation, state } = placed(instance, (visit) => (visit === 2 ? 1 : 0));
    for (let i = 0; i < 1000; i++) relocation.attempt();
    expect(state.looseSize).toBe(0);
    expect((state.slotOf[0] / state.problem.days) | 0).toBe(0);
    expect(state.count[0]).toBeGreaterThanOrEqual(1);
  });
});

function workersOn(dates: readonly string[]) {
  const fixed = dates.map((date) => ({ date, template: "early" }));
  return ["w1", "w2"].map((id) => ({
    id,
    title: "assistantNurse",
    employment: "permanent",
    shifts: { allowed: [], fixed },
  }));
}

/** A roster in which each visit, of one seat, is made by a given worker. */
function placed(instance: Instance, workerOf: (visit: number) => number) {
  const problem = compile(instance);
  const search = Search.prepared(instance, problem, 1);
  const { state } = search;
  state.begin();
  for (let part = 0; part < problem.parts; part++) if (state.slotOf[part] >= 0) state.remove(part);
  for (let part = 0; part < problem.parts; part++) {
    const visit = problem.partVisit[part];
    const slot = workerOf(visit) * problem.days + problem.choiceDay[problem.visitChoices[visit]];
    const { earliest, latest } = state;
    const at = problem.visitLocation[visit];
    expect(state.scan(slot, at, problem.partDuration[part], earliest[visit], latest[visit])).toBeLessThan(NEVER);
    state.insert(part, slot, state.foundPosition);
  }
  return { relocation: relocationOf(search, instance, 1), state };
}
