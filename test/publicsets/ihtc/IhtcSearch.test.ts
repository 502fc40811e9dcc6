import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IhtcProblem } from "../../../src/publicsets/ihtc/IhtcProblem";
import { IhtcSearch } from "../../../src/publicsets/ihtc/IhtcSearch";
import { ihtcSolution } from "../../../src/publicsets/ihtc/ihtcSolution";
import { NurseState } from "../../../src/publicsets/ihtc/NurseState";
import { parseIhtc } from "../../../src/publicsets/ihtc/parseIhtc";
import { scoreIhtc } from "../../../src/publicsets/ihtc/scoreIhtc";
import { Random } from "../../../src/random";
import { tinyHospital } from "./tinyHospital";

function drawTurns({ slotShift, turnStart }: IhtcProblem, random: Random): Int32Array {
  return slotShift.map((shift) => turnStart[shift] + random.integer(turnStart[shift + 1] - turnStart[shift]));
}

/** Least cost over all ways to give slots to turns, by the scorer; null where there are too many. */
function leastCost(problem: IhtcProblem, instance: unknown, fixed: unknown): number | null {
  const { slotShift, turnStart } = problem;
  const choices = Array.from(slotShift, (shift) => turnStart[shift + 1] - turnStart[shift]);
  const ways = choices.reduce((product, n) => product * n, 1);
  if (ways > 300) return null;
  let least = Number.POSITIVE_INFINITY;
  for (let way = 0; way < ways; way++) {
    let rest = way;
    const turns = choices.map((n, slot) => {
      const turn = turnStart[slotShift[slot]] + (rest % n);
      rest = Math.floor(rest / n);
      return turn;
    });
    least = Math.min(least, scoreIhtc(instance, ihtcSolution(problem, turns, fixed)).score?.cost ?? Number.NaN);
  }
  return least;
}

describe("NurseState", () => {
  it("prices changes and exchanges as the scorer does", () => {
    fc.assert(
      fc.property(tinyHospital, fc.integer(), ({ fixed, instance }, seed) => {
        const problem = parseIhtc(instance, fixed).value!;
        const random = new Random(seed);
        const state = new NurseState(problem);
        state.restore(drawTurns(problem, random));
        const costOf = () => scoreIhtc(instance, ihtcSolution(problem, state.turnOf, fixed)).score!.cost;
        expect(state.cost).toBe(costOf());
        const slots = problem.slotShift.length;
        for (let i = 0; slots > 0 && i < 8; i++) {
          const slot = random.integer(slots);
          const other = random.integer(slots);
          const shift = problem.slotShift[slot];
          const first = problem.turnStart[shift];
          const turn = first + random.integer(problem.turnStart[shift + 1] - first);
          if (turn !== state.turnOf[slot]) state.move(slot, turn, state.change(slot, turn));
          expect(state.cost).toBe(costOf());
          if (problem.slotShift[other] !== shift || state.turnOf[other] === state.turnOf[slot]) continue;
          const held = state.turnOf[slot];
          state.move(slot, state.turnOf[other], state.exchange(slot, other));
          state.move(other, held, 0);
          expect(state.cost).toBe(costOf());
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe("IhtcSearch", () => {
  it("finds the least cost of tiny hospitals", () => {
    let compared = 0;
    fc.assert(
      fc.property(tinyHospital, fc.integer(), ({ fixed, instance }, seed) => {
        const { issues, value: problem } = parseIhtc(instance, fixed);
        expect(issues).toEqual([]);
        const least = leastCost(problem!, instance, fixed);
        if (least === null) return;
        compared++;
        const search = new IhtcSearch(problem!, seed);
        for (let i = 0; i < 20; i++) search.run(250, i / 20);
        expect(search.bestLevels[0]).toBe(least);
        expect(scoreIhtc(instance, ihtcSolution(problem!, search.pack(), fixed)).score?.cost).toBe(least);
      }),
      { numRuns: 60 },
    );
    expect(compared).toBeGreaterThan(20);
  });

  it("does the same with the same seed, and goes on from another's solution", () => {
    const [{ fixed, instance }] = fc.sample(
      tinyHospital.filter(({ instance }) => instance.occupants.length === 3 && instance.nurses.length === 3),
      { numRuns: 1, seed: 5 },
    );
    const problem = parseIhtc(instance, fixed).value!;
    const run = () => {
      const search = new IhtcSearch(problem, 3);
      search.run(500, 0.2);
      return search;
    };
    expect(run().pack()).toEqual(run().pack());
    const other = new IhtcSearch(problem, 4);
    other.adopt(run().pack());
    expect(other.bestLevels[0]).toBeLessThanOrEqual(run().bestLevels[0]);
  });
});
