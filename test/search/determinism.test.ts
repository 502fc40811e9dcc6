import { afterEach, describe, expect, it, vi } from "vitest";
import { generate } from "../../src/generate/generate";
import type { Instance } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import type { Progress } from "../../src/search/SolveOptions";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { smallInstance } from "../support/smallInstance";

function parsed(document: unknown): Instance {
  const { instance, issues } = parseInstance(document);
  if (instance === null) throw new Error(issues.map(({ code, detail }) => `${code}: ${detail}`).join("\n"));
  return instance;
}

const unit = parsed(generate({ profile: "light", setting: "smallTown", recipients: 25, days: 7, seed: 3 }).document);
const small = parsed(smallInstance());

function withoutClock({ run, ...rest }: Roster): string {
  const { elapsedMs, ...kept } = run as NonNullable<Roster["run"]>;
  expect(elapsedMs).toBeGreaterThanOrEqual(0);
  return JSON.stringify({ ...rest, run: kept });
}

afterEach(() => {
  vi.restoreAllMocks();
});

describe("solve", () => {
  it("gives the same roster for the same seed and iterations, byte for byte", async () => {
    for (const instance of [small, unit]) {
      const options = { seed: 11, iterations: 400 };
      const rosters = [await solve(instance, options), await solve(instance, options)];
      expect(withoutClock(rosters[1])).toBe(withoutClock(rosters[0]));
      expect(rosters[0].run).toMatchObject({ seed: 11, iterations: 400 });
    }
  });

  it("searches elsewhere from another seed", async () => {
    const shifts = await Promise.all(
      [1, 2].map(async (seed) => JSON.stringify((await solve(unit, { seed, iterations: 200 })).shifts)),
    );
    expect(shifts[0]).not.toBe(shifts[1]);
  });

  it("takes any whole number as seed", async () => {
    for (const seed of [0, -1, 2 ** 31, 2 ** 40 + 5, Number.MIN_SAFE_INTEGER, Number.MAX_SAFE_INTEGER]) {
      const roster = await solve(small, { seed, iterations: 50 });
      expect(withoutClock(await solve(small, { seed, iterations: 50 }))).toBe(withoutClock(roster));
    }
  });

  it("does not depend on when the event loop takes its turns", async () => {
    const options = { seed: 4, iterations: 400 };
    const plain = withoutClock(await solve(unit, options));
    const together = await Promise.all([solve(unit, options), solve(small, options), solve(unit, options)]);
    expect(withoutClock(together[0])).toBe(plain);
    expect(withoutClock(together[2])).toBe(plain);
    let now = 0;
    vi.spyOn(performance, "now").mockImplementation(() => {
      now += 1000;
      return now;
    });
    expect(withoutClock(await solve(unit, options))).toBe(plain);
    vi.spyOn(performance, "now").mockReturnValue(5);
    expect(withoutClock(await solve(unit, options))).toBe(plain);
  });

  it("does not depend on being watched", async () => {
    const options = { seed: 4, iterations: 300 };
    const plain = withoutClock(await solve(unit, options));
    const watched = await solve(unit, { ...options, onProgress: () => {}, signal: new AbortController().signal });
    expect(withoutClock(watched)).toBe(plain);
  });

  it("returns the best roster so far, soon, when aborted", async () => {
    const controller = new AbortController();
    let aborted = Number.NaN;
    setTimeout(() => {
      aborted = performance.now();
      controller.abort();
    }, 150);
    const roster = await solve(unit, { timeLimitMs: 60_000, signal: controller.signal });
    expect(performance.now() - aborted).toBeLessThan(5000);
    expect(roster.status).toBe("cancelled");
    expect(roster.run?.stopped).toBe("aborted");
    const verification = verify(unit, roster);
    expect(verification.violations).toEqual([]);
    expect(roster.score).toMatchObject(verification.score);
  });

  it("returns the constructed roster when aborted beforehand", async () => {
    const controller = new AbortController();
    controller.abort();
    const roster = await solve(unit, { signal: controller.signal });
    expect(roster.status).toBe("cancelled");
    expect(roster.run?.iterations).toBe(0);
    expect(verify(unit, roster).valid).toBe(true);
  });

  it("returns the constructed roster without time or iterations", async () => {
    for (const limit of [{ timeLimitMs: 0 }, { iterations: 0 }, { iterations: 0, timeLimitMs: 0 }]) {
      const roster = await solve(unit, { seed: 2, ...limit });
      const verification = verify(unit, roster);
      expect(verification.violations).toEqual([]);
      expect(roster.run?.iterations).toBe(0);
      expect(["feasible", "partial"]).toContain(roster.status);
      expect(roster.status).toBe(verification.status);
      expect(verification.summary.assignedVisits).toBeGreaterThan(verification.summary.visits / 2);
    }
  });

  it("keeps to a time limit", async () => {
    const started = performance.now();
    const roster = await solve(unit, { timeLimitMs: 1_500 });
    expect(performance.now() - started).toBeLessThan(4_000);
    expect(roster.run?.stopped).toBe("timeLimit");
    expect(roster.run?.iterations).toBeGreaterThan(0);
  });

  it("reports progress at the end, and never more often than ten times a second", async () => {
    const calls: (Progress & { at: number })[] = [];
    const onProgress = (progress: Progress) => calls.push({ ...progress, at: performance.now() });
    const roster = await solve(unit, { seed: 1, timeLimitMs: 1_500, onProgress });
    const last = calls[calls.length - 1];
    expect(last.iterations).toBe(roster.run?.iterations);
    expect(last.fraction).toBeGreaterThanOrEqual(0.9);
    expect(calls.length).toBeLessThanOrEqual(17);
    calls.slice(1).forEach((call, i) => {
      expect(call.iterations).toBeGreaterThanOrEqual(calls[i].iterations);
      expect(call.unassigned).toBeGreaterThanOrEqual(0);
      if (i + 2 < calls.length) expect(call.elapsedMs - calls[i].elapsedMs).toBeGreaterThanOrEqual(100);
    });
    const empty: Progress[] = [];
    await solve(small, { iterations: 0, onProgress: (progress) => empty.push(progress) });
    expect(empty.length).toBeGreaterThanOrEqual(1);
  });

  it("is no worse from a roster it starts from", async () => {
    const first = await solve(unit, { seed: 5, iterations: 1_500 });
    const again = await solve(unit, { seed: 6, iterations: 0, initialRoster: first });
    expect(again.score[0].value).toBeLessThanOrEqual(first.score[0].value + 1e-6);
    expect(again.score[1].value).toBeLessThanOrEqual(first.score[1].value + 1e-6);
    expect(verify(unit, again).valid).toBe(true);
  });

  it("refuses options out of range", async () => {
    for (const options of [
      { iterations: -1 },
      { iterations: 1.5 },
      { iterations: Number.NaN },
      { timeLimitMs: -1 },
      { timeLimitMs: Number.NaN },
      { timeLimitMs: Number.POSITIVE_INFINITY },
      { seed: 0.5 },
      { seed: Number.POSITIVE_INFINITY },
    ]) {
      await expect(solve(small, options)).rejects.toThrow(RangeError);
    }
  });
});
