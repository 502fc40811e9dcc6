import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestCarers } from "../../src/bounds/fewestCarers";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { tinyDocument } from "../support/tinyDocument";

const RUNS = process.env.KONTINUITET_LONG ? 10_000 : 1_000;

const documents = [
  { name: "tiny", arbitrary: tinyDocument() },
  { name: "small", arbitrary: arbitraryInstanceDocument() },
  { name: "few days, many visits", arbitrary: arbitraryInstanceDocument({ maxDays: 2, maxVisits: 14, maxWorkers: 5 }) },
  {
    name: "two weeks and more",
    arbitrary: arbitraryInstanceDocument({ maxDays: 20, maxVisits: 20, maxRecipients: 3 }),
  },
];

function check(instance: Instance, roster: Roster): void {
  const verification = verify(instance, roster);
  expect(verification.violations).toEqual([]);
  expect(roster.status).toBe(verification.status);
  expect(roster.score).toMatchObject(verification.score);

  const carersOf = new Map<string, Set<string>>();
  for (const { worker, visits } of roster.shifts) {
    for (const { visit } of visits) carersOf.set(visit, (carersOf.get(visit) ?? new Set()).add(worker));
  }
  const left = new Map(roster.unassigned.map(({ visit, missing }) => [visit, missing]));
  expect(left.size).toBe(roster.unassigned.length);
  for (const { id, seats } of instance.visits) {
    const made = carersOf.get(id)?.size ?? 0;
    expect([0, seats.length], `carers of ${id}`).toContain(made);
    expect(left.get(id) ?? 0, `missing carers of ${id}`).toBe(seats.length - made);
  }
  for (const { reasons, visit } of roster.unassigned) expect(reasons.length, `reasons of ${visit}`).toBeGreaterThan(0);

  const { byRecipient } = fewestCarers(instance);
  for (const recipient of instance.recipients) {
    const own = instance.visits.filter(({ recipients }) => recipients.includes(recipient.index));
    if (own.some(({ id }) => left.has(id))) continue;
    const met = new Set([...recipient.historyCarers, ...own.flatMap(({ id }) => [...(carersOf.get(id) ?? [])])]);
    expect(met.size, `carers of ${recipient.id} against the bound`).toBeGreaterThanOrEqual(
      byRecipient[recipient.index],
    );
  }
}

describe("solve on random instances", () => {
  for (const { arbitrary, name } of documents) {
    it(`gives a roster that keeps every rule, whole visits and a true score: ${name}`, async () => {
      await fc.assert(
        fc.asyncProperty(
          arbitrary,
          fc.integer(),
          fc.integer({ min: 0, max: 300 }),
          async (document, seed, iterations) => {
            const { instance, issues } = parseInstance(document);
            if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code}: ${detail}`).join("\n"));
            check(instance, await solve(instance, { seed, iterations }));
          },
        ),
        { numRuns: Math.ceil(RUNS / documents.length) },
      );
    });
  }

  it("leaves no more out than the roster it starts from", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(...documents.map(({ arbitrary }) => arbitrary)),
        fc.integer(),
        async (document, seed) => {
          const { instance } = parseInstance(document);
          if (instance === null) throw new Error("invalid");
          const initialRoster = await solve(instance, { seed, iterations: 200 });
          const roster = await solve(instance, { seed: seed + 1, iterations: 0, initialRoster });
          expect(verify(instance, roster).violations).toEqual([]);
          const unassigned = [roster, initialRoster].map((one) => verify(instance, one).objectives.unassigned.value);
          expect(unassigned[0]).toBeLessThanOrEqual(unassigned[1] + 1e-6);
        },
      ),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });
});
