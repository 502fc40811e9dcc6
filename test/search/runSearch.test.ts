import type { Worker } from "node:worker_threads";
import { expect, it, vi } from "vitest";
import { solve } from "../../src/search/solve";
import { testWorker } from "../threads/testWorker";
import { unit } from "../threads/unit";

vi.mock("../../src/bounds/fewestCarers", async (importOriginal) => ({
  ...(await importOriginal<object>()),
  // biome-ignore lint/correctness/useYield: it ends before its first step
  *fewestCarersInSteps() {
    throw new Error("no bound today");
  },
}));

it("leaves no worker behind where the bound fails", async () => {
  const create = await testWorker();
  const left: Promise<number>[] = [];
  const createWorker = (): Worker => {
    const worker = create();
    left.push(new Promise((resolve) => worker.once("exit", resolve)));
    return worker;
  };
  await expect(solve(unit(), { timeLimitMs: 60_000, threads: 2, createWorker })).rejects.toThrow("no bound today");
  expect(left.length).toBe(2);
  await Promise.all(left);
});
