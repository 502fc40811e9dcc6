import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bound } from "../../src/bounds/bound";
import { checkCertificate } from "../../src/check/checkCertificate";
import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { bruteForce } from "../support/bruteForce";
import { tinyDocument } from "../support/tinyDocument";

const LONG = Boolean(process.env.KONTINUITET_LONG);
const TINY = LONG ? 2_000 : 60;
const MEDIUM = LONG ? 500 : 12;

function instanceOf(document: unknown): Instance {
  const { instance, issues } = parseInstance(document);
  if (instance === null) throw new Error(JSON.stringify(issues));
  return instance;
}

/** Compares every bound whose premise the roster meets; returns how many recipients were compared and how many bounds are reached. */
function compare(
  instance: Instance,
  roster: Roster,
): { compared: number; reached: number; left: number; proved: number } {
  const found = bound(instance, { timeLimitMs: 500 });
  const checked = checkCertificate(JSON.parse(JSON.stringify(found.certificate)), instance);
  expect(checked.reasons).toEqual([]);
  const out = new Set(roster.unassigned.map(({ visit }) => visit));
  const left = roster.unassigned.reduce((sum, { missing }) => sum + missing, 0);
  expect(found.unplaced).toBeLessThanOrEqual(left);
  let compared = 0;
  let reached = 0;
  for (const recipient of instance.recipients) {
    const claim = found.recipients[recipient.index];
    expect(claim.certified).toBeLessThanOrEqual(claim.carers);
    for (const visit of claim.unmakeable) expect(out).toContain(visit);
    const own = instance.visits.filter(({ recipients }) => recipients.includes(recipient.index)).map(({ id }) => id);
    if (own.some((id) => out.has(id) && !claim.unmakeable.includes(id))) continue;
    const met = new Set(recipient.historyCarers);
    for (const { visits, worker } of roster.shifts)
      if (visits.some(({ visit }) => own.includes(visit))) met.add(worker);
    compared++;
    expect(claim.carers).toBeLessThanOrEqual(met.size);
    if (claim.carers === met.size) reached++;
  }
  return { compared, reached, left, proved: found.unplaced };
}

describe("bound", () => {
  it(`is no greater than the optimum of an exhaustive search on ${TINY} tiny instances`, () => {
    let compared = 0;
    let reached = 0;
    fc.assert(
      fc.property(tinyDocument(), (document) => {
        const instance = instanceOf(document);
        const result = compare(instance, bruteForce(instance).roster);
        compared += result.compared;
        reached += result.reached;
      }),
      { numRuns: TINY, seed: 41 },
    );
    expect(compared).toBeGreaterThan(TINY / 2);
    expect(reached).toBeGreaterThan(compared * 0.8);
  });

  it("is certified and checked on instances that use every feature", () => {
    fc.assert(
      fc.property(arbitraryInstanceDocument(), (document) => {
        const instance = instanceOf(document);
        const { certificate } = bound(instance, { timeLimitMs: 300 });
        expect(checkCertificate(certificate, instance).reasons).toEqual([]);
      }),
      { numRuns: LONG ? 2_000 : 30, seed: 42 },
    );
  });

  it(`is no greater than verified rosters of ${MEDIUM} generated units, over-tight ones among them`, async () => {
    const totals = { compared: 0, left: 0, proved: 0 };
    for (let seed = 1; seed <= MEDIUM; seed++) {
      const recipients = 8 + (seed % 10);
      const { document } = generate({
        profile: (["light", "medium", "heavy"] as const)[seed % 3],
        setting: (["urban", "smallTown", "rural"] as const)[seed % 3],
        recipients,
        days: [7, 7, 9, 14][seed % 4],
        seed,
        ...(seed % 2 === 0 ? { workers: 2 + (seed % 3) } : { clientTimeShare: 0.4 + (seed % 4) / 10 }),
      });
      const instance = instanceOf(document);
      const roster = await solve(instance, { seed, iterations: 2_000 });
      expect(verify(instance, roster).valid).toBe(true);
      const result = compare(instance, roster);
      totals.compared += result.compared;
      totals.left += result.left;
      totals.proved += result.proved;
      const continuity = roster.score.find(({ objective }) => objective === "continuity");
      if (continuity?.bound !== undefined) expect(continuity.bound).toBeLessThanOrEqual(continuity.value);
    }
    expect(totals.compared).toBeGreaterThan(MEDIUM);
    expect(totals.proved).toBeGreaterThan(0);
  }, 3_600_000);

  it("proves that parts stay out where there is too little time, and says the same each time", () => {
    const { document } = generate({
      profile: "medium",
      setting: "urban",
      recipients: 12,
      days: 7,
      seed: 3,
      workers: 2,
    });
    const instance = instanceOf(document);
    const found = bound(instance, { timeLimitMs: 3_000 });
    expect(found.unplaced).toBeGreaterThan(0);
    expect(found.certificate.routes.length).toBeGreaterThan(0);
    expect(bound(instance, { timeLimitMs: 3_000 })).toEqual(found);
  });
});
