import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestCarers } from "../../src/bounds/fewestCarers";
import type { Instance, ShiftOption } from "../../src/model/Instance";
import { parseInstance } from "../../src/model/parseInstance";
import { bruteForce } from "./bruteForce";
import { recipient, seat, shift, tinyInstance, visit, window, worker } from "./tinyInstance";

/** Shifts of a worker: early, late, night or long; chosen per day by a mask, some published. */
const SHIFTS = [
  [7, 13],
  [12, 18],
  [16, 22],
  [21, 31],
];

function workerFrom(
  index: number,
  raw: { masks: number[]; fixed: number[]; skilled: number; hours: number; dayBreak: boolean },
  days: number,
) {
  const options = Array.from({ length: days }, (_, day) => {
    const offered = SHIFTS.flatMap(([from, to], s) => (raw.masks[day] & (1 << s) ? [shift(day, from, to)] : []));
    if (raw.fixed[day] === 0 && offered.length > 0) return [{ ...offered[0], fixed: true } as ShiftOption];
    if (raw.fixed[day] === 1 && offered.length > 0) return [{ ...(offered.at(-1) as ShiftOption), fixed: true }];
    return offered;
  });
  return worker(index, options, {
    skills:
      raw.skilled === 0
        ? []
        : [
            {
              skill: "s",
              level: 1,
              validFrom: null,
              validTo: raw.skilled === 1 ? "2026-03-03" : null,
              recipients: null,
            },
          ],
    contract: raw.hours === 0 ? null : { minutesPerWeek: raw.hours * 60 * 7, overtimeMinutes: 0 },
    dayBreaks: raw.dayBreak ? Array.from({ length: days + 2 }, (_, i) => (24 * (i - 1) + 10) * 60) : null,
  });
}

interface Shape {
  days: number;
  workers: number;
  visits: number;
  firstDays: number[];
  alternatives: boolean;
}

function instances({ days, workers, visits, firstDays, alternatives }: Shape): fc.Arbitrary<Instance> {
  return fc
    .record({
      workers: fc.array(
        fc.record({
          masks: fc.array(fc.constantFrom(15, 15, 15, 7, 11, 13, 5, 3, 0), { minLength: days, maxLength: days }),
          fixed: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: days, maxLength: days }),
          skilled: fc.constantFrom(0, 1, 2, 2, 2),
          hours: fc.constantFrom(0, 0, 3, 4, 5, 6),
          dayBreak: fc.boolean(),
        }),
        { minLength: Math.min(workers, 3), maxLength: workers },
      ),
      visits: fc.array(
        fc.record({
          day: fc.constantFrom(...firstDays),
          at: fc.constantFrom(7, 8, 10, 12, 13, 14, 16, 17, 19, 20, 25),
          width: fc.constantFrom(0, 1, 3, 5, 5),
          other: alternatives ? fc.option(fc.constantFrom(...firstDays)) : fc.constant(null),
          seats: fc.constantFrom(["-"], ["-"], ["-"], ["-"], ["s"], ["-", "-"], ["s", "-"]),
          length: fc.constantFrom(30, 30, 60, 120),
          pinned: fc.option(fc.integer({ min: 0, max: workers - 1 }), { freq: 25 }),
        }),
        { minLength: 1, maxLength: visits },
      ),
      rest: fc.constantFrom(null, null, 8, 11),
      maxDays: fc.constantFrom(null, 1, 2, 2),
      run: fc.constantFrom(null, null, 1, 2),
      weekly: fc.constantFrom(null, null, 100, 132),
      weekend: fc.boolean(),
      total: fc.constantFrom(null, null, 12, 20),
      travel: fc.constantFrom(0, 30),
      history: fc.subarray(["w0", "w1", "gone"]),
      excluded: fc.option(fc.constant(0), { freq: 3 }),
    })
    .map((raw) =>
      tinyInstance({
        days,
        workers: raw.workers.map((one, w) => workerFrom(w, one, days)),
        visits: raw.visits.map((one, v) => {
          const single = one.other === null || one.seats.length > 1;
          const windows = [window(one.day, one.at, one.at + one.width)];
          if (!single) windows.push(window(one.other as number, one.at, one.at + one.width));
          const pinned = one.pinned !== null && one.pinned < raw.workers.length ? [one.pinned] : [];
          return visit(
            v,
            windows.sort((a, b) => a.earliest - b.earliest),
            {
              seats: one.seats.map((skill) => seat(one.length, skill === "s" ? ["s"] : [])),
              pinned: { workers: pinned, starts: [] },
            },
          );
        }),
        recipients: [
          recipient(0, { historyCarers: raw.history, excluded: raw.excluded === null ? [] : [raw.excluded] }),
        ],
        rules: {
          dailyRestHours: raw.rest,
          maxDaysPerWeek: raw.maxDays,
          maxConsecutiveDays: raw.run,
          weeklyRestHours: raw.weekly,
          weekendsOff: raw.weekend ? "everyOther" : "none",
          maxWeeklyHours: raw.total === null ? null : raw.total * (7 / days) * 1.0001,
        },
        travel: raw.travel,
      }),
    );
}

