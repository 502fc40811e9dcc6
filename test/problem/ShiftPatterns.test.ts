import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isoOfTick } from "../../src/model/calendar";
import type { Instance, ShiftOption } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { compile } from "../../src/problem/compile";
import { ShiftPatterns } from "../../src/problem/ShiftPatterns";
import { verify } from "../../src/verify/verify";
import { arbitraryInstanceDocument } from "../support/arbitraryInstance";

const RUNS = process.env.KONTINUITET_LONG ? 5_000 : 500;

const RULES = ["DAILY_REST", "WEEKLY_REST", "DAYS", "HOURS", "WEEKEND", "SHIFT"];

/** A roster of empty shifts, the break where its window and the longest stretch of work allow it. */
function emptyShifts(instance: Instance, shifts: { worker: number; option: ShiftOption }[]): Roster {
  const { horizon } = instance;
  return {
    format: "kontinuitet/roster@1",
    instance: "",
    status: "feasible",
    contacts: [],
    shifts: shifts.map(({ option, worker }) => ({
      worker: instance.workers[worker].id,
      date: horizon.dates[option.day],
      ...(option.template === null ? {} : { template: option.template }),
      start: isoOfTick(horizon, option.start),
      end: isoOfTick(horizon, option.end),
      visits: [],
    })),
    unassigned: [],
    score: [],
  };
}

function breaches(instance: Instance, worker: number, shifts: ShiftOption[]): string[] {
  const others = instance.workers.flatMap(({ index, shiftOptions }) =>
    index === worker ? [] : shiftOptions.flat().flatMap((option) => (option.fixed ? [{ worker: index, option }] : [])),
  );
  const roster = emptyShifts(instance, [...others, ...shifts.map((option) => ({ worker, option }))]);
  const { findings, violations } = verify(instance, roster);
  return [...violations, ...findings]
    .filter((found) => found.worker === instance.workers[worker].id && RULES.includes(found.code))
    .map(({ code, detail }) => `${code}: ${detail}`);
}

describe("ShiftPatterns", () => {
  it("calls a pattern legal exactly where the verifier finds none of its rules broken", () => {
    let legal = 0;
    let broken = 0;
    fc.assert(
      fc.property(
        arbitraryInstanceDocument({ maxDays: 28, maxVisits: 1, maxRecipients: 1 }),
        fc.infiniteStream(fc.nat({ max: 999 })),
        (document, stream) => {
          const { instance } = parseInstance(document);
          if (instance === null) throw new Error("invalid");
          const draw = (n: number) => (stream.next().value as number) % n;
          const problem = compile(instance);
          const patterns = new ShiftPatterns(instance, problem);
          for (let w = 0; w < problem.workers; w++) {
            const share = 1 + draw(6);
            const options = new Int32Array(problem.slots).fill(-1);
            for (let day = 0; day < problem.days; day++) {
              const slot = w * problem.days + day;
              const count = problem.slotOptions[slot + 1] - problem.slotOptions[slot];
              if (problem.slotFixed[slot] >= 0) options[slot] = problem.slotFixed[slot];
              else if (count > 0 && draw(7) <= share) options[slot] = problem.slotOptions[slot] + draw(count);
            }
            const { shiftOptions } = instance.workers[w];
            const shifts = shiftOptions.flatMap((list, day) => {
              const option = options[w * problem.days + day];
              return option < 0 ? [] : [list[problem.optionSource[option]]];
            });
            const found = breaches(instance, w, shifts);
            const fixed = breaches(
              instance,
              w,
              shiftOptions.flat().filter((option) => option.fixed),
            );
            expect(patterns.forced[w], `fixed shifts of worker ${w}: ${fixed.join("; ")}`).toBe(
              fixed.length > 0 ? 1 : 0,
            );
            expect(patterns.legal(w, options), `worker ${w}: ${found.join("; ")}`).toBe(found.length === 0);
            if (found.length === 0) legal++;
            else broken++;
          }
        },
      ),
      { numRuns: RUNS },
    );
    // neither side of the comparison is empty
    expect(legal).toBeGreaterThan(RUNS / 10);
    expect(broken).toBeGreaterThan(RUNS / 10);
  });

  it("allows nothing more to a worker whose fixed shifts break a rule by themselves", () => {
    const { instance } = parseInstance({
      format: "kontinuitet/instance@1",
      horizon: { start: "2026-03-23", days: 7, timeZone: "Europe/Stockholm" },
      locations: [{ id: "base" }],
      shiftTemplates: [
        { id: "early", start: "07:00", end: "12:00" },
        { id: "late", start: "17:00", end: "22:00" },
      ],
      workers: [
        {
          id: "w1",
          shifts: {
            allowed: ["early", "late"],
            fixed: [
              { date: "2026-03-23", template: "late" },
              { date: "2026-03-24", template: "early" },
            ],
          },
        },
      ],
      recipients: [],
      visits: [],
    });
    const problem = compile(instance as Instance);
    const patterns = new ShiftPatterns(instance as Instance, problem);
    expect([...patterns.forced]).toEqual([1]);
    expect(patterns.legal(0, problem.slotFixed)).toBe(false);
  });

  it.each([
    { name: "six days in a row", worked: [1, 2, 3, 4, 5, 6], legal: true },
    { name: "seven days in a row across two weeks", worked: [4, 5, 6, 7, 8, 9, 10], legal: false },
    { name: "seven days with one off between", worked: [3, 4, 5, 7, 8, 9, 10], legal: true },
  ])("$name: $legal", ({ worked, legal }) => {
    const { instance } = parseInstance({
      format: "kontinuitet/instance@1",
      horizon: { start: "2026-03-23", days: 14, timeZone: "Europe/Stockholm" },
      shiftTemplates: [{ id: "short", start: "08:00", end: "12:00" }],
      workers: [{ id: "w1", shifts: { allowed: ["short"] } }],
      recipients: [],
      visits: [],
      rules: { maxDaysPerWeek: 7, weeklyRestHours: 0 },
    });
    const problem = compile(instance as Instance);
    const options = new Int32Array(problem.slots).fill(-1);
    for (const day of worked) options[day] = problem.slotOptions[day];
    expect(new ShiftPatterns(instance as Instance, problem).legal(0, options)).toBe(legal);
  });
});
