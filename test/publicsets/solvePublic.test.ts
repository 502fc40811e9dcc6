import { describe, expect, it } from "vitest";
import { parsePublic } from "../../src/publicsets/parsePublic";
import { solvePublic } from "../../src/publicsets/solvePublic";
import { testWorker } from "../threads/testWorker";
import { handmadeUnit } from "./hhcrsp/tinyUnit";
import { handmadeHospital } from "./ihtc/tinyHospital";

const hospital = handmadeHospital();

describe("solvePublic", () => {
  it("gives the same solution on any number of threads, and ends them", async () => {
    const create = await testWorker();
    const ended: Promise<unknown>[] = [];
    const createWorker = () => {
      const worker = create();
      ended.push(new Promise((resolve) => worker.once("exit", resolve)));
      return worker;
    };
    for (const parsed of [
      parsePublic("ihtc", hospital.instance, hospital.solution),
      parsePublic("hhcrsp", handmadeUnit().instance),
    ]) {
      const options = { iterations: 20_000, searches: 3, seed: 4 };
      const here = await solvePublic(parsed.value!, options);
      const there = await solvePublic(parsed.value!, { ...options, threads: 2, createWorker });
      expect(there.solution).toEqual(here.solution);
      expect([here.run.iterations, here.run.stopped]).toEqual([20_000, "iterationLimit"]);
    }
    expect(ended.length).toBe(4);
    await Promise.all(ended);
  });

  it("returns the best so far when aborted, and refuses options out of range", async () => {
    const { value } = parsePublic("hhcrsp", handmadeUnit().instance);
    const signal = AbortSignal.abort();
    expect((await solvePublic(value!, { signal })).run.stopped).toBe("aborted");
    await expect(solvePublic(value!, { searches: 65 })).rejects.toThrow(RangeError);
    await expect(solvePublic(value!, { iterations: -1 })).rejects.toThrow(RangeError);
  });

  it("takes a unit without patients and a ward without persons", async () => {
    const empty = { ...handmadeUnit().instance, patients: [], distances: [[0]] };
    const { value } = parsePublic("hhcrsp", empty);
    expect((await solvePublic(value!, { iterations: 10 })).score.cost).toBe(0);
    const ward = { ...hospital.instance, occupants: [], patients: [] };
    const parsed = parsePublic("ihtc", ward, { patients: [] });
    expect((await solvePublic(parsed.value!, { iterations: 10 })).score.cost).toBe(0);
  });
});