function pinnedMet(instance: Instance): number {
  const met = new Set(instance.recipients[0].historyCarers);
  for (const one of instance.visits) for (const w of one.pinned.workers) met.add(instance.workers[w].id);
  return met.size;
}

describe("fewestCarers", () => {
  for (const [name, shape] of Object.entries({
    "three days": { days: 3, workers: 4, visits: 6, firstDays: [0, 1, 2], alternatives: false },
    "visits with alternatives on other days": {
      days: 3,
      workers: 3,
      visits: 5,
      firstDays: [0, 1, 2],
      alternatives: true,
    },
    "two weekends": { days: 14, workers: 3, visits: 5, firstDays: [4, 5, 6, 7, 12], alternatives: false },
  } satisfies Record<string, Shape>))
    it(`equals brute force over all worker sets and patterns: ${name}`, () => {
      const seen = { coverable: 0, uncoverable: 0, several: 0 };
      fc.assert(
        fc.property(instances(shape), (drawn) => {
          const instance = shape.days === 14 ? sparse(drawn, shape.firstDays) : drawn;
          const found = fewestCarers(instance);
          const truth = bruteForce(instance);
          if (truth === null) {
            seen.uncoverable++;
            expect(found.coverable[0]).toBe(false);
            return;
          }
          seen.coverable++;
          if (truth > 1) seen.several++;
          expect(found.coverable[0]).toBe(true);
          expect(found.exact[0]).toBe(true);
          expect(found.byRecipient[0]).toBe(Math.max(truth, pinnedMet(instance)));
        }),
        { seed: 11, numRuns: 600 },
      );
      expect(seen.several).toBeGreaterThan(30);
      expect(seen.uncoverable).toBeGreaterThan(20);
    });

  it("gives a valid bound under any work limit", () => {
    fc.assert(
      fc.property(
        instances({ days: 3, workers: 4, visits: 6, firstDays: [0, 1, 2], alternatives: false }),
        fc.constantFrom(0, 0.01, 0.03, 0.1),
        (instance, timeLimitMs) => {
          const truth = bruteForce(instance);
          if (truth !== null) expect(fewestCarers(instance, { timeLimitMs }).byRecipient[0]).toBeLessThanOrEqual(truth);
        },
      ),
      { seed: 5, numRuns: 300 },
    );
  });

  it("needs two carers where one may not work seven days", () => {
    const week = Array.from({ length: 7 }, (_, day) => [shift(day, 7, 15)]);
    const visits = week.map((_, day) => visit(day, [window(day, 9, 10)]));
    const workers = [worker(0, week), worker(1, week), worker(2, week)];
    expect(fewestCarers(tinyInstance({ days: 7, workers, visits })).byRecipient).toEqual([1]);
    const five = tinyInstance({ days: 7, workers, visits, rules: { maxDaysPerWeek: 5 } });
    expect(fewestCarers(five).byRecipient).toEqual([2]);
    five.recipients[0].historyCarers = ["w2", "someone else"];
    expect(fewestCarers(five).byRecipient).toEqual([3]);
  });

  it("lets those work on whose published shifts leave too little rest", () => {
    const options = [[shift(0, 14, 22, { fixed: true })], [shift(1, 6, 14, { fixed: true })], [shift(2, 8, 16)]];
    const instance = tinyInstance({
      days: 3,
      workers: [worker(0, options), worker(1, options)],
      visits: [visit(0, [window(0, 18, 19)]), visit(1, [window(1, 8, 9)]), visit(2, [window(2, 9, 10)])],
      rules: { dailyRestHours: 11 },
    });
    expect(bruteForce(instance)).toBe(1);
    expect(fewestCarers(instance).byRecipient).toEqual([1]);
  });

  it("keeps the daily rest unbroken in each period from day break to day break", () => {
    const day = [[shift(0, 8, 20)]];
    const at = (hour: number) => Array.from({ length: 3 }, (_, i) => (24 * (i - 1) + hour) * 60);
    const made = (dayBreaks: number[] | null) =>
      tinyInstance({
        days: 1,
        workers: [worker(0, day, { dayBreaks })],
        visits: [visit(0, [window(0, 9, 10)])],
        rules: { dailyRestHours: 11 },
      });
    expect(fewestCarers(made(null)).coverable).toEqual([true]);
    expect(fewestCarers(made(at(8))).coverable).toEqual([true]);
    expect(fewestCarers(made(at(2))).coverable).toEqual([false]);
    const published = made(at(2));
    published.workers[0].shiftOptions[0][0].fixed = true;
    expect(fewestCarers(published).coverable).toEqual([true]);
  });

  it("lets a visit on the way shorten a matrix that breaks the triangle inequality", () => {
    const instance = tinyInstance({
      days: 1,
      workers: [worker(0, [[shift(0, 8, 10)]])],
      visits: [
        visit(0, [window(0, 8, 10)]),
        visit(1, [window(0, 8, 10)], { recipients: [1], location: 2, seats: [seat(10)] }),
      ],
      recipients: [recipient(0), recipient(1, { location: 2 })],
    });
    instance.locations.push({ id: "between", lat: null, lon: null });
    instance.travel.set("foot", Int32Array.from([0, 100, 5, 5, 0, 5, 5, 5, 0]));
    expect(fewestCarers(instance).coverable).toEqual([true, true]);
    instance.visits.pop();
    expect(fewestCarers(instance).coverable).toEqual([false, true]);
  });
});

/** Shifts on the days that matter only, so that brute force can list the patterns of a fortnight. */
function sparse(instance: Instance, days: number[]): Instance {
  for (const one of instance.workers)
    one.shiftOptions = one.shiftOptions.map((options, day) => (days.includes(day) ? options.slice(0, 2) : []));
  return instance;
}

const units = new URL("../../../shared/benchmarks/units/", import.meta.url);
const expected: Record<string, number> = {
  "unit-12x5-7d": 22,
  "unit-12x6-7d": 22,
  "unit-100x30-7d": 212,
  "unit-100x34-7d": 212,
  "unit-100x30-14d": 248,
};

describe("fewestCarers on the units", () => {
  for (const [name, total] of Object.entries(expected)) {
    const file = new URL(`${name}.json`, units);
    it.skipIf(!existsSync(file))(`${name}: ${total} (skipped where ../shared/benchmarks is absent)`, () => {
      const parsed = parseInstance(JSON.parse(readFileSync(file, "utf8")));
      const instance = parsed.instance as Instance;
      const found = fewestCarers(instance);
      expect(found.total).toBe(total);
      expect(found.exact.every(Boolean)).toBe(true);
      expect(fewestCarers(instance)).toEqual(found);
    });
  }
});
