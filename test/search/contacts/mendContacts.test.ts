import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { mendContacts } from "../../../src/search/contacts/mendContacts";
import { canBePassedOn, missingContacts, tightContacts } from "../../support/contactOracle";
import { contentsOf } from "../../support/contentsOf";
import { preparedState } from "../../support/preparedState";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 60 : 2000;

describe("mendContacts", () => {
  it("leaves no contact who misses a visit where somebody else need not, and can be taken back", () => {
    let mended = 0;
    let left = 0;
    fc.assert(
      fc.property(tightContacts, fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
        const { random, state } = preparedState(document, seed);
        for (let tries = 0; tries < 6 && state.problem.parts > 0; tries++) {
          const before = contentsOf(state);
          state.begin();
          for (let i = random.integer(state.problem.parts); i >= 0; i--) {
            const part = random.integer(state.problem.parts);
            if (state.slotOf[part] >= 0) state.remove(part);
          }
          const missed = missingContacts(state).length;
          mendContacts(state, random);
          const stillMissing = missingContacts(state);
          expect(stillMissing.length).toBeLessThanOrEqual(missed);
          expect(stillMissing.filter((r) => canBePassedOn(state, r))).toEqual([]);
          mended += missed - stillMissing.length;
          left += stillMissing.length;
          state.undo();
          expect(contentsOf(state)).toEqual(before);
        }
      }),
      { numRuns: RUNS },
    );
    expect(mended).toBeGreaterThan(RUNS / 4);
    expect(left).toBeGreaterThan(RUNS);
  });
});
