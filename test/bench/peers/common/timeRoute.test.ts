import fc from "fast-check";
import { expect, test } from "vitest";
import { bestRoute } from "../../../../bench/peers/common/bestRoute";
import type { Compact, CompactOption } from "../../../../bench/peers/common/Compact";
import { type Stop, timeRoute } from "../../../../bench/peers/common/timeRoute";

const STEP = 5;
const grid = (least: number, most: number) => fc.integer({ min: least / STEP, max: most / STEP }).map((n) => n * STEP);

/** All times on a grid of 5 ticks, so that trying every start on the grid misses nothing. */
const cases = fc
  .record({
    visits: fc.array(
      fc.record({
        place: fc.integer({ min: 1, max: 3 }),
        earliest: grid(0, 120),
        width: grid(0, 60),
        length: grid(5, 30),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    legs: fc.array(grid(5, 20), { minLength: 16, maxLength: 16 }),
    end: grid(100, 240),
    breakLength: fc.constantFrom(0, 20),
    breakEarliest: grid(20, 100),
    breakWidth: grid(0, 60),
  })
  .map(({ breakEarliest, breakLength, breakWidth, end, legs, visits }) => {
    const shift: CompactOption = {
      day: 0,
      start: 0,
      end,
      paid: end - breakLength,
      breakLength,
      breakEarliest,
      breakLatest: Math.min(breakEarliest + breakWidth, end - breakLength),
      fixed: false,
      serves: [],
    };
    const compact = {
      places: 4,
      travel: [legs.map((leg, i) => (i % 5 === 0 ? 0 : leg))],
      workers: [{ mode: 0, base: 0, options: [shift] }],
      visits: visits.map((visit) => ({ ...visit, latest: visit.earliest + visit.width, priority: 1 })),
    } as unknown as Compact;
    const stops: Stop[] = visits.map(({ earliest, width }, visit) => ({ visit, earliest, latest: earliest + width }));
    return { compact, shift, stops };
  });

/** Whether some choice of starts and break on the grid obeys the rules, by trying them all. */
function canBeDriven(compact: Compact, shift: CompactOption, stops: readonly Stop[]): boolean {
  const leg = (from: number, to: number) => compact.travel[0][from * compact.places + to];
  const pauses = shift.breakLength === 0 ? [null] : range(shift.breakEarliest, shift.breakLatest);
  const drive = (k: number, end: number, place: number, pause: number | null): boolean => {
    const home = k === stops.length;
    const to = home ? 0 : compact.visits[stops[k].visit].place;
    const starts = home ? [shift.end] : range(stops[k].earliest, stops[k].latest);
    return starts.some((start) => {
      const rests = pause !== null && pause >= end && pause + shift.breakLength <= start;
      if (start - end < leg(place, to) + (rests ? shift.breakLength : 0)) return false;
      const due = rests ? null : pause;
      return home ? due === null : drive(k + 1, start + compact.visits[stops[k].visit].length, to, due);
    });
  };
  return pauses.some((pause) => drive(0, shift.start, 0, pause));
}

function range(from: number, to: number): number[] {
  const values: number[] = [];
  for (let at = from; at <= to; at += STEP) values.push(at);
  return values;
}

function orders<T>(items: readonly T[]): T[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) => orders(items.toSpliced(i, 1)).map((rest) => [item, ...rest]));
}

test("timeRoute drives exactly the routes that can be driven", () => {
  let driven = 0;
  fc.assert(
    fc.property(cases, ({ compact, shift, stops }) => {
      const times = timeRoute(compact, 0, shift, stops);
      if (times !== null) driven++;
      expect(times !== null).toBe(canBeDriven(compact, shift, stops));
      times?.starts.forEach((start, k) => {
        expect(start).toBeGreaterThanOrEqual(stops[k].earliest);
        expect(start).toBeLessThanOrEqual(stops[k].latest);
      });
    }),
    { seed: 7, numRuns: 500 },
  );
  expect(driven).toBeGreaterThan(20);
});

test("bestRoute keeps as much as any subset and order does", () => {
  fc.assert(
    fc.property(cases, ({ compact, shift, stops }) => {
      const worth = (some: readonly Stop[]) => some.reduce((sum, { visit }) => sum + compact.visits[visit].length, 0);
      const kept = bestRoute(compact, 0, shift, stops);
      if (timeRoute(compact, 0, shift, []) === null) return;
      expect(timeRoute(compact, 0, shift, kept)).not.toBeNull();
      const subsets = Array.from({ length: 2 ** stops.length }, (_, mask) => stops.filter((_, k) => mask & (1 << k)));
      const most = Math.max(
        ...subsets.flatMap((some) =>
          orders(some).some((order) => timeRoute(compact, 0, shift, order)) ? [worth(some)] : [],
        ),
      );
      // legs are drawn at random, so the triangle inequality that the pruning relies on may fail: then less may be kept, never more
      expect(worth(kept)).toBeLessThanOrEqual(most);
      if (obeysTriangle(compact)) expect(worth(kept)).toBe(most);
    }),
    { seed: 7, numRuns: 500 },
  );
});

function obeysTriangle({ places, travel: [legs] }: Compact): boolean {
  const all = Array.from({ length: places }, (_, i) => i);
  return all.every((i) =>
    all.every((j) => all.every((k) => legs[i * places + k] <= legs[i * places + j] + legs[j * places + k])),
  );
}
