import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { IhtcMoves } from "../../../src/publicsets/ihtc/IhtcMoves";
import { ihtcSolution } from "../../../src/publicsets/ihtc/ihtcSolution";
import { NurseState } from "../../../src/publicsets/ihtc/NurseState";
import { parseIhtc } from "../../../src/publicsets/ihtc/parseIhtc";
import { scoreIhtc } from "../../../src/publicsets/ihtc/scoreIhtc";
import { Random } from "../../../src/random";
import { tinyHospital } from "./tinyHospital";

describe("IhtcMoves", () => {
  it("tells the change of the scorer's cost, and takes moves back", () => {
    let moved = 0;
    fc.assert(
      fc.property(tinyHospital, fc.integer(), ({ fixed, instance }, seed) => {
        const problem = parseIhtc(instance, fixed).value!;
        const { slotShift, turnStart } = problem;
        const random = new Random(seed);
        const state = new NurseState(problem);
        state.restore(turnsOf(slotShift, turnStart, random));
        const moves = new IhtcMoves(state, random);
        const costOf = () => scoreIhtc(instance, ihtcSolution(problem, state.turnOf, fixed)).score!.cost;
        for (let i = 0; slotShift.length > 0 && i < 9; i++) {
          const slot = random.integer(slotShift.length);
          const shift = slotShift[slot];
          if (turnStart[shift + 1] - turnStart[shift] < 2) continue;
          const before = state.turnOf.slice();
          const cost = state.cost;
          moves.begin();
          const change =
            i % 3 === 0 ? moves.exchangeRun(slot) : i % 3 === 1 ? moves.takeOver(slot) : moves.dismiss(slot);
          expect(state.cost).toBe(cost + change);
          expect(state.cost).toBe(costOf());
          if (state.turnOf.some((turn, at) => turn !== before[at])) moved++;
          if (i % 2 === 0) continue;
          moves.undo();
          expect([state.turnOf, state.cost]).toEqual([before, cost]);
        }
      }),
      { numRuns: 100 },
    );
    expect(moved).toBeGreaterThan(50);
  });

  it("takes the nurse out of the whole stay when she is dismissed from it", () => {
    fc.assert(
      fc.property(tinyHospital, fc.integer(), ({ fixed, instance }, seed) => {
        const problem = parseIhtc(instance, fixed).value!;
        const { slotPersons, slotPersonStart, slotShift, turnNurse, turnStart } = problem;
        const random = new Random(seed);
        const state = new NurseState(problem);
        state.restore(turnsOf(problem.slotShift, turnStart, random));
        const roomy = slotShift.every((shift) => turnStart[shift + 1] - turnStart[shift] > 1);
        if (slotShift.length === 0 || !roomy) return;
        const slot = random.integer(slotShift.length);
        const nurse = turnNurse[state.turnOf[slot]];
        new IhtcMoves(state, random).dismiss(slot);
        const present = slotPersons.subarray(slotPersonStart[slot], slotPersonStart[slot + 1]);
        expect(present.some((person) => state.meetings[person * state.nurses + nurse] === 0)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });
});

function turnsOf(slotShift: Int32Array, turnStart: Int32Array, random: Random): Int32Array {
  return slotShift.map((shift) => turnStart[shift] + random.integer(turnStart[shift + 1] - turnStart[shift]));
}
