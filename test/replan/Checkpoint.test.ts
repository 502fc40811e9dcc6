import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exhaust } from "../../src/exhaust";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import { ShiftPatterns } from "../../src/problem/ShiftPatterns";
import { Random } from "../../src/random";
import { Checkpoint } from "../../src/replan/Checkpoint";
import { construct } from "../../src/search/construction/construct";
import { createInsertion } from "../../src/search/Insertion";
import { createRosterState, type RosterState } from "../../src/search/RosterState";
import { weightsOf } from "../../src/search/Weights";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";

/** What a roster consists of: rows with the start windows in force, shifts and totals. */
function contents(state: RosterState) {
  const { problem } = state;
  return {
    rows: Array.from({ length: problem.slots }, (_, slot) =>
      [...state.row.subarray(slot * state.stride + 1, slot * state.stride + 1 + state.length[slot])].map((part) => {
        const visit = problem.partVisit[part];
        return [part, state.choice[visit], state.earliest[visit], state.latest[visit]];
      }),
    ),
    option: [...state.option],
    loose: [...state.loose.subarray(0, state.looseSize)].sort((a, b) => a - b),
    booked: [...state.booked],
    paid: [...state.paid],
    travel: state.travelTicks,
    carers: [...state.carers],
  };
}

describe("Checkpoint", () => {
  it("comes back to the roster it kept, from any number of steps away", () => {
    let changed = 0;
    fc.assert(
      fc.property(arbitraryInstanceDocument(), fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
        const { instance } = parseInstance(document);
        if (instance === null) return;
        const problem = compile(instance);
        const state = createRosterState(problem);
        const random = new Random(seed);
        const insertion = createInsertion(state, weightsOf(instance), random);
        const patterns = new ShiftPatterns(instance, problem);
        state.begin();
        exhaust(construct(state, insertion, patterns, random));
        const checkpoint = new Checkpoint(state);
        let kept = contents(state);
        for (let trip = 0; trip < 4; trip++) {
          for (let steps = random.integer(5); steps > 0; steps--) {
            state.begin();
            const out: number[] = [];
            for (let part = 0; part < problem.parts; part++) {
              if (state.slotOf[part] >= 0 && random.uniform() < 0.3) out.push(part);
            }
            for (const part of out) if (state.slotOf[part] >= 0) state.remove(part);
            for (let slot = 0; slot < problem.slots; slot++) {
              if (state.length[slot] > 0 || random.uniform() < 0.7 || problem.slotFixed[slot] >= 0) continue;
              const count = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
              const option = random.integer(count + 1) - 1;
              state.setOption(slot, option < 0 ? -1 : problem.slotOptions[slot] + option);
            }
            for (const part of random.shuffle([...out])) if (state.slotOf[part] < 0) insertion.insert(part);
            if (random.uniform() < 0.2) state.undo();
            else checkpoint.mark();
          }
          if (random.uniform() < 0.3) {
            checkpoint.keep();
            kept = contents(state);
            continue;
          }
          if (JSON.stringify(contents(state)) !== JSON.stringify(kept)) changed++;
          const moved: number[] = [];
          const before = state.slotOf.slice();
          checkpoint.restore(moved);
          expect(contents(state)).toEqual(kept);
          const named = new Set(moved);
          for (let part = 0; part < problem.parts; part++) {
            if (before[part] !== state.slotOf[part]) expect(named.has(part)).toBe(true);
          }
        }
      }),
      { numRuns: 150 },
    );
    expect(changed).toBeGreaterThan(50);
  });
});
