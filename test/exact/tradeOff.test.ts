import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { tradeOff } from "../../src/exact/tradeOff";
import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { bruteForce } from "../support/bruteForce";
import type { Json } from "../support/smallInstance";
import { tinyDocument } from "../support/tinyDocument";

const RUNS = process.env.KONTINUITET_LONG ? 2_000 : 150;

function instanceOf(document: Json): Instance {
  const { instance, issues } = parseInstance(document);
  if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code}: ${detail}`).join("\n"));
  return instance;
}

function run<T>(steps: Generator<void, T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

/** How many trades a roster comes under, after checking that it keeps them; by recipient, those who share visits left aside. */
function keeps(instance: Instance, roster: Roster): number {
  const { objectives } = verify(instance, roster);
  const out = new Set(roster.unassigned.map(({ visit }) => visit));
  let under = 0;
  for (const { historyCarers, id, index, weight } of instance.recipients) {
    const own = instance.visits.filter(({ recipients }) => recipients.includes(index));
    if (own.length === 0 || own.some(({ recipients }) => recipients.length > 1)) continue;
    const cost = own
      .filter((visit) => out.has(visit.id))
      .reduce(
        (sum, { priority, seats }) => sum + priority * seats.reduce((all, { preferred }) => all + preferred, 0),
        0,
      );
    const visits = own.map((visit) => visit.index);
    const { trades } = run(tradeOff(instance, visits, 1, Number.POSITIVE_INFINITY, 5_000));
    for (const { carers, left } of trades) {
      if (weight * (objectives.continuity.carers[id] - historyCarers.length) >= carers - 1e-6) continue;
      under++;
      expect(cost / instance.horizon.ticksPerMinute).toBeGreaterThanOrEqual(left - 1e-6);
    }
  }
  return under;
}

describe("tradeOff", () => {
  test(`holds in the best rosters of ${RUNS} tiny instances`, () => {
    fc.assert(
      fc.property(tinyDocument(), (document) => {
        const instance = instanceOf(document);
        if (instance.objective.phi !== "count" || instance.objective.pairAsOne) return;
        keeps(instance, bruteForce(instance).roster);
      }),
      { numRuns: RUNS, seed: 61 },
    );
  }, 3_600_000);

  test("holds in rosters that leave much out, where it often applies", async () => {
    let under = 0;
    for (const seed of process.env.KONTINUITET_LONG ? [1, 2, 3, 4, 5, 6, 7, 8] : [1, 2, 3]) {
      const { document } = generate({ profile: "heavy", setting: "urban", recipients: 8, workers: 3, days: 7, seed });
      const instance = instanceOf(document as Json);
      under += keeps(instance, await solve(instance, { iterations: 5_000, seed }));
    }
    expect(under).toBeGreaterThan(0);
  }, 3_600_000);

  test("one worker fewer costs the visits that only she can make", () => {
    const { document } = generate({ profile: "light", setting: "urban", recipients: 2, workers: 4, days: 4, seed: 2 });
    const instance = instanceOf(document as Json);
    const visits = instance.visits.map(({ index }) => index);
    const { trades } = run(tradeOff(instance, visits, 1, Number.POSITIVE_INFINITY, 50_000));
    expect(trades.length).toBeGreaterThan(0);
    for (const [i, { carers, left }] of trades.entries()) {
      expect(left).toBeGreaterThan(trades[i - 1]?.left ?? 0);
      expect(carers).toBeLessThan(trades[i - 1]?.carers ?? Number.POSITIVE_INFINITY);
    }
  }, 600_000);
});
