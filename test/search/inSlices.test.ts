import { describe, expect, it } from "vitest";
import { inSlices } from "../../src/search/inSlices";

function* busy(steps: number, log: string[]): Generator<void, string, void> {
  try {
    for (let i = 0; i < steps; i++) {
      const until = performance.now() + 2;
      while (performance.now() < until);
      log.push(`step ${i}`);
      yield;
    }
    return "done";
  } finally {
    log.push("tidied");
  }
}

describe("inSlices", () => {
  it("returns what the steps return, and lets timers run in between", async () => {
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    const log: string[] = [];
    expect(await inSlices(busy(40, log), () => false)).toBe("done");
    clearInterval(timer);
    expect(ticks).toBeGreaterThan(1);
    expect(log).toHaveLength(41);
  });

  it("ends the steps early, tidied up, once it is told to", async () => {
    const log: string[] = [];
    let stopped = false;
    setTimeout(() => {
      stopped = true;
    }, 20);
    expect(await inSlices(busy(10_000, log), () => stopped)).toBeNull();
    expect(log.length).toBeLessThan(1000);
    expect(log.at(-1)).toBe("tidied");
  });
});
