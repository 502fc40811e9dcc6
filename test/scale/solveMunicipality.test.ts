import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatDocument } from "../../src/io/formatDocument";
import type { Roster } from "../../src/model/Roster";
import { districts } from "../../src/scale/districts";
import { runUnitJob } from "../../src/scale/runUnitJob";
import { type MunicipalityResult, solveMunicipality } from "../../src/scale/solveMunicipality";
import { threadExecutor } from "../../src/scale/threadExecutor";
import type { UnitExecutor, UnitJob } from "../../src/scale/UnitExecutor";
import { verify } from "../../src/verify/verify";
import { instanceOf, windowOn } from "../support/instanceOf";
import { municipality } from "./municipality";
import { testUnitWorker } from "./testUnitWorker";

const town = municipality(1, 3);
const quick = { iterationsPerUnit: 300, seed: 7 };

/** Two places; everything at A is for workers of A, of whom there are too few: w2 of C could help. */
const short = instanceOf({
  workers: [
    { id: "w1", skills: [] },
    { id: "w2", skills: ["lift"] },
  ],
  recipients: [
    { id: "r1", location: "A" },
    { id: "r2", location: "C" },
  ],
  visits: [
    { id: "v1", recipients: ["r1"], skills: ["lift"], windows: windowOn("2026-03-23", "08:00", "09:00") },
    { id: "v2", recipients: ["r2"], windows: windowOn("2026-03-23", "10:00", "11:00") },
  ],
});
const shortUnits = {
  units: [
    { id: "a", middle: 1, recipients: [0], workers: [0] },
    { id: "c", middle: 3, recipients: [1], workers: [1] },
  ],
};

function bytes({ roster, ...rest }: MunicipalityResult): string {
  return formatDocument({ ...rest, roster: { ...roster, run: { ...roster.run!, elapsedMs: 0 } } });
}

/** Runs jobs all at once and ends them in an order of its own. */
function jumbled(concurrency: number): UnitExecutor & { jobs: UnitJob[] } {
  const jobs: UnitJob[] = [];
  let last: Promise<unknown> = Promise.resolve();
  return {
    jobs,
    concurrency,
    async run(job) {
      jobs.push(structuredClone(job));
      const before = last;
      const made = runUnitJob(structuredClone(job));
      last = made;
      await (jobs.length % 2 === 0 ? before : undefined);
      return structuredClone(await made);
    },
    close: async () => {},
  };
}

