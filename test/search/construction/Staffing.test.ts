import { describe, expect, it } from "vitest";
import { generate } from "../../../src/generate/generate";
import { parseInstance } from "../../../src/model/parseInstance";
import { compile } from "../../../src/problem/compile";
import { Staffing } from "../../../src/search/construction/Staffing";

const { instance } = parseInstance(
  generate({ profile: "medium", setting: "urban", recipients: 20, days: 7, seed: 2 }).document,
);
if (instance === null) throw new Error("invalid");
const problem = compile(instance);

describe("Staffing", () => {
  it("needs as many worker hours as the visits last", () => {
    const { need } = new Staffing(problem);
    const ticks = problem.partDuration.reduce((sum, duration) => sum + duration, 0);
    expect(need.reduce((sum, workers) => sum + workers, 0)).toBeCloseTo(ticks / (30 * problem.ticksPerMinute), 6);
  });

  it("covers the bands of a shift, and no longer once it is taken back", () => {
    const staffing = new Staffing(problem);
    const option = problem.slotOptions[0];
    const bands = (problem.optionEnd[option] - problem.optionStart[option]) / (30 * problem.ticksPerMinute);
    staffing.add(option, 1);
    const covered = staffing.cover.reduce((sum, workers) => sum + workers, 0);
    expect(covered).toBeGreaterThanOrEqual(bands);
    expect(covered).toBeLessThanOrEqual(bands + 1);
    staffing.add(option, -1);
    expect(staffing.cover.every((workers) => workers === 0)).toBe(true);
  });

  it("finds a shift less congested, and less worth having, the more workers are on it", () => {
    const staffing = new Staffing(problem);
    const option = problem.slotOptions[0];
    let congestion = Number.POSITIVE_INFINITY;
    let gain = Number.POSITIVE_INFINITY;
    let relief = Number.POSITIVE_INFINITY;
    for (let workers = 1; workers < 6; workers++) {
      staffing.add(option, 1);
      const now = staffing.congestion(option);
      expect(now).toBeLessThan(congestion);
      if (workers > 1) expect(congestion - now).toBeLessThan(relief);
      if (workers > 1) relief = congestion - now;
      congestion = now;
      expect(staffing.gain(option, 1.35)).toBeLessThan(gain);
      gain = staffing.gain(option, 1.35);
    }
  });

  it("finds a shift more congested than by the need alone while some of its half-hours are short of staff", () => {
    const staffing = new Staffing(problem);
    const option = problem.slotOptions[0];
    const weight = staffing.scarcity[0];
    const byNeed = () => {
      let sum = 0;
      staffing.cover.forEach((workers, band) => {
        if (workers > 0) sum += (weight * staffing.need[band]) ** 3 / workers ** 2;
      });
      return sum;
    };
    const busiest = () =>
      Math.max(...staffing.cover.map((workers, band) => (workers > 0 ? staffing.need[band] / workers : 0)));
    const seen = new Set<boolean>();
    for (let workers = 1; workers < 12; workers++) {
      staffing.add(option, 1);
      const short = weight * busiest() > 1.1;
      seen.add(short);
      if (short) expect(staffing.congestion(option)).toBeGreaterThan(1.01 * byNeed());
      else expect(staffing.congestion(option)).toBeCloseTo(byNeed(), 9);
    }
    expect(seen.size).toBe(2);
  });

  it("calls the day with most visit time per worker who could come the scarcest", () => {
    const { scarcity } = new Staffing(problem);
    const load = instance.horizon.dates.map((_, day) => {
      const able = instance.workers.filter((worker) => worker.shiftOptions[day].length > 0).length;
      let time = 0;
      for (const { seats, windows } of instance.visits) {
        const here = windows.filter((window) => window.day === day).length / windows.length;
        for (const seat of seats) time += seat.min * here;
      }
      return time / Math.max(1, able);
    });
    expect(Math.max(...scarcity)).toBe(1);
    scarcity.forEach((x, day) => {
      expect(x).toBeCloseTo(load[day] / Math.max(...load), 9);
    });
  });

  it("lets a day weigh more the fewer workers could come", () => {
    const tuesday = 1;
    const compared = (away: number) => {
      const { document } = generate({ profile: "medium", setting: "urban", recipients: 20, days: 7, seed: 2 });
      document.workers.forEach((worker, i) => {
        if (i > 0 && i <= away) worker.shifts = { ...worker.shifts, unavailable: ["2026-03-03"] };
      });
      const { instance } = parseInstance(document);
      if (instance === null) throw new Error("invalid");
      const problem = compile(instance);
      const staffing = new Staffing(problem);
      return staffing.congestion(problem.slotOptions[tuesday]) / staffing.congestion(problem.slotOptions[tuesday + 1]);
    };
    expect(compared(1)).toBeGreaterThan(compared(0));
    expect(compared(3)).toBeGreaterThan(compared(1));
  });
});
