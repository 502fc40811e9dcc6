import { expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { parseInstance } from "../../src/model/parseInstance";
import { compile } from "../../src/problem/compile";
import type { Move } from "../../src/search/Move";
import { takePair } from "../../src/search/moves/take";
import { Search } from "../../src/search/Search";
import { DEFAULT_PARAMETERS } from "../../src/search/SearchParameters";
import { canBePassedOn, missingContacts } from "../support/contactOracle";
import { instanceOf, windowOn } from "../support/instanceOf";

it("has parts left out cheap for a shorter share of a run than of the schedule", () => {
  const instance = instanceOf({ visits: [{ id: "v1", windows: windowOn("2026-03-23", "08:00", "09:00") }] });
  const search = Search.prepared(instance, compile(instance), 1);
  const { hurry, urgeFrom } = DEFAULT_PARAMETERS;
  const { looseFirst, looseLast } = search.weights;
  const progressAt = (share: number) => {
    search.step(share);
    return Math.log(search.weights.loose / looseFirst) / Math.log(looseLast / looseFirst);
  };
  expect(hurry).toBeLessThan(urgeFrom);
  expect(progressAt(0)).toBeCloseTo(0, 9);
  expect(progressAt(hurry / 2)).toBeCloseTo(urgeFrom / 2, 9);
  expect(progressAt(hurry)).toBeCloseTo(urgeFrom, 9);
  expect(progressAt((1 + hurry) / 2)).toBeCloseTo((1 + urgeFrom) / 2, 9);
  expect(progressAt(1)).toBeCloseTo(1, 9);
});

it("has a contact whose visits a move takes followed by another of the recipient's carers where one can be", () => {
  const sizes = { recipients: 20, days: 7, clientTimeShare: 0.6, seed: 3 };
  const { instance } = parseInstance(generate({ profile: "medium", setting: "urban", ...sizes }).document);
  if (instance === null) throw new Error("invalid");
  const ejectContact: Move = {
    name: "ejectContact",
    weight: 1,
    chain: 0,
    apply(context) {
      const { insertion, problem, random, state } = context;
      const recipient = random.integer(problem.recipients);
      const worker = state.contact[recipient] as number;
      if (worker < 0) return false;
      insertion.forbidden.recipient = recipient;
      insertion.forbidden.worker = worker;
      takePair(context, recipient, worker);
      return true;
    },
  };
  const parameters = { ...DEFAULT_PARAMETERS, relocations: 0, appointPerRecipient: 1e6 };
  const search = Search.prepared(instance, compile(instance), 1, parameters, [ejectContact]);
  const { state } = search;
  let followed = 0;
  for (let i = 0; i < 300; i++) {
    const before = { contacts: [...state.contact], missing: missingContacts(state), accepted: search.accepted[0] };
    search.step(0);
    if (search.accepted[0] === before.accepted) continue;
    const fresh = missingContacts(state).filter((r) => !before.missing.includes(r));
    expect(fresh.filter((r) => canBePassedOn(state, r))).toEqual([]);
    if (before.contacts.some((contact, r) => state.contact[r] !== contact)) followed++;
  }
  expect(followed).toBeGreaterThan(10);
});
