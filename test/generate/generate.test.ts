import { describe, expect, it } from "vitest";
import { type GenerateOptions, generate } from "../../src/generate/generate";
import type { Profile } from "../../src/generate/profiles";
import { profiles } from "../../src/generate/profiles";
import type { Setting } from "../../src/generate/settings";
import { parseInstance } from "../../src/model/parseInstance";

const base: GenerateOptions = { profile: "medium", setting: "urban", recipients: 100, days: 14, seed: 1 };
const profileNames: Profile[] = ["light", "medium", "heavy"];
const settingNames: Setting[] = ["urban", "smallTown", "rural"];
const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function figure(options: GenerateOptions, key: string): number {
  const found = generate(options).figures.find((each) => each.key === key);
  expect(found?.value).not.toBeNull();
  return found!.value!;
}

describe("generate", () => {
  it("gives the same document for the same seed and another one for another", () => {
    expect(generate(base)).toEqual(generate({ ...base }));
    expect(generate({ ...base, seed: 2 }).document.visits).not.toEqual(generate(base).document.visits);
  });

  it.each(profileNames.flatMap((profile) => settingNames.map((setting) => [profile, setting] as const)))(
    "gives instances without errors or warnings: %s %s",
    (profile, setting) => {
      for (const [seed, days, start] of [
        [1, 7, "2026-03-02"],
        [2, 14, "2026-03-23"],
        [3, 1, "2026-03-07"],
        [4, 28, "2026-10-14"],
      ] as const) {
        const { document } = generate({ profile, setting, recipients: 60, days, seed, start });
        const { instance, issues } = parseInstance(document);
        expect(issues).toEqual([]);
        expect(instance?.recipients).toHaveLength(60);
        expect(instance?.horizon.days).toBe(days);
      }
    },
  );

  it("gives instances without errors or warnings for the smallest sizes", () => {
    for (const recipients of [1, 2, 3, 5, 8, 12]) {
      for (const seed of seeds) {
        const { instance, issues } = parseInstance(generate({ ...base, recipients, seed }).document);
        expect(issues).toEqual([]);
        expect(instance).not.toBeNull();
      }
    }
  });

  it.each(profileNames)("hits its key figures on average: %s", (profile) => {
    const average = (key: string) => mean(seeds.map((seed) => figure({ ...base, profile, seed }, key)));
    const { targets } = profiles[profile];
    const near = (key: string, target: number, tolerance: number) => {
      expect(Math.abs(average(key) - target) / target, key).toBeLessThan(tolerance);
    };
    near("hoursPerMonth", targets.hoursPerMonth, 0.06);
    near("visitsPerDayPer100", targets.visitsPerDayPer100, 0.03);
    near("visitMeanMinutes", targets.visitMeanMinutes, 0.07);
    near("visitMedianMinutes", targets.visitMedianMinutes, 0.1);
    near("eligibleShare", targets.eligibleShare, 0.01);
    near("doubleShare", targets.doubleShare, 0.1);
    near("clientTimeShare", 0.6, 0.02);
    near("assistantNurseShare", 0.74, 0.04);
    near("fullTimeShare", 0.65, 0.04);
    near("eveningShare", 0.25, 0.1);
  });

  it("staffs for the client time share that is asked for", () => {
    expect(figure({ ...base, clientTimeShare: 0.5 }, "clientTimeShare")).toBeCloseTo(0.5, 1);
    expect(figure({ ...base, clientTimeShare: 0.7 }, "clientTimeShare")).toBeCloseTo(0.7, 1);
    expect(generate({ ...base, workers: 30 }).document.workers).toHaveLength(30);
  });

  it("gives half of the permanent staff free each weekend", () => {
    const { document } = generate(base);
    const permanent = document.workers.filter((worker) => worker.employment === "permanent");
    for (const date of ["2026-03-07", "2026-03-08", "2026-03-14", "2026-03-15"]) {
      const off = permanent.filter((worker) => worker.shifts.unavailable.includes(date)).length;
      expect(Math.abs(off - permanent.length / 2)).toBeLessThanOrEqual(0.5);
    }
  });

  it("splits a municipality into units whose first one does not depend on the others", () => {
    const { document } = generate({ ...base, recipients: 400, days: 7 });
    expect(new Set(document.workers.map((worker) => worker.team)).size).toBe(4);
    expect(new Set(document.workers.map((worker) => worker.base)).size).toBe(4);
    expect(new Set(document.recipients.map((recipient) => recipient.id)).size).toBe(400);
    expect(new Set(document.visits.map((visit) => visit.id)).size).toBe(document.visits.length);
    const larger = generate({ ...base, recipients: 500, days: 7 }).document;
    const first = document.recipients.slice(0, 100);
    expect(larger.recipients.slice(0, 100)).toEqual(first);
  });

  it("draws a city of 15,000 recipients and 14 days in less than a minute", () => {
    const began = performance.now();
    const { document } = generate({ ...base, recipients: 15_000 });
    expect(performance.now() - began).toBeLessThan(60_000);
    expect(document.recipients).toHaveLength(15_000);
  });

  it.each([
    [{ recipients: 0 }, /recipients/],
    [{ recipients: 20_001 }, /recipients/],
    [{ days: 29 }, /days/],
    [{ days: 1.5 }, /days/],
    [{ seed: -1 }, /seed/],
    [{ start: "2026-02-30" }, /start/],
    [{ start: "yesterday" }, /start/],
    [{ clientTimeShare: 0 }, /clientTimeShare/],
    [{ profile: "toString" as Profile }, /profile/],
    [{ setting: "moon" as Setting }, /setting/],
  ])("refuses %o", (change, message) => {
    expect(() => generate({ ...base, ...change })).toThrow(message);
  });
});
