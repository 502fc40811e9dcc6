import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Recommendation, recommend, recommendIn } from "../../src/explain/recommend";
import { generate } from "../../src/generate/generate";
import type { Instance, ObjectiveName } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import { parseInstanceText } from "../../src/model/parseInstanceText";
import type { Roster } from "../../src/model/Roster";
import { Random } from "../../src/random";
import { applyShifts } from "../../src/revise/applyShifts";
import { Draft } from "../../src/revise/Draft";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const LONG = process.env.KONTINUITET_LONG === "1";
const UNITS = join(import.meta.dirname, "../../../shared/benchmarks/units");

/** Compares what is promised with what the verifier computes of the roster with the candidate's shifts. */
function compare(instance: Instance, roster: Roster, visit: string, { candidates, forbidden }: Recommendation): void {
  const before = verify(instance, roster, { published: roster });
  for (const { obstacles } of forbidden) expect(obstacles.length).toBeGreaterThan(0);
  for (const candidate of candidates) {
    const changed = applyShifts(instance, roster, candidate.shifts);
    const after = verify(instance, changed, { published: roster });
    expect(after.violations.length).toBeLessThanOrEqual(before.violations.length);
    for (const name of Object.keys(candidate.change) as ObjectiveName[]) {
      const difference = after.objectives[name].value - before.objectives[name].value;
      expect(candidate.change[name], `${name} of ${candidate.worker} at ${visit}`).toBeCloseTo(difference, 9);
    }
    const carers = changed.shifts.filter((shift) => shift.visits.some((made) => made.visit === visit));
    expect(carers.map(({ worker }) => worker)).toContain(candidate.worker);
  }
}

const MONDAY = "2026-03-23";

describe("recommend", () => {
  it.skipIf(!existsSync(join(UNITS, "unit-100x30-7d.json")))(
    "promises what verify computes for five random possible pairs of a unit, 200 in the long run (skipped where ../shared/benchmarks is absent)",
    async () => {
      const { instance } = parseInstanceText(readFileSync(join(UNITS, "unit-100x30-7d.json"), "utf8"));
      if (instance === null) throw new Error("the unit does not parse");
      const roster = await solve(instance, { seed: 1, iterations: 20_000 });
      const random = new Random(7);
      const draft = new Draft(instance, roster);
      const wanted = LONG ? 200 : 5;
      let possible = 0;
      for (let pairs = 0; possible < wanted && pairs < 20_000; pairs++) {
        const { id } = instance.visits[random.integer(instance.visits.length)];
        const worker = instance.workers[random.integer(instance.workers.length)];
        const found = recommendIn(draft, id, [worker]);
        if (found.candidates.length === 0) continue;
        compare(instance, roster, id, found);
        possible++;
      }
      expect(possible).toBe(wanted);
    },
  );

  it("promises what verify computes for 200 random possible pairs of a generated unit", async () => {
    const sizes = { recipients: 8, workers: 7, days: 5 };
    const { document } = generate({ profile: "medium", setting: "urban", seed: 2, ...sizes });
    const { instance } = parseInstance(document);
    if (instance === null) throw new Error("the unit does not parse");
    const roster = await solve(instance, { seed: 1, iterations: 3000 });
    const random = new Random(11);
    const draft = new Draft(instance, roster);
    for (let possible = 0; possible < 200; ) {
      const { id } = instance.visits[random.integer(instance.visits.length)];
      const found = recommendIn(draft, id, [instance.workers[random.integer(instance.workers.length)]]);
      // of the carer she has nothing changes
      if (found.candidates.length === 0 || found.candidates[0].current) continue;
      compare(instance, roster, id, found);
      possible++;
    }
  });

  it("promises what verify computes on arbitrary instances", async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryInstanceDocument(), fc.nat(), async (document, pick) => {
        const { instance } = parseInstance(document);
        if (instance === null || instance.visits.length === 0) return;
        const roster = await solve(instance, { seed: 1, iterations: 60 });
        const visit = instance.visits[pick % instance.visits.length].id;
        const found = recommend(instance, roster, visit);
        const workers = [...found.candidates, ...found.forbidden].map(({ worker }) => worker);
        expect(workers.toSorted()).toEqual(instance.workers.map(({ id }) => id).toSorted());
        compare(instance, roster, visit, found);
      }),
      { numRuns: 150 },
    );
  });

  it("ranks the carer first whom the recipient knows", () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:00", "09:00") },
        { id: "v2", windows: windowOn(MONDAY, "10:30", "11:00") },
      ],
    });
    const shift = { date: MONDAY, template: "short" };
    const roster = rosterOf(instance, {
      shifts: [
        { ...shift, worker: "w1", visits: [["v1", "08:30"]] },
        { ...shift, worker: "w2" },
        { ...shift, worker: "w3", visits: [["v2", "10:30"]] },
      ],
    });
    const { candidates, carers } = recommend(instance, roster, "v1");
    expect(carers).toEqual(["w1"]);
    expect(candidates.map(({ worker }) => worker)).toEqual(["w3", "w1", "w2"]);
    expect(candidates[0]).toMatchObject({ replaces: "w1", current: false, change: { continuity: -1, change: 2 } });
    expect(candidates[1]).toMatchObject({ current: true, change: { continuity: 0, time: 0 } });
  });

  it("names the rule that forbids a worker", () => {
    const instance = instanceOf({
      workers: [
        { id: "w1" },
        { id: "excluded" },
        { id: "unskilled", skills: [] },
        { id: "away", shifts: { unavailable: [MONDAY] } },
        { id: "tired" },
        { id: "full", contract: { minutesPerWeek: 60 } },
        { id: "busy" },
      ].map((worker) => ({ skills: ["medication"], ...worker })),
      recipients: [{ id: "r1", excluded: ["excluded"] }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:10", "08:15"), skills: ["medication"] },
        { id: "v2", windows: windowOn(MONDAY, "08:10", "08:10") },
      ],
      rules: { dailyRestHours: 21 },
    });
    const roster = rosterOf(instance, {
      shifts: [
        { worker: "w1", date: MONDAY, template: "short", visits: [["v1", "08:10"]] },
        { worker: "busy", date: MONDAY, template: "short", visits: [["v2", "08:10"]] },
        { worker: "tired", date: "2026-03-24", template: "short" },
      ],
    });
    const { forbidden } = recommend(instance, roster, "v1");
    const rules = Object.fromEntries(
      forbidden.map(({ worker, obstacles }) => [worker, obstacles.map(({ rule }) => rule)]),
    );
    expect(rules).toMatchObject({
      excluded: ["EXCLUDED"],
      unskilled: ["SKILL"],
      away: ["AVAILABLE", "AVAILABLE"],
      tired: ["DAILY_REST"],
      full: ["HOURS"],
    });
    expect(forbidden.find(({ worker }) => worker === "busy")?.obstacles[0]).toMatchObject({
      code: "CAPACITY",
      visits: ["v2"],
    });
  });

  it("throws a RangeError for a visit that does not exist", () => {
    const instance = instanceOf();
    expect(() => recommend(instance, rosterOf(instance), "v9")).toThrow(RangeError);
  });
});
