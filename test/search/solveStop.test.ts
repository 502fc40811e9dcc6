import { describe, expect, it } from "vitest";
import { solve } from "../../src/search/solve";
import { anyOf } from "../../src/search/stop/anyOf";
import { boundReached } from "../../src/search/stop/boundReached";
import { diminishingReturns } from "../../src/search/stop/diminishingReturns";
import { iterationLimit } from "../../src/search/stop/iterationLimit";
import { noImprovement } from "../../src/search/stop/noImprovement";
import type { StopCriterion } from "../../src/search/stop/StopCriterion";
import { targetReached } from "../../src/search/stop/targetReached";
import { timeLimit } from "../../src/search/stop/timeLimit";
import { instanceOf } from "../support/instanceOf";
import { bytesOf, unit } from "../threads/unit";

const instance = unit();

describe("solve until a criterion is met", () => {
  it("names the one that ended the run", async () => {
    const { score } = await solve(instance, { iterations: 300 });
    const cases: [StopCriterion, string][] = [
      [iterationLimit(200), "iterationLimit"],
      [timeLimit(100), "timeLimit"],
      [anyOf(timeLimit(60_000), noImprovement({ ms: 300 })), "noImprovement"],
      [anyOf(iterationLimit(1_000_000), noImprovement({ iterations: 1500 })), "noImprovement"],
      [targetReached({ score }), "targetReached"],
      [anyOf(targetReached({ score }), timeLimit(60_000)), "targetReached"],
    ];
    for (const [stop, name] of cases) expect((await solve(instance, { stop })).run?.stopped).toBe(name);
  });

  it("stops at the same move whatever the clock says, and once more with the same criterion", async () => {
    const stop = noImprovement({ iterations: 2000 });
    const first = await solve(instance, { stop, iterations: 30_000 });
    expect(first.run).toMatchObject({ stopped: "noImprovement" });
    expect(bytesOf(await solve(instance, { stop, iterations: 30_000 }))).toBe(bytesOf(first));
    // without a limit: in rounds, and still by moves alone
    const endless = await solve(instance, { stop });
    expect(bytesOf(await solve(instance, { stop }))).toBe(bytesOf(endless));
  });

  it("stops at the bound", async () => {
    const daily = { weekdays: ["mon", "tue"], earliest: "09:00", latest: "11:00" };
    const easy = instanceOf({ visits: [{ id: "v1", repeat: daily }], workers: [{ id: "w1" }, { id: "w2" }] });
    const roster = await solve(easy, { stop: anyOf(boundReached(), iterationLimit(200_000)) });
    expect(roster.run?.stopped).toBe("boundReached");
    expect(roster.unassigned).toEqual([]);
  });

  it("stops after a round that hardly improves", async () => {
    const stop = diminishingReturns({ ratio: 1e9 });
    const { run } = await solve(instance, { stop, iterations: 40_000 });
    expect(run).toMatchObject({ stopped: "diminishingReturns", iterations: 10_000 });
  });

  it("reports no fraction where the end is not known", async () => {
    const fractions = new Set<number | null>();
    const onProgress = ({ fraction }: { fraction: number | null }) => void fractions.add(fraction);
    await solve(instance, { stop: noImprovement({ iterations: 1000 }), onProgress });
    expect([...fractions]).toEqual([null]);
    await solve(instance, { iterations: 500, onProgress });
    expect([...fractions].at(-1)).toBe(1);
  });

  it("passes on an error of a criterion of one's own", async () => {
    const stop: StopCriterion = {
      name: "own",
      readsClock: true,
      begin: () => () => {
        throw new Error("the criterion's own");
      },
    };
    await expect(solve(instance, { stop, iterations: 100 })).rejects.toThrow("the criterion's own");
  });
});
