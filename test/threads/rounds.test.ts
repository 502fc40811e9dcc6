import { describe, expect, it } from "vitest";
import { diminishingReturns } from "../../src/search/stop/diminishingReturns";
import { planRun } from "../../src/search/stop/planRun";
import { targetReached } from "../../src/search/stop/targetReached";
import { marksOf, nextRound, type Round } from "../../src/threads/rounds";

function lengths(plan: ReturnType<typeof planRun>, lanes: number, most: number): number[] {
  const found: number[] = [];
  let round: Round | null = nextRound(plan, lanes, null, 0);
  let now = 0;
  while (round !== null && found.length < most) {
    found.push(round.length);
    expect(round.start).toBe(now);
    now += round.length;
    round = nextRound(plan, lanes, round, now);
  }
  return found;
}

describe("rounds", () => {
  it("is one annealing where the end is known", () => {
    expect(lengths(planRun({ timeLimitMs: 5000 }), 2, 9)).toEqual([5000]);
    expect(lengths(planRun({ iterations: 0 }), 1, 9)).toEqual([0]);
  });

  it("doubles, and fits the last round to the limit", () => {
    const stop = diminishingReturns();
    expect(lengths(planRun({ stop }), 1, 4)).toEqual([10_000, 20_000, 40_000, 80_000]);
    expect(lengths(planRun({ stop, timeLimitMs: 65_000 }), 1, 9)).toEqual([10_000, 20_000, 35_000]);
    expect(lengths(planRun({ stop, timeLimitMs: 15_000 }), 1, 9)).toEqual([15_000]);
    expect(lengths(planRun({}), 4, 9)).toEqual([10_000, 20_000, 40_000, 80_000, 150_000]);
    expect(lengths(planRun({ stop, iterations: 100_000 }), 4, 9)).toEqual([40_000, 60_000]);
  });

  it("measures in moves what needs no clock", () => {
    const plan = planRun({ stop: targetReached({ carers: 3 }) });
    expect(plan).toMatchObject({ unit: "iterations", rounds: true });
    expect(lengths(plan, 2, 2)).toEqual([20_000, 40_000]);
  });
});

describe("marksOf", () => {
  it("exchanges late, and only between several lanes", () => {
    const plan = planRun({ timeLimitMs: 1000 });
    const round = nextRound(plan, 1, null, 0)!;
    expect(marksOf(plan, 1, round)).toEqual([{ at: 1, exchange: false }]);
    expect(marksOf(plan, 2, round).map(({ at }) => at)).toEqual([0.9, 1]);
  });

  it("looks every thousand moves of each lane where something may end the run early", () => {
    const plan = planRun({ iterations: 8000, stop: targetReached({ carers: 3 }) });
    const round = nextRound(plan, 2, null, 0)!;
    expect(marksOf(plan, 2, round).map(({ at }) => at)).toEqual([0.25, 0.5, 0.75, 0.9, 1]);
  });
});
