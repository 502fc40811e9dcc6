import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Random } from "../../../src/random";
import { appointContacts } from "../../../src/search/contacts/appointContacts";
import { ContactMatching } from "../../../src/search/contacts/ContactMatching";
import type { RosterState } from "../../../src/search/RosterState";
import { contactRoomOf, possibleContacts, tightContacts } from "../../support/contactOracle";
import { preparedState } from "../../support/preparedState";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 60 : 2000;
const ROUNDS = 10;

/** A first roster, and the same again and again with more visits taken out. */
function forAllThinned(act: (state: RosterState, random: Random) => void): void {
  fc.assert(
    fc.property(tightContacts, fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
      const { random, state } = preparedState(document, seed);
      const { parts } = state.problem;
      for (let round = 0; round < ROUNDS; round++) {
        state.begin();
        for (let i = 0; i < parts / ROUNDS; i++) {
          const part = random.integer(parts);
          if (state.slotOf[part] >= 0) state.remove(part);
        }
        state.begin();
        act(state, random);
      }
    }),
    { numRuns: RUNS },
  );
}

const required = ({ problem }: RosterState) =>
  [...Array(problem.recipients).keys()].filter((r) => problem.contactRequired[r]);

describe("appointContacts", () => {
  it("gives as many recipients as possible a contact who comes in every week, and nobody more than she has room for", () => {
    let partly = 0;
    forAllThinned((state) => {
      const { contactNamed, excludes, workers } = state.problem;
      const whom = required(state);
      for (const r of whom) state.appoint(r, -1);
      appointContacts(state);
      const rooms = Int32Array.from({ length: workers }, (_, worker) => contactRoomOf(state, worker));
      for (let worker = 0; worker < workers; worker++)
        expect(state.caseload[worker]).toBeLessThanOrEqual(rooms[worker] as number);
      // where somebody has room for whoever is left, nobody is moved for it
      const room = rooms.reduce((sum, one) => sum + one, 0);
      if (room <= whom.length || excludes.some(Boolean) || contactNamed.some((worker) => worker >= 0)) return;
      const matching = new ContactMatching(
        Array.from({ length: state.problem.recipients }, (_, r) => possibleContacts(state, r)),
        rooms,
        contactNamed,
      );
      const most = whom.filter((r) => matching.place(r)).length;
      const whole = whom.filter((r) => possibleContacts(state, r).includes(state.contact[r] as number));
      expect(whole).toHaveLength(most);
      if (most < whom.length) partly++;
    });
    expect(partly).toBeGreaterThan(RUNS / 2);
  });

  it("makes contacts miss no more than before", () => {
    let changed = 0;
    forAllThinned((state, random) => {
      const { contactNamed, contactEligible, workers } = state.problem;
      const whom = required(state);
      for (const r of whom) {
        if (contactNamed[r] >= 0) continue;
        const crew = state.crew.slice(r * workers, r * workers + state.crewSize[r]).filter((w) => contactEligible[w]);
        if (crew.length > 0) state.appoint(r, crew[random.integer(crew.length)] as number);
      }
      if (whom.some((r) => (state.contact[r] as number) < 0)) return;
      const before = [...state.contact];
      const misses = state.contactMisses;
      appointContacts(state);
      expect(state.contactMisses).toBeLessThanOrEqual(misses);
      if (before.some((contact, r) => state.contact[r] !== contact)) changed++;
    });
    expect(changed).toBeGreaterThan(RUNS);
  });
});
