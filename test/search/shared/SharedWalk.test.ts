import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestCarers } from "../../../src/bounds/fewestCarers";
import type { Instance } from "../../../src/model/Instance";
import { parseInstance } from "../../../src/model/parseInstance";
import { compile } from "../../../src/problem/compile";
import { Random } from "../../../src/random";
import type { Move } from "../../../src/search/Move";
import { movesOf } from "../../../src/search/moves/movesOf";
import { finishRoster } from "../../../src/search/output/finishRoster";
import type { RosterState } from "../../../src/search/RosterState";
import { Search } from "../../../src/search/Search";
import { DEFAULT_PARAMETERS } from "../../../src/search/SearchParameters";
import { Snapshot } from "../../../src/search/Snapshot";
import { SharedWalk } from "../../../src/search/shared/SharedWalk";
import { verify } from "../../../src/verify/verify";
import { arbitraryInstanceDocument } from "../../support/arbitraryInstance";
import { contentsOf } from "../../support/contentsOf";
import { tinyDocument } from "../../support/tinyDocument";
import { unit } from "../../threads/unit";

const RUNS = process.env["KONTINUITET_LONG"] === undefined ? 150 : 5000;

/** Walkers in one thread: in the middle of each move of the first, others make some of theirs, as threads would. */
function walk(instance: Instance, seed: number, members: number, moves: number): Search[] {
  const problem = compile(instance);
  const random = new Random(seed);
  const others: Search[] = [];
  let progress = 0;
  const interrupted: Move[] = movesOf(instance).map((move) => ({
    ...move,
    apply(context) {
      const applied = move.apply(context);
      for (let steps = random.integer(4); steps > 0 && others.length > 0; steps--) {
        others[random.integer(others.length)].step(progress);
      }
      return applied;
    },
  }));
  const log = SharedWalk.log(problem);
  const searches = Array.from({ length: members }, (_, i) =>
    Search.prepared(instance, problem, seed + i, DEFAULT_PARAMETERS, i === 0 ? interrupted : movesOf(instance)),
  );
  searches.forEach((search, member) => {
    search.join({ log, member });
  });
  others.push(...searches.slice(1));
  for (let i = 0; i < moves; i++) {
    progress = i / moves;
    searches[0].step(progress);
  }
  // once more each, so that who has asked for the roster has it
  for (const search of [...searches, ...searches]) search.step(1);
  for (const search of searches) search.join(null);
  return searches;
}

/** All but the urgency, which each walker raises at her own times. */
function sharedBy({ state }: Search) {
  const { looseUrgency, ...contents } = contentsOf(state);
  return contents;
}

function expectRoster(instance: Instance, state: RosterState): void {
  const run = { seed: 1, iterations: 0, elapsedMs: 0, stopped: "running", version: "0" };
  const packed = new Snapshot(state).pack();
  const roster = finishRoster(instance, compile(instance), packed, undefined, fewestCarers(instance), run);
  expect(verify(instance, roster).violations).toEqual([]);
}

describe("a shared walk", () => {
  const documents = [
    tinyDocument(),
    arbitraryInstanceDocument(),
    arbitraryInstanceDocument({ maxDays: 2, maxVisits: 14, maxWorkers: 5 }),
    arbitraryInstanceDocument({ maxDays: 20, maxVisits: 20, maxRecipients: 3 }),
  ];

  it("has all walkers at the same roster, which keeps every rule, whatever they do at the same time", () => {
    fc.assert(
      fc.property(
        fc.oneof(...documents),
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 2, max: 4 }),
        fc.integer({ min: 0, max: 150 }),
        (document, seed, members, moves) => {
          const { instance } = parseInstance(document);
          if (instance === null || instance.visits.length === 0 || instance.workers.length === 0) return;
          const [first, ...others] = walk(instance, seed, members, moves);
          for (const other of others) expect(sharedBy(other)).toEqual(sharedBy(first));
          expectRoster(instance, first.state);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it("is left by who goes on from another roster, which the others' changes then do not touch", () => {
    const instance = unit();
    const problem = compile(instance);
    const log = SharedWalk.log(problem);
    const [first, second] = [1, 2].map((seed) => Search.prepared(instance, problem, seed));
    const other = Search.prepared(instance, problem, 3).best.pack();
    [first, second].forEach((search, member) => {
      search.join({ log, member });
    });
    for (let i = 0; i < 50; i++) for (const search of [first, second]) search.step(0);
    for (let i = 0; i < 50; i++) second.step(0);
    first.adopt(other);
    const adopted = sharedBy(first);
    for (let i = 0; i < 50; i++) second.step(0);
    first.join(null);
    expect(sharedBy(first)).toEqual(adopted);
  });

  it("goes on from what all have done", () => {
    const instance = unit();
    const loose = { together: 0, alone: 0 };
    for (const seed of [1, 2, 3, 4]) {
      const [first, second] = walk(instance, seed, 2, 3000);
      expect(sharedBy(second)).toEqual(sharedBy(first));
      expectRoster(instance, first.state);
      for (const { accepted } of [first, second]) expect(accepted.some((count) => count > 0)).toBe(true);
      const alone = Search.prepared(instance, compile(instance), seed);
      for (let i = 0; i < 3000; i++) alone.step(i / 3000);
      loose.together += Math.min(first.bestFigures().loose, second.bestFigures().loose);
      loose.alone += alone.bestFigures().loose;
    }
    // chance decides which of the two is better by a few parts
    expect(loose.together).toBeLessThan(1.1 * loose.alone);
  });
});