describe("solveMunicipality", () => {
  it("makes one roster of everybody that passes verify and is the sum of its units", async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 4, max: 18 }), async (seed, most) => {
        const instance = municipality(seed, 2);
        const divided = districts(instance, { maxWorkersPerUnit: most, seed, iterations: 1000 });
        const { roster, units } = await solveMunicipality(instance, {
          districts: divided,
          seed,
          iterationsPerUnit: 100,
        });
        const found = verify(instance, roster);
        expect(found.violations).toEqual([]);
        expect(roster.score).toEqual(found.score);
        expect(units.reduce((sum, { visits }) => sum + visits, 0)).toBe(instance.visits.length);
        expect(units.reduce((sum, { unassigned }) => sum + unassigned, 0)).toBe(roster.unassigned.length);
        const seats = instance.visits.reduce((sum, visit) => sum + visit.seats.length, 0);
        const made = roster.shifts.reduce((sum, { visits }) => sum + visits.length, 0);
        expect(made + roster.unassigned.reduce((sum, { missing }) => sum + missing, 0)).toBe(seats);
      }),
      { numRuns: 5 },
    );
  });

  it("gives the same bytes whatever the executor, with jobs that can be copied", async () => {
    const options = { ...quick, districts: districts(town, { maxWorkersPerUnit: 4 }) };
    const once = bytes(await solveMunicipality(town, options));
    const executor = jumbled(3);
    expect(bytes(await solveMunicipality(town, { ...options, executor }))).toBe(once);
    expect(executor.jobs.length).toBeGreaterThanOrEqual(5);
    expect(new Set(executor.jobs.map(({ seed }) => seed)).size).toBe(executor.jobs.length);
    expect(bytes(await solveMunicipality(town, { ...options, seed: 8 }))).not.toBe(once);
    const threads = await threadExecutor({ threads: 2, workerUrl: await testUnitWorker() });
    try {
      expect(bytes(await solveMunicipality(town, { ...options, executor: threads }))).toBe(once);
    } finally {
      await threads.close();
    }
  });

  it("lends a neighbour's worker for a visit that would be left out, and to nobody else", async () => {
    const { borders, careUnits, crossings, roster, swaps, units } = await solveMunicipality(short, {
      ...quick,
      districts: shortUnits,
    });
    expect(units.map(({ unassigned, unassignedAlone }) => [unassignedAlone, unassigned])).toEqual([
      [1, 0],
      [0, 0],
    ]);
    expect(borders).toEqual([{ unit: "a", neighbour: "c", reason: "shortage", used: true }]);
    // all of her visits, so that she changes unit
    expect(swaps).toEqual([{ recipient: "r1", from: "a", to: "c" }]);
    expect(crossings).toEqual([]);
    expect(careUnits.map(({ recipients }) => recipients)).toEqual([[], [0, 1]]);
    expect(roster.status).toBe("feasible");
    expect(verify(short, roster).valid).toBe(true);
    const kept = await solveMunicipality(short, { ...quick, districts: shortUnits, neighboursAsked: 0 });
    expect(kept.crossings).toEqual([]);
    expect(kept.roster.unassigned.map(({ visit }) => visit)).toEqual(["v1"]);
  });

  it("lends a worker who makes some of the visits, and names her", async () => {
    const more = instanceOf({
      workers: [
        { id: "w1", skills: [] },
        { id: "w2", skills: ["lift"] },
      ],
      recipients: [{ id: "r1" }, { id: "r2", location: "C" }],
      visits: [
        { id: "v1", recipients: ["r1"], skills: ["lift"], windows: windowOn("2026-03-23", "08:00", "09:00") },
        { id: "v2", recipients: ["r2"], windows: windowOn("2026-03-23", "10:00", "11:00") },
        {
          id: "v3",
          recipients: ["r1"],
          windows: windowOn("2026-03-24", "08:00", "09:00"),
          pinned: { workers: ["w1"] },
        },
        {
          id: "v4",
          recipients: ["r1"],
          windows: windowOn("2026-03-25", "08:00", "09:00"),
          pinned: { workers: ["w1"] },
        },
      ],
    });
    const { crossings, roster, swaps } = await solveMunicipality(more, { ...quick, districts: shortUnits });
    expect(swaps).toEqual([]);
    expect(crossings).toEqual([{ recipient: "r1", worker: "w2", visits: 1 }]);
    expect(verify(more, roster).valid).toBe(true);
  });

  it("brings a contact and a pinned worker of another unit, or names what is missing without them", async () => {
    const parted = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }, { id: "w3" }],
      recipients: [
        { id: "r1", contact: { policy: "required", worker: "w2" } },
        { id: "r2", location: "C", contact: { policy: "notNeeded" } },
      ],
      visits: [
        { id: "v1", recipients: ["r1"], windows: windowOn("2026-03-23", "08:00", "09:00") },
        {
          id: "v2",
          recipients: ["r2"],
          windows: windowOn("2026-03-23", "10:00", "11:00"),
          pinned: { workers: ["w1"] },
        },
      ],
      rules: { contactTitles: null, contactPermanent: false },
    });
    const units = [
      { id: "a", middle: 1, recipients: [0], workers: [0] },
      { id: "c", middle: 3, recipients: [1], workers: [1, 2] },
    ];
    const apart = await solveMunicipality(parted, { ...quick, districts: { units }, neighboursAsked: 0 });
    expect(verify(parted, apart.roster).valid).toBe(true);
    expect(apart.roster.contacts).toEqual([]);
    expect(apart.roster.unassigned).toMatchObject([{ visit: "v2", reasons: [{ code: "PINNED", workers: ["w1"] }] }]);
    expect(apart.units.map(({ unassignedAlone }) => unassignedAlone)).toEqual([0, 1]);
    const together = await solveMunicipality(parted, { ...quick, districts: { units } });
    expect(verify(parted, together.roster).valid).toBe(true);
    expect(together.roster.contacts).toEqual([{ recipient: "r1", worker: "w2" }]);
    expect(together.roster.unassigned).toEqual([]);
  });

  it("lets a neighbour take on a recipient for fewer carers, at a price", async () => {
    // two parts of the day, which one worker of A cannot both work; w3 of C works all day
    const days = ["2026-03-23", "2026-03-24"];
    const border = instanceOf({
      workers: [
        { id: "w1", shifts: { fixed: days.map((date) => ({ date, start: "07:00", end: "11:00" })) } },
        { id: "w2", shifts: { fixed: days.map((date) => ({ date, start: "12:00", end: "16:00" })) } },
        { id: "w3", shifts: { fixed: days.map((date) => ({ date, start: "07:00", end: "16:00" })) } },
      ],
      recipients: [
        { id: "r1", contact: { policy: "notNeeded" } },
        { id: "r2", location: "C", contact: { policy: "notNeeded" } },
      ],
      visits: [
        ...days.map((date, at) => ({ id: `v${at}`, recipients: ["r1"], windows: windowOn(date, "08:00", "09:00") })),
        ...days.map((date, at) => ({ id: `w${at}`, recipients: ["r1"], windows: windowOn(date, "13:00", "14:00") })),
        { id: "x", recipients: ["r2"], windows: windowOn(days[0], "10:00", "11:00") },
      ],
      rules: { preset: "none" },
      history: [{ recipient: "r1", worker: "w3", date: "2026-03-01", visits: 1 }],
    });
    const districts = {
      units: [
        { id: "a", middle: 1, recipients: [0], workers: [0, 1] },
        { id: "c", middle: 3, recipients: [1], workers: [2] },
      ],
    };
    const carers = async (options: object) => {
      const found = await solveMunicipality(border, { ...quick, districts, ...options });
      expect(verify(border, found.roster).valid).toBe(true);
      return { carers: found.roster.carers![0].carers, swaps: found.swaps.length, tried: found.borders.length };
    };
    expect(await carers({})).toEqual({ carers: 1, swaps: 1, tried: 1 });
    expect(await carers({ crossingPrice: 1 })).toEqual({ carers: 2, swaps: 0, tried: 1 });
    expect(await carers({ borderPhase: "shortage" })).toEqual({ carers: 2, swaps: 0, tried: 0 });
  });

  it("runs a job once more that fails, and passes a second failure on", async () => {
    let failures = 1;
    const run = async (job: UnitJob): Promise<Roster> => {
      if (failures-- > 0) throw new Error("lost");
      return runUnitJob(job);
    };
    const executor = { run, concurrency: 1, close: async () => {} };
    const once = bytes(await solveMunicipality(short, { ...quick, districts: shortUnits }));
    expect(bytes(await solveMunicipality(short, { ...quick, districts: shortUnits, executor }))).toBe(once);
    failures = 2;
    await expect(solveMunicipality(short, { ...quick, districts: shortUnits, executor })).rejects.toThrow("lost");
  });

  it("tells its progress, and returns a roster of everything when aborted", async () => {
    const calls: string[] = [];
    const abort = new AbortController();
    const divided = districts(town, { maxWorkersPerUnit: 6 });
    const { roster } = await solveMunicipality(town, {
      iterationsPerUnit: 50,
      districts: divided,
      signal: abort.signal,
      onProgress: ({ done, stage, total, unit }) => {
        calls.push(`${stage} ${unit} ${done}/${total}`);
        abort.abort();
      },
    });
    expect(calls).toEqual(["units unit1 1/3", "units unit2 2/3", "units unit3 3/3"]);
    expect(roster.status).toBe("cancelled");
    expect(verify(town, roster).valid).toBe(true);
  });

  it("refuses options and units that make no sense", async () => {
    const [a, c] = shortUnits.units;
    for (const units of [[a], [a, a, c], [{ ...a, recipients: [0, 1] }, c], [a, { ...c, workers: [7] }]])
      await expect(solveMunicipality(short, { ...quick, districts: { units } })).rejects.toThrow(RangeError);
    for (const options of [
      { iterationsPerUnit: 0 },
      { seed: 0.5 },
      { timeLimitMsPerUnit: -1 },
      { neighboursAsked: 1.5 },
      { crossingPrice: -1 },
      { borderPhase: "none" as "shortage" },
    ])
      await expect(solveMunicipality(short, options)).rejects.toThrow(RangeError);
    await expect(threadExecutor({ threads: 0 })).rejects.toThrow(RangeError);
  });

  it("answers where there is nobody", async () => {
    const { roster } = await solveMunicipality(instanceOf({ workers: [], recipients: [], visits: [] }), quick);
    expect(roster.shifts).toEqual([]);
    expect(roster.unassigned).toEqual([]);
  });
});
