import { Worker } from "node:worker_threads";
import { beforeAll, describe, expect, it, vi } from "vitest";
import { generate } from "../../src/generate/generate";
import { parseInstance } from "../../src/model/parseInstance";
import { Search } from "../../src/search/Search";
import { solve } from "../../src/search/solve";
import { noImprovement } from "../../src/search/stop/noImprovement";
import { targetReached } from "../../src/search/stop/targetReached";
import type { Leg } from "../../src/threads/Leg";
import { LocalCarrier } from "../../src/threads/LocalCarrier";
import type { Order } from "../../src/threads/messages";
import { verify } from "../../src/verify/verify";
import { testWorker } from "./testWorker";
import { bytesOf, unit } from "./unit";

let createWorker: () => Worker;
beforeAll(async () => {
  createWorker = await testWorker();
});

const instance = unit();

/** A worker of a few lines, in place of the real one. */
function fake(source: string): Worker {
  return new Worker(source, { eval: true, execArgv: [] });
}

describe("solve with threads", () => {
  it("gives the same bytes on any number of threads, and without", async () => {
    for (const seed of [1, 2]) {
      const options = { iterations: 3000, seed, searches: 4 };
      const alone = bytesOf(await solve(instance, options));
      for (const threads of [1, 2, 3, 4]) {
        expect(bytesOf(await solve(instance, { ...options, threads, createWorker })), `${threads} threads`).toBe(alone);
      }
    }
  });

  it("carries one search in a run limited by iterations unless told otherwise, so that threads change nothing", async () => {
    const alone = bytesOf(await solve(instance, { iterations: 2001, searches: 1 }));
    const roster = await solve(instance, { iterations: 2001, threads: 1, createWorker });
    expect(bytesOf(roster)).toBe(alone);
    expect(roster.run).toMatchObject({ iterations: 2001, stopped: "iterationLimit" });
  });

  it("gives the same bytes where something else than the limit ends the run", async () => {
    const options = { iterations: 40_000, searches: 2, stop: noImprovement({ iterations: 4000 }) };
    const alone = await solve(instance, options);
    expect(alone.run).toMatchObject({ stopped: "noImprovement" });
    expect(bytesOf(await solve(instance, { ...options, threads: 2, createWorker }))).toBe(bytesOf(alone));
  });

  it("searches with every thread under a time limit, and keeps it", async () => {
    const began = performance.now();
    const roster = await solve(instance, { timeLimitMs: 1500, threads: 2, createWorker });
    expect(performance.now() - began).toBeLessThan(15_000);
    expect(roster.run?.stopped).toBe("timeLimit");
    expect(verify(instance, roster).violations).toEqual([]);
  });

  it("has threads share a walk where there are more of them than searches, under a time limit only, and frees it from one who ends at a bad time", async () => {
    const legs: Leg[] = [];
    let spoil = false;
    const create = () => {
      const worker = createWorker();
      const post = worker.postMessage.bind(worker);
      worker.postMessage = (order: Order) => {
        post(order);
        if (order.kind !== "leg") return;
        legs.push(order.leg);
        const walk = order.leg.walks[0];
        if (!spoil || walk === undefined) return;
        spoil = false;
        // as if it ended while it held the lock
        Atomics.store(new Int32Array(walk.log), 0, 1);
        void worker.terminate();
      };
      return worker;
    };
    await solve(instance, { iterations: 200, threads: 2, searches: 2, createWorker: create });
    await solve(instance, { timeLimitMs: 300, threads: 2, createWorker: create });
    expect(legs.map(({ walks }) => walks)).toEqual(legs.map(() => ({})));
    legs.length = 0;
    const together = { timeLimitMs: 2500, threads: 2, searches: 1, createWorker: create };
    await solve(instance, together);
    expect(legs.length).toBeGreaterThan(0);
    for (const { walks } of legs) expect([walks[0].member, walks[1].member]).toEqual([0, 1]);
    expect(new Set(legs.flatMap(({ walks }) => [walks[0].log, walks[1].log])).size).toBe(1);
    spoil = true;
    legs.length = 0;
    const roster = await solve(instance, together);
    expect(verify(instance, roster).violations).toEqual([]);
    expect(new Int32Array(legs[0].walks[0].log)[0]).toBe(0);
  });

  it("stops when a target is reached", async () => {
    const { score } = await solve(instance, { iterations: 500 });
    const stop = targetReached({ score });
    const roster = await solve(instance, { timeLimitMs: 60_000, threads: 2, createWorker, stop });
    expect(roster.run?.stopped).toBe("targetReached");
    expect(roster.run?.elapsedMs).toBeLessThan(30_000);
  });

  it("returns the best roster soon after an abort", async () => {
    const controller = new AbortController();
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort();
    }, 1200);
    const roster = await solve(instance, { timeLimitMs: 60_000, threads: 2, createWorker, signal: controller.signal });
    // 100 ms, and as much again for a machine that is busy with other tests
    expect(performance.now() - aborted).toBeLessThan(2000);
    expect(roster).toMatchObject({ status: "cancelled", run: { stopped: "aborted" } });
    expect(verify(instance, roster).violations).toEqual([]);
  });

  it("returns soon after an abort before the first roster is there", async () => {
    const { document } = generate({ profile: "medium", setting: "smallTown", recipients: 150, days: 14, seed: 4 });
    const large = parseInstance(document).instance!;
    for (const threads of [undefined, 2]) {
      // while the bound is computed and rosters are constructed, which takes more than a second
      for (const after of [0, 60, 250]) {
        const controller = new AbortController();
        let aborted = 0;
        setTimeout(() => {
          aborted = performance.now();
          controller.abort();
        }, after);
        const began = performance.now();
        const roster = await solve(large, { timeLimitMs: 60_000, threads, createWorker, signal: controller.signal });
        // 100 ms on a quiet machine; the timer itself waits for at most one slice
        expect(performance.now() - aborted).toBeLessThan(1000);
        expect(aborted - began).toBeLessThan(after + 1000);
        expect(roster).toMatchObject({ status: "cancelled", run: { stopped: "aborted" } });
        expect(verify(large, roster).violations).toEqual([]);
      }
    }
  });

  it("has one search construct a whole roster where the time limit passes meanwhile", async () => {
    const { document } = generate({ profile: "medium", setting: "smallTown", recipients: 150, days: 14, seed: 4 });
    const prepare = vi.spyOn(Search.prototype, "prepare");
    const roster = await solve(parseInstance(document).instance!, { timeLimitMs: 1 });
    expect(prepare).toHaveBeenCalledTimes(1);
    prepare.mockRestore();
    expect(roster.shifts.length).toBeGreaterThan(0);
    expect(roster.unassigned.length).toBeLessThan(500);
    expect(roster.run?.stopped).toBe("timeLimit");
  });

  it("makes no worker where it is aborted before it begins", async () => {
    const roster = await solve(instance, {
      threads: 2,
      signal: AbortSignal.abort(),
      createWorker: () => {
        throw new Error("called");
      },
    });
    expect(roster.status).toBe("cancelled");
    expect(verify(instance, roster).violations).toEqual([]);
  });

  it("passes on an error of onProgress and ends the workers", async () => {
    const ended: Promise<unknown>[] = [];
    const running = solve(instance, {
      timeLimitMs: 60_000,
      threads: 1,
      createWorker: () => {
        const worker = createWorker();
        ended.push(new Promise((resolve) => worker.once("exit", resolve)));
        return worker;
      },
      onProgress() {
        throw new Error("the consumer's own");
      },
    });
    await expect(running).rejects.toThrow("the consumer's own");
    await Promise.all(ended);
  });

  it("refuses numbers that are none", async () => {
    await expect(solve(instance, { threads: 0 })).rejects.toThrow(RangeError);
    await expect(solve(instance, { threads: 1.5 })).rejects.toThrow(RangeError);
    await expect(solve(instance, { iterations: 1, searches: 65 })).rejects.toThrow(RangeError);
  });
});

