import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { solveExact } from "../../src/exact/solveExact";
import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { bruteForce } from "../support/bruteForce";
import type { Json } from "../support/smallInstance";
import { tinyDocument } from "../support/tinyDocument";

const RUNS = process.env.KONTINUITET_LONG ? 2_000 : 200;
function instanceOf(document: Json): Instance {
  const { instance, issues } = parseInstance(document);
  if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code}: ${detail}`).join("\n"));
  return instance;
}

const FIRST = ["unassigned", "contact", "continuity"];

describe("solveExact", () => {
  test("equals trying everything: bound <= optimum <= value, and where it says optimal all three are one", async () => {
    let optimal = 0;
    await fc.assert(
      fc.asyncProperty(tinyDocument(), async (document) => {
        const instance = instanceOf(document);
        const { values } = bruteForce(instance);
        const roster = await solveExact(instance, { iterations: 30, conflicts: 20_000 });
        const verification = verify(instance, roster);
        expect(verification.violations).toEqual([]);
        for (const entry of verification.score)
          expect(roster.score.find(({ objective }) => objective === entry.objective)?.value).toBe(entry.value);
        for (const [i, objective] of FIRST.entries()) {
          const entry = roster.score.find((one) => one.objective === objective);
          if (entry === undefined || entry.bound === undefined) break;
          expect(entry.bound).toBeLessThanOrEqual(values[i] + 1e-6);
          expect(entry.value).toBeGreaterThanOrEqual(values[i] - 1e-6);
          if (roster.status === "optimal") expect(entry.value).toBeCloseTo(values[i], 6);
          if (entry.value > entry.bound + 1e-6) break;
        }
        if (roster.status === "optimal") optimal++;
      }),
      { numRuns: RUNS },
    );
    expect(optimal).toBeGreaterThan(0.9 * RUNS);
  }, 3_600_000);

  test("keeps the rules and its own bounds on instances with every feature, and repeats itself", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInstanceDocument(), async (document) => {
        const instance = instanceOf(document);
        const options = { iterations: 50, conflicts: 2_000 };
        const roster = await solveExact(instance, options);
        expect(verify(instance, roster).violations).toEqual([]);
        for (const { bound, value } of roster.score) if (bound !== undefined) expect(bound).toBeLessThanOrEqual(value);
        const again = await solveExact(instance, options);
        const bytes = ({ run, ...rest }: typeof roster) => JSON.stringify([rest, { ...run, elapsedMs: 0 }]);
        expect(bytes(again)).toBe(bytes(roster));
      }),
      { numRuns: RUNS / 10, seed: 5 },
    );
  }, 3_600_000);

  test("a visit whose windows overlap can be made in the whole of both, also beside a visit for two", async () => {
    const worker = { title: "assistantNurse", mode: "bike", base: "base", shifts: { allowed: ["noon"] } };
    const date = "2026-03-23";
    const instance = instanceOf({
      format: "kontinuitet/instance@1",
      horizon: { start: date, days: 1, timeZone: "Europe/Stockholm" },
      locations: [{ id: "base" }, { id: "home" }],
      travel: {
        bike: {
          minutes: [
            [0, 30],
            [30, 0],
          ],
        },
      },
      shiftTemplates: [{ id: "noon", start: "10:00", end: "15:00" }],
      workers: [
        { id: "w1", ...worker },
        { id: "w2", ...worker },
      ],
      recipients: [{ id: "r1", location: "home" }],
      visits: [
        {
          id: "v1",
          recipients: ["r1"],
          windows: [{ date, earliest: "10:00", latest: "10:30" }],
          minutes: 15,
          carers: 2,
        },
        {
          id: "v2",
          recipients: ["r1"],
          windows: [
            { date, earliest: "09:00", latest: "11:00" },
            { date, earliest: "10:35", latest: "10:35" },
          ],
          minutes: 15,
        },
      ],
      rules: { preset: "none" },
    });
    const roster = await solveExact(instance, { iterations: 200, conflicts: 1_000 });
    expect(roster.status).toBe("optimal");
    expect(roster.unassigned).toEqual([]);
  });

  test("an abort during the proof returns the best roster so far", async () => {
    const { document } = generate({ profile: "heavy", setting: "urban", recipients: 20, days: 7, seed: 3 });
    const instance = instanceOf(document as Json);
    const controller = new AbortController();
    const roster = await solveExact(instance, {
      iterations: 500,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    expect(roster.status).toBe("cancelled");
    expect(roster.run?.stopped).toBe("aborted");
    expect(verify(instance, roster).violations).toEqual([]);
  }, 600_000);

  test("finds the optimum where the search stopped short of it", async () => {
    const { document } = generate({ profile: "light", setting: "urban", recipients: 5, workers: 6, days: 3, seed: 1 });
    const instance = instanceOf(document as Json);
    const roster = await solveExact(instance, { iterations: 1, conflicts: 50_000 });
    expect(roster.status).toBe("optimal");
    const searched = await solve(instance, { iterations: 20_000 });
    expect(compareFirst(roster, searched)).toBeLessThanOrEqual(0);
  }, 600_000);

  test("refuses limits that are none", async () => {
    const { document } = generate({ profile: "light", setting: "urban", recipients: 2, days: 1, seed: 1 });
    const instance = instanceOf(document as Json);
    await expect(solveExact(instance, { conflicts: -1 })).rejects.toThrow(RangeError);
    await expect(solveExact(instance, { conflicts: 1.5 })).rejects.toThrow(RangeError);
    await expect(solveExact(instance, { timeLimitMs: Number.NaN })).rejects.toThrow(RangeError);
  });
});

function compareFirst(a: Roster, b: Roster): number {
  for (const objective of FIRST) {
    const [x, y] = [a, b].map(({ score }) => score.find((entry) => entry.objective === objective)?.value ?? 0);
    if (Math.abs(x - y) > 1e-6) return x - y;
  }
  return 0;
}
