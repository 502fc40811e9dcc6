import { describe, expect, it } from "vitest";
import { anyOf } from "../../../src/search/stop/anyOf";
import { boundReached } from "../../../src/search/stop/boundReached";
import { diminishingReturns } from "../../../src/search/stop/diminishingReturns";
import { iterationLimit } from "../../../src/search/stop/iterationLimit";
import { noImprovement } from "../../../src/search/stop/noImprovement";
import type { StopCriterion } from "../../../src/search/stop/StopCriterion";
import { targetReached } from "../../../src/search/stop/targetReached";
import { timeLimit } from "../../../src/search/stop/timeLimit";
import { progressOf } from "./progressOf";

const reached = (criterion: StopCriterion, changes: Parameters<typeof progressOf>[0]) =>
  criterion.begin()(progressOf(changes));

describe("stop criteria", () => {
  it("timeLimit and iterationLimit know their end", () => {
    expect(timeLimit(100)).toMatchObject({ limit: { unit: "ms", amount: 100 }, readsClock: true });
    expect(iterationLimit(100)).toMatchObject({ limit: { unit: "iterations", amount: 100 }, readsClock: false });
    expect(reached(timeLimit(100), { elapsedMs: 99 })).toBe(false);
    expect(reached(timeLimit(100), { elapsedMs: 100 })).toBe(true);
    expect(reached(iterationLimit(100), { iterations: 99, elapsedMs: 1e9 })).toBe(false);
    expect(reached(iterationLimit(100), { iterations: 100 })).toBe(true);
  });

  it("noImprovement counts from the last improvement", () => {
    const byTime = noImprovement({ ms: 50 });
    expect(reached(byTime, { elapsedMs: 120, improvedAtMs: 71 })).toBe(false);
    expect(reached(byTime, { elapsedMs: 121, improvedAtMs: 71 })).toBe(true);
    const byMoves = noImprovement({ iterations: 50 });
    expect(byMoves.readsClock).toBe(false);
    expect(reached(byMoves, { iterations: 120, improvedAtIterations: 71, elapsedMs: 1e9 })).toBe(false);
    expect(reached(byMoves, { iterations: 121, improvedAtIterations: 71 })).toBe(true);
  });

  it("targetReached wants everything assigned, or a score that is as good", () => {
    const carers = targetReached({ carers: 90 });
    expect(reached(carers, { carers: 90 })).toBe(true);
    expect(reached(carers, { carers: 91 })).toBe(false);
    expect(reached(carers, { carers: 80, unassigned: 1 })).toBe(false);

    const score = targetReached({
      score: [
        { objective: "unassigned", value: 60 },
        { objective: "contact", value: 0 },
        { objective: "continuity", value: 90 },
        { objective: "time", value: 0 },
      ],
    });
    expect(reached(score, { unassignedValue: 60, continuity: 90 })).toBe(true);
    expect(reached(score, { unassignedValue: 30, continuity: 99 })).toBe(true);
    expect(reached(score, { unassignedValue: 60, continuity: 91 })).toBe(false);
    expect(reached(score, { unassignedValue: 61, continuity: 10 })).toBe(false);
  });

  it("boundReached wants the fewest carers with nothing missing", () => {
    expect(reached(boundReached(), { carers: 80 })).toBe(true);
    expect(reached(boundReached(), { carers: 81 })).toBe(false);
    expect(reached(boundReached(), { carers: 80, unassigned: 1 })).toBe(false);
    expect(reached(boundReached(), { carers: 80, missingContacts: 1 })).toBe(false);
  });

  it("diminishingReturns looks at rounds that are over", () => {
    const criterion = diminishingReturns({ ratio: 0.01 });
    expect(criterion.rounds).toBe(true);
    expect(reached(criterion, { roundGain: null, elapsedMs: 1e9 })).toBe(false);
    expect(reached(criterion, { roundGain: 0.01 })).toBe(false);
    expect(reached(criterion, { roundGain: 0.009 })).toBe(true);
  });

  it("anyOf holds its members, and is one of them when asked itself", () => {
    const criterion = anyOf(iterationLimit(10), anyOf(timeLimit(5)));
    expect(criterion.readsClock).toBe(true);
    expect(reached(criterion, { iterations: 9, elapsedMs: 4 })).toBe(false);
    expect(reached(criterion, { iterations: 9, elapsedMs: 5 })).toBe(true);
  });

  it("refuse what makes no sense", () => {
    for (const make of [
      () => timeLimit(-1),
      () => timeLimit(Number.NaN),
      () => iterationLimit(1.5),
      () => noImprovement({ ms: 0 }),
      () => noImprovement({ iterations: 0 }),
      () => noImprovement({ ms: 1, iterations: 1 }),
      () => noImprovement({} as { ms: number }),
      () => targetReached({ carers: Number.NaN }),
      () => targetReached({ score: [{ objective: "time", value: 1 }] }),
      () => diminishingReturns({ ratio: 0 }),
      () => anyOf(),
    ]) {
      expect(make, String(make)).toThrow(RangeError);
    }
  });
});