describe("a worker that fails", () => {
  const iterations = 2000;
  const failures: { name: string; reason: string | null; make: () => Worker }[] = [
    {
      name: "can't be made",
      reason: "no worker could be made: no workers here",
      make: () => {
        throw new Error("no workers here");
      },
    },
    {
      name: "exits when it is asked",
      reason: "the worker ended",
      make: () => fake('require("node:worker_threads").parentPort.on("message", () => process.exit(1))'),
    },
    { name: "raises an error at once", reason: "broken", make: () => fake('throw new Error("broken")') },
    {
      name: "says that it failed",
      reason: "out of memory",
      make: () =>
        fake(`const { parentPort } = require("node:worker_threads");
              parentPort.on("message", () => parentPort.postMessage({ kind: "failed", detail: "out of memory" }))`),
    },
    {
      name: "dies in the middle",
      reason: null,
      make: () => {
        const worker = createWorker();
        let answers = 0;
        worker.on("message", () => {
          if (++answers === 3) worker.terminate();
        });
        return worker;
      },
    },
  ];
  for (const { make, name, reason } of failures) {
    it(`and ${name} changes nothing in a run limited by iterations`, async () => {
      const options = { iterations, searches: 4, threads: 2 };
      const expected = bytesOf(await solve(instance, { iterations, searches: 4 }));
      let made = 0;
      const mixed = () => (made++ === 0 ? make() : createWorker());
      expect(bytesOf(await solve(instance, { ...options, createWorker: mixed }))).toBe(expected);
      expect(bytesOf(await solve(instance, { ...options, createWorker: make }))).toBe(expected);
    });

    it(`and ${name} does not end a run limited by time`, async () => {
      for (const searches of [1, 2]) {
        let made = 0;
        const createMixed = () => (made++ === 0 ? make() : createWorker());
        for (const create of [createMixed, make]) {
          const roster = await solve(instance, { timeLimitMs: 1000, threads: 2, searches, createWorker: create });
          expect(verify(instance, roster).violations).toEqual([]);
          expect(roster.run?.stopped).toBe("timeLimit");
          expect(roster.run?.iterations).toBeGreaterThan(0);
        }
      }
    });

    // one that dies in the middle may have done all its work by then
    if (reason === null) continue;
    it(`and ${name} is reported with the reason`, async () => {
      const reasons: string[] = [];
      const onThreadLost = (one: string) => reasons.push(one);
      await solve(instance, { iterations, searches: 2, threads: 2, createWorker: make, onThreadLost });
      expect(reasons).toEqual([reason, reason]);
    });
  }

  it("and whose loss the caller does not accept ends the run", async () => {
    const running = solve(instance, {
      timeLimitMs: 60_000,
      threads: 2,
      createWorker: () => fake('throw new Error("broken")'),
      onThreadLost(reason) {
        throw new Error(`not without it: ${reason}`);
      },
    });
    await expect(running).rejects.toThrow("not without it: broken");
  });

  it("and is the last one leaves her shared walk as well", async () => {
    const legs: Leg[] = [];
    const carry = vi.spyOn(LocalCarrier.prototype, "run").mockImplementation(async (leg) => {
      legs.push(leg);
    });
    const quitter = () => fake('require("node:worker_threads").parentPort.on("message", () => process.exit(1))');
    await solve(instance, { timeLimitMs: 500, threads: 2, searches: 1, createWorker: quitter });
    carry.mockRestore();
    expect(legs.length).toBeGreaterThan(0);
    // what the others have written is of a roster that this one does not have
    expect(legs[0].walks).toEqual({});
  });

  it("and never answers is not waited for beyond the time limit", async () => {
    const began = performance.now();
    let made = 0;
    const silent = () => fake("setInterval(() => {}, 1000)");
    const mixed = () => (made++ === 0 ? silent() : createWorker());
    for (const create of [mixed, silent]) {
      const roster = await solve(instance, { timeLimitMs: 1000, threads: 2, createWorker: create });
      expect(verify(instance, roster).violations).toEqual([]);
    }
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});
