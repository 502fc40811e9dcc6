import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Instance } from "../../../src/model/Instance";
import { parseInstance } from "../../../src/model/parseInstance";
import { decodeJob } from "../../../src/scale/queue/decodeJob";
import { encodeJob } from "../../../src/scale/queue/encodeJob";
import { payloadId } from "../../../src/scale/queue/payloadId";
import type { QueuePayload } from "../../../src/scale/queue/QueuePayload";
import { runUnitJob } from "../../../src/scale/runUnitJob";
import type { UnitJob } from "../../../src/scale/UnitExecutor";
import { arbitraryInstanceDocument } from "../../support/arbitraryInstance";
import { municipality } from "../municipality";

const throughServer = (payload: QueuePayload): QueuePayload => JSON.parse(JSON.stringify(payload));
const town = municipality(1, 1);

/** Without what the search does not use; JSON knows no -0. */
function bare(instance: Instance): Instance {
  const locations = instance.locations.map(({ id }) => ({ id, lat: null, lon: null }));
  return { ...instance, name: "", locations, dependencies: JSON.parse(JSON.stringify(instance.dependencies)) };
}

async function bytes(job: UnitJob): Promise<string> {
  const { run, ...roster } = await runUnitJob(job);
  return JSON.stringify({ ...roster, run: { ...run, elapsedMs: 0 } });
}

describe("encodeJob and decodeJob", () => {
  it("keep everything but the name and the coordinates", () => {
    fc.assert(
      fc.property(
        arbitraryInstanceDocument().map((document) => parseInstance(document).instance!),
        fc.integer(),
        fc.option(fc.nat(), { nil: undefined }),
        (instance, seed, iterations) => {
          const job: UnitJob = {
            id: "a",
            instance,
            seed,
            ...(iterations === undefined ? { timeLimitMs: 5 } : { iterations }),
          };
          const payload = encodeJob(job);
          expect(decodeJob(throughServer(payload))).toEqual({ ...job, instance: bare(instance) });
          expect(payloadId(throughServer(payload))).toBe(payloadId(payload));
        },
      ),
      { numRuns: 50 },
    );
  });

  it("keep a missing limit on contacts", () => {
    const workers = town.workers.map((worker) => ({ ...worker, maxContacts: Number.POSITIVE_INFINITY }));
    const job = { id: "a", instance: bare({ ...town, workers }), seed: 1 };
    expect(decodeJob(throughServer(encodeJob(job)))).toEqual(job);
  });

  it("lead to the same roster, also from one there is", async () => {
    const job = { id: "a", instance: town, seed: 3, iterations: 300 };
    expect(await bytes(decodeJob(throughServer(encodeJob(job))))).toBe(await bytes(job));
    const further = { ...job, seed: 4, initialRoster: await runUnitJob(job) };
    expect(await bytes(decodeJob(throughServer(encodeJob(further))))).toBe(await bytes(further));
    expect(await bytes(decodeJob(throughServer(encodeJob({ ...job, seed: 4 }))))).not.toBe(await bytes(further));
  });

  it("put nothing on the server but ids, codes, dates, times and numbers", async () => {
    const roster = await runUnitJob({ id: "a", instance: town, seed: 3, iterations: 10 });
    const hinted = {
      ...roster,
      unassigned: [{ visit: "v", missing: 1, reasons: [{ code: "X", workers: [], hint: "a hint" }] }],
    };
    const payload = encodeJob({ id: "a", instance: { ...town, name: "a name" }, seed: 1, initialRoster: hinted });
    const strings: string[] = [];
    JSON.stringify(payload, (key, value) => {
      expect(["lat", "lon", "name", "hint"]).not.toContain(key);
      if (typeof value === "string") strings.push(value);
      return value;
    });
    expect(strings.length).toBeGreaterThan(100);
    expect(strings.filter((text) => !/^[\w@.:/+-]+$/.test(text))).toEqual([]);
  });
});

describe("payloadId", () => {
  it("differs where the unit, the seed, the budget or the start differ, and only there", async () => {
    const job: UnitJob = { id: "a", instance: town, seed: 3, iterations: 300 };
    const [visit, ...visits] = town.visits;
    const others: UnitJob[] = [
      { ...job, id: "b" },
      { ...job, seed: 4 },
      { ...job, iterations: 301 },
      { ...job, timeLimitMs: 300 },
      { ...job, instance: { ...town, visits: [{ ...visit, priority: visit.priority + 1 }, ...visits] } },
      { ...job, initialRoster: await runUnitJob(job) },
    ];
    const ids = [job, ...others].map((one) => payloadId(encodeJob(one)));
    expect(new Set(ids).size).toBe(ids.length);
    expect(payloadId(encodeJob({ ...structuredClone(job) }))).toBe(ids[0]);
    expect(ids[0]).toMatch(/^unit-[0-9a-f]{64}$/);
  });
});
