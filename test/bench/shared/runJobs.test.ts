import { setTimeout as sleep } from "node:timers/promises";
import fc from "fast-check";
import { expect, it } from "vitest";
import { runJobs } from "../../../bench/shared/runJobs";

it("runs every task once, no lane two at a time, in order of start", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3)), fc.integer({ min: 1, max: 3 }), async (waits, jobs) => {
      const started: number[] = [];
      const busy = new Set<number>();
      await runJobs([...waits.keys()], jobs, async (task, lane) => {
        expect(busy.has(lane)).toBe(false);
        expect(lane).toBeLessThan(jobs);
        busy.add(lane);
        started.push(task);
        await sleep(waits[task]);
        busy.delete(lane);
      });
      expect(started).toEqual([...waits.keys()]);
    }),
    { numRuns: 20 },
  );
});

it("throws the first failure and starts nothing more", async () => {
  const started: number[] = [];
  const run = runJobs([1, 2, 3], 1, async (task) => {
    started.push(task);
    if (task === 2) throw new Error("two");
  });
  await expect(run).rejects.toThrow("two");
  expect(started).toEqual([1, 2]);
});
