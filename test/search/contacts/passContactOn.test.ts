import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { passContactOn } from "../../../src/search/contacts/passContactOn";
import { canBePassedOn, contactRoomOf, possibleContacts, tightContacts } from "../../support/contactOracle";
import { contentsOf } from "../../support/contentsOf";
import { preparedState } from "../../support/preparedState";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 80 : 3000;

describe("passContactOn", () => {
  it("finds another contact exactly where there is one, at nobody's cost, and can be taken back", () => {
    let passed = 0;
    let chains = 0;
    let stuck = 0;
    fc.assert(
      fc.property(tightContacts, fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
        const { random, state } = preparedState(document, seed);
        for (let recipient = 0; recipient < state.problem.recipients; recipient++) {
          const before = state.contact[recipient] as number;
          if (before < 0) continue;
          const contents = contentsOf(state);
          const possible = canBePassedOn(state, recipient);
          state.begin();
          expect(passContactOn(state, random, recipient)).toBe(possible);
          if (possible) {
            passed++;
            expect(state.contact[recipient]).not.toBe(before);
            expect(state.contactMisses).toBeLessThanOrEqual(contents.contactMisses);
            const changed = [...state.contact.keys()].filter((r) => state.contact[r] !== contents.contact[r]);
            if (changed.length > 1) chains++;
            for (const r of changed) {
              const worker = state.contact[r] as number;
              expect(possibleContacts(state, r)).toContain(worker);
              expect(state.caseload[worker]).toBeLessThanOrEqual(contactRoomOf(state, worker));
            }
          } else {
            stuck++;
            expect(contentsOf(state)).toEqual(contents);
          }
          if (random.uniform() < 0.5) {
            state.undo();
            expect(contentsOf(state)).toEqual(contents);
          }
        }
      }),
      { numRuns: RUNS },
    );
    expect(passed).toBeGreaterThan(RUNS);
    expect(chains).toBeGreaterThan(RUNS / 10);
    expect(stuck).toBeGreaterThan(RUNS / 2);
  });
});
