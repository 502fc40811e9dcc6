import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { IhtcProblem } from "../../../src/publicsets/ihtc/IhtcProblem";
import { ihtcSolution } from "../../../src/publicsets/ihtc/ihtcSolution";
import { NurseState } from "../../../src/publicsets/ihtc/NurseState";
import { parseIhtc } from "../../../src/publicsets/ihtc/parseIhtc";
import { scoreIhtc } from "../../../src/publicsets/ihtc/scoreIhtc";
import { TurnPair } from "../../../src/publicsets/ihtc/TurnPair";
import { Random } from "../../../src/random";
import { tinyHospital } from "./tinyHospital";

/** One shift of two nurses, with one person in each room. */
function oneShift(loads: number[], levels: number[]): IhtcProblem {
  const rooms = loads.map((_, i) => `r${i}`);
  return {
    rooms,
    nurses: ["n0", "n1"],
    persons: loads.map((_, i) => `p${i}`),
    shiftTypes: ["early"],
    weights: { skill: 2, continuity: 1, overload: 1 },
    nurseLevel: Int32Array.of(0, 2),
    slotShift: new Int32Array(rooms.length),
    slotRoom: Int32Array.from(rooms.keys()),
    slotLoad: Int32Array.from(loads),
    slotPersonStart: Int32Array.from([...rooms.keys(), rooms.length]),
    slotPersons: Int32Array.from(rooms.keys()),
    slotLevels: Int32Array.from(levels),
    turnStart: Int32Array.of(0, 2),
    turnNurse: Int32Array.of(0, 1),
    turnMaxLoad: Int32Array.of(3, 2),
  };
}

describe("TurnPair", () => {
  it("draws every way to deal slots out with its Boltzmann probability", () => {
    const problem = oneShift([2, 1, 3], [1, 2, 0]);
    const state = new NurseState(problem);
    const waysOf = (way: number) => problem.slotShift.map((_, slot) => (way >> slot) & 1);
    const temperature = 1.7;
    const weights = Array.from({ length: 8 }, (_, way) => {
      state.restore(waysOf(way));
      return Math.exp(-state.cost / temperature);
    });
    const whole = weights.reduce((sum, weight) => sum + weight, 0);
    const pair = new TurnPair(state, new Random(1));
    const draws = 40_000;
    const seen = new Array<number>(8).fill(0);
    for (let i = 0; i < draws; i++) {
      // the way before must not matter
      state.restore(waysOf(i % 8));
      pair.deal(0, 1, temperature);
      seen[state.turnOf.reduce((way, turn, slot) => way + (turn << slot), 0)]++;
    }
    seen.forEach((count, way) => {
      const chance = weights[way] / whole;
      expect(Math.abs(count / draws - chance)).toBeLessThan(5 * Math.sqrt((chance * (1 - chance)) / draws) + 0.002);
    });
  });

  it("moves slots also where two turns have more than it deals out at once", () => {
    const problem = oneShift([1, 1, 1, 1, 1, 1, 1, 1, 1, 1], [0, 0, 0, 0, 0, 2, 2, 2, 2, 2]);
    const state = new NurseState(problem);
    state.restore(new Int32Array(10));
    const pair = new TurnPair(state, new Random(2));
    let least = state.cost;
    for (let i = 0; i < 200; i++) {
      pair.deal(i % 2, 1 - (i % 2), 0.3);
      least = Math.min(least, state.cost);
    }
    const kept = state.cost;
    state.restore(state.turnOf.slice());
    expect(state.cost).toBe(kept);
    // ten persons met, five beyond the loads; skills are nobody's loss
    expect(least).toBe(15);
  });

  it("keeps the cost of the scorer and the lists of slots", () => {
    fc.assert(
      fc.property(tinyHospital, fc.integer(), fc.double({ min: 0.1, max: 20, noNaN: true }), (hospital, seed, heat) => {
        const problem = parseIhtc(hospital.instance, hospital.fixed).value!;
        const { slotShift, turnStart } = problem;
        const random = new Random(seed);
        const state = new NurseState(problem);
        state.restore(
          slotShift.map((shift) => turnStart[shift] + random.integer(turnStart[shift + 1] - turnStart[shift])),
        );
        const pair = new TurnPair(state, random);
        for (let i = 0; slotShift.length > 0 && i < 8; i++) {
          const shift = slotShift[random.integer(slotShift.length)];
          const first = turnStart[shift];
          const turns = turnStart[shift + 1] - first;
          if (turns < 2) continue;
          const a = random.integer(turns);
          pair.deal(first + a, first + ((a + 1 + random.integer(turns - 1)) % turns), heat);
          const solution = ihtcSolution(problem, state.turnOf, hospital.fixed);
          expect(state.cost).toBe(scoreIhtc(hospital.instance, solution).score?.cost);
          for (let turn = first; turn < first + turns; turn++) {
            const listed: number[] = [];
            for (let slot = state.firstSlot[turn]; slot >= 0; slot = state.nextSlot[slot]) listed.push(slot);
            const held = Array.from(slotShift.keys()).filter((slot) => state.turnOf[slot] === turn);
            expect(listed.sort((x, y) => x - y)).toEqual(held);
          }
        }
      }),
      { numRuns: 100 },
    );
  });
});
