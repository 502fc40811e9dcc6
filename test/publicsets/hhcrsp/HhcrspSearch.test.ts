import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { HhcrspProblem } from "../../../src/publicsets/hhcrsp/HhcrspProblem";
import { HhcrspSearch } from "../../../src/publicsets/hhcrsp/HhcrspSearch";
import { hhcrspSolution } from "../../../src/publicsets/hhcrsp/hhcrspSolution";
import { parseHhcrsp } from "../../../src/publicsets/hhcrsp/parseHhcrsp";
import { RouteState } from "../../../src/publicsets/hhcrsp/RouteState";
import { scoreHhcrsp } from "../../../src/publicsets/hhcrsp/scoreHhcrsp";
import { Random } from "../../../src/random";
import { tinyUnit } from "./tinyUnit";

function* permutations(items: number[]): Generator<number[]> {
  if (items.length === 0) yield [];
  for (const item of items) for (const rest of permutations(items.filter((one) => one !== item))) yield [item, ...rest];
}

function* crews({ able, ableStart, carersNeeded }: HhcrspProblem): Generator<Int32Array> {
  const carers = new Int32Array(2 * carersNeeded.length).fill(-1);
  function* from(service: number): Generator<Int32Array> {
    if (service === carers.length) yield carers;
    else if ((service & 1) === 1 && carersNeeded[service >> 1] === 1) yield* from(service + 1);
    else
      for (let k = ableStart[service]; k < ableStart[service + 1]; k++) {
        if ((service & 1) === 1 && able[k] === carers[service - 1]) continue;
        carers[service] = able[k];
        yield* from(service + 1);
      }
  }
  yield* from(0);
}

/** Least cost over all orders and crews, by the scorer. */
function leastCost(problem: HhcrspProblem, instance: unknown): number {
  const all = problem.patients.map((_, p) => p);
  let least = Number.POSITIVE_INFINITY;
  for (const carers of crews(problem))
    for (const order of permutations(all)) {
      const { issues, score } = scoreHhcrsp(instance, hhcrspSolution(problem, Int32Array.from([...order, ...carers])));
      expect(issues).toEqual([]);
      least = Math.min(least, score!.cost);
    }
  return least;
}

function drawCrew({ able, ableStart, carersNeeded }: HhcrspProblem, patient: number, random: Random): [number, number] {
  const draw = (s: number) => able[ableStart[s] + random.integer(ableStart[s + 1] - ableStart[s])];
  for (;;) {
    const first = draw(2 * patient);
    const second = carersNeeded[patient] === 2 ? draw(2 * patient + 1) : -1;
    if (first !== second) return [first, second];
  }
}

describe("RouteState", () => {
  it("settles every change as if computed from scratch, and takes it back whole", () => {
    fc.assert(
      fc.property(
        tinyUnit.filter(({ patients }) => patients.length > 0),
        fc.integer(),
        (instance, seed) => {
          const problem = parseHhcrsp(instance).value!;
          const patients = problem.patients.length;
          const random = new Random(seed);
          const state = new RouteState(problem);
          const crew = Int32Array.from(problem.patients.flatMap((_, p) => drawCrew(problem, p, random)));
          state.restore(random.shuffle(problem.patients.map((_, p) => p)), crew);
          const snapshot = () =>
            JSON.stringify([
              [...state.order],
              [...state.carer],
              [...state.start],
              [...state.previous],
              [...state.next],
              state.sum,
            ]);
          for (let i = 0; i < 12; i++) {
            const before = snapshot();
            const sum = state.sum;
            state.begin();
            for (let placed = 1 + random.integer(3); placed > 0; placed--) {
              const patient = random.integer(patients);
              state.place(patient, random.integer(patients), ...drawCrew(problem, patient, random));
            }
            const settles = random.integer(3) > 0;
            if (settles) {
              expect(state.settle()).toBe(state.sum - sum);
              const fresh = new RouteState(problem);
              fresh.restore(state.order, state.carer);
              expect([...state.start]).toEqual([...fresh.start]);
              expect([state.travel, state.totalLate, state.mostLate]).toEqual([
                fresh.travel,
                fresh.totalLate,
                fresh.mostLate,
              ]);
              expect([...state.next]).toEqual([...fresh.next]);
            }
            if (!settles || random.integer(2) === 0) {
              state.undo();
              expect(snapshot()).toBe(before);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("HhcrspSearch", () => {
  it("finds the least cost of tiny units", () => {
    fc.assert(
      fc.property(
        tinyUnit.filter(({ patients }) => patients.length < 4),
        fc.integer(),
        (instance, seed) => {
          const { issues, value: problem } = parseHhcrsp(instance);
          expect(issues).toEqual([]);
          const search = new HhcrspSearch(problem!, seed);
          for (let i = 0; i < 20; i++) search.run(200, i / 20);
          const { score } = scoreHhcrsp(instance, hhcrspSolution(problem!, search.pack()));
          expect(score!.cost).toBeCloseTo(search.bestLevels[0], 9);
          expect(score!.cost).toBeCloseTo(leastCost(problem!, instance), 9);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("does the same with the same seed, and goes on from another's solution", () => {
    const [instance] = fc.sample(
      tinyUnit.filter(({ patients }) => patients.length === 4),
      { numRuns: 1, seed: 3 },
    );
    const problem = parseHhcrsp(instance).value!;
    const run = () => {
      const search = new HhcrspSearch(problem, 3);
      search.run(300, 0.3);
      return search;
    };
    expect(run().pack()).toEqual(run().pack());
    const other = new HhcrspSearch(problem, 4);
    other.adopt(run().pack());
    expect(other.bestLevels[0]).toBeLessThanOrEqual(run().bestLevels[0]);
  });
});
