import { describe, expect, it } from "vitest";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { solveStream } from "../../src/search/solveStream";
import { verify } from "../../src/verify/verify";
import { bytesOf, unit } from "../threads/unit";

const instance = unit();

describe("solveStream", () => {
  it("yields verified rosters that get better, and at last what solve returns", async () => {
    const options = { iterations: 4000, seed: 2 };
    const rosters: Roster[] = [];
    let finals = 0;
    for await (const { final, roster } of solveStream(instance, { ...options, intervalMs: 20 })) {
      expect(verify(instance, roster).violations).toEqual([]);
      expect(roster.run?.stopped).toBe(final ? "iterationLimit" : "running");
      if (final) finals++;
      rosters.push(roster);
    }
    expect(finals).toBe(1);
    expect(rosters.length).toBeGreaterThan(2);
    expect(bytesOf(rosters.at(-1)!)).toBe(bytesOf(await solve(instance, options)));
    const lead = rosters.map(({ score }) => score[0]!.value);
    expect(lead).toEqual([...lead].sort((a, b) => b - a));
  });

  it("waits between improvements", async () => {
    let count = 0;
    for await (const _ of solveStream(instance, { timeLimitMs: 900, intervalMs: 400 })) count++;
    // one at once, at most two in between, the last
    expect(count).toBeLessThanOrEqual(4);
    expect(count).toBeGreaterThanOrEqual(2);
  });

  it("stops the search when the loop is left", async () => {
    let calls = 0;
    let left = 0;
    for await (const _ of solveStream(instance, { timeLimitMs: 60_000, onProgress: () => calls++ })) {
      left = performance.now();
      break;
    }
    expect(performance.now() - left).toBeLessThan(2000);
    const before = calls;
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(calls).toBe(before);
  });

  it("ends with the best roster so far after an abort", async () => {
    const controller = new AbortController();
    let aborted = 0;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort();
    }, 500);
    let last: Roster | undefined;
    for await (const { roster } of solveStream(instance, { timeLimitMs: 60_000, signal: controller.signal }))
      last = roster;
    expect(performance.now() - aborted).toBeLessThan(2000);
    expect(last?.status).toBe("cancelled");
    expect(verify(instance, last!).violations).toEqual([]);
  });

  it("throws what solve throws", async () => {
    const first = (options: object) => solveStream(instance, options).next();
    await expect(first({ seed: 1.5 })).rejects.toThrow(RangeError);
    await expect(first({ intervalMs: -1 })).rejects.toThrow(RangeError);
  });
});
