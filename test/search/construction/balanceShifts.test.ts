import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exhaust } from "../../../src/exhaust";
import { generate } from "../../../src/generate/generate";
import type { Instance } from "../../../src/model/Instance";
import { parseInstance } from "../../../src/model/parseInstance";
import { compile } from "../../../src/problem/compile";
import type { Problem } from "../../../src/problem/Problem";
import { ShiftPatterns } from "../../../src/problem/ShiftPatterns";
import { Random } from "../../../src/random";
import { assignShifts } from "../../../src/search/construction/assignShifts";
import { balanceShifts } from "../../../src/search/construction/balanceShifts";
import { Staffing } from "../../../src/search/construction/Staffing";
import { createRosterState } from "../../../src/search/RosterState";
import { arbitraryInstanceDocument } from "../../support/arbitraryInstance";

const TIGHT = join(import.meta.dirname, "../../../../shared/benchmarks/units/unit-100x30-14d.json");

/** The shifts that construction begins with, and what balancing makes of them. */
function staff(instance: Instance, seed: number, random = new Random(seed)) {
  const problem = compile(instance);
  const state = createRosterState(problem);
  const patterns = new ShiftPatterns(instance, problem);
  const staffing = new Staffing(problem);
  for (let slot = 0; slot < problem.slots; slot++) {
    if (problem.slotFixed[slot] < 0) continue;
    state.setOption(slot, problem.slotFixed[slot]);
    staffing.add(problem.slotFixed[slot], 1);
  }
  exhaust(assignShifts(state, patterns, random, staffing));
  const assigned = [...state.option];
  exhaust(balanceShifts(state, patterns, random, staffing));
  return { problem, state, patterns, staffing, assigned, balanced: [...state.option] };
}

describe("balanceShifts", () => {
  it("keeps fixed shifts and every worker's pattern legal, and counts who is on duty", () => {
    let changed = 0;
    fc.assert(
      fc.property(arbitraryInstanceDocument({ maxDays: 14 }), fc.integer({ min: 1, max: 1e6 }), (document, seed) => {
        const { instance } = parseInstance(document);
        if (instance === null) throw new Error("invalid");
        const { assigned, balanced, patterns, problem, staffing, state } = staff(instance, seed);
        const recount = new Staffing(problem);
        const duty = new Array(problem.days).fill(0);
        balanced.forEach((option, slot) => {
          if (option !== assigned[slot]) changed++;
          if (problem.slotFixed[slot] >= 0) expect(option).toBe(problem.slotFixed[slot]);
          if (option < 0) return;
          expect(problem.optionSlot[option]).toBe(slot);
          recount.add(option, 1);
          duty[slot % problem.days]++;
        });
        expect(staffing.cover).toEqual(recount.cover);
        expect([...state.dutySize]).toEqual(duty);
        for (let worker = 0; worker < problem.workers; worker++) {
          const row = balanced.slice(worker * problem.days, (worker + 1) * problem.days);
          const free = row.some((option, day) => option >= 0 && problem.slotFixed[worker * problem.days + day] < 0);
          if (free) expect(patterns.legal(worker, state.option)).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
    expect(changed).toBeGreaterThan(20);
  });

  it("leaves fewer half-hours short of staff, also where half of the workers are away each weekend", () => {
    const { document } = generate({ profile: "medium", setting: "urban", recipients: 60, days: 14, seed: 5 });
    const weekends = [
      ["2026-03-07", "2026-03-08"],
      ["2026-03-14", "2026-03-15"],
    ];
    document.workers.forEach((worker, i) => {
      worker.shifts = { ...worker.shifts, unavailable: weekends[i % 2] };
    });
    const { instance } = parseInstance(document);
    if (instance === null) throw new Error("invalid");
    /** Half-hours that need more than can be put off or brought forward. */
    const short = (option: readonly number[], problem: Problem) => {
      const staffing = new Staffing(problem);
      for (const one of option) if (one >= 0) staffing.add(one, 1);
      return staffing.need.filter((need, band) => need > 1.1 * staffing.cover[band]).length;
    };
    for (const seed of [1, 2, 3, 4]) {
      const { assigned, balanced, problem } = staff(instance, seed);
      expect(short(balanced, problem)).toBeLessThan(0.75 * short(assigned, problem));
    }
  });

  it.skipIf(!existsSync(TIGHT))(
    "has nearly everybody on duty on weekends that need them all (skipped where ../shared/benchmarks is absent)",
    () => {
      const { instance } = parseInstance(JSON.parse(readFileSync(TIGHT, "utf8")));
      if (instance === null) throw new Error("invalid");
      for (const seed of [1, 2, 3, 4, 5, 6]) {
        const { problem, state } = staff(instance, seed);
        for (const day of [5, 6, 12, 13]) {
          let could = 0;
          for (let worker = 0; worker < problem.workers; worker++) {
            const slot = worker * problem.days + day;
            if (problem.slotOptions[slot + 1] > problem.slotOptions[slot]) could++;
          }
          expect(state.dutySize[day], `seed ${seed}, day ${day}`).toBeGreaterThanOrEqual(could - 1);
        }
      }
    },
  );

  it("tries half a million changes and no more on a large unit, so that the search can soon be stopped", () => {
    const { document } = generate({ profile: "light", setting: "urban", recipients: 180, days: 14, seed: 5 });
    const { instance } = parseInstance(document);
    if (instance === null) throw new Error("invalid");
    const { length } = instance.workers;
    let drawn = 0;
    class CountingRandom extends Random {
      /** Nothing but the worker of a change is drawn among so many. */
      override integer(n: number): number {
        if (n === length) drawn++;
        return super.integer(n);
      }
    }
    const { problem } = staff(instance, 1, new CountingRandom(1));
    expect(problem.slots).toBeGreaterThan(600);
    expect(drawn).toBeGreaterThanOrEqual(500_000);
    // the order in which workers get their first shifts is drawn among as many, once
    expect(drawn).toBeLessThanOrEqual(500_001);
  });
});
