import { describe, expect, it } from "vitest";
import { anyOf } from "../../../src/search/stop/anyOf";
import { boundReached } from "../../../src/search/stop/boundReached";
import { noImprovement } from "../../../src/search/stop/noImprovement";
import { planRun } from "../../../src/search/stop/planRun";
import { targetReached } from "../../../src/search/stop/targetReached";
import { timeLimit } from "../../../src/search/stop/timeLimit";

const names = (plan: ReturnType<typeof planRun>) => plan.checks.map(({ name }) => name);

describe("planRun", () => {
  it("goes on while it pays, for five minutes at most, where nothing is said", () => {
    const plan = planRun({});
    expect(plan).toMatchObject({ unit: "ms", limit: 300_000, deadlineMs: 300_000, rounds: true });
    expect(names(plan)).toEqual(["diminishingReturns", "timeLimit"]);
  });

  it("lets no clock steer a run that has a number of moves", () => {
    const plan = planRun({ iterations: 1000, timeLimitMs: 10 });
    expect(plan).toMatchObject({ unit: "iterations", limit: 1000, deadlineMs: 10, rounds: false, conditional: false });
  });

  it("takes the nearest limit, wherever it stands", () => {
    const stop = anyOf(boundReached(), anyOf(timeLimit(500), timeLimit(300)));
    const plan = planRun({ stop, timeLimitMs: 400 });
    expect(plan).toMatchObject({ unit: "ms", limit: 300, rounds: false, conditional: true });
    expect(names(plan)).toEqual(["boundReached", "timeLimit", "timeLimit", "timeLimit"]);
  });

  it("anneals in rounds where no end is known, by the clock only where one is read", () => {
    expect(planRun({ stop: targetReached({ carers: 1 }) })).toMatchObject({ unit: "iterations", rounds: true });
    expect(planRun({ stop: noImprovement({ ms: 1 }) })).toMatchObject({ unit: "ms", rounds: true, limit: Infinity });
  });
});
