import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type RouteSchedule,
  type RouteShift,
  type Stop,
  scheduleRoute,
} from "../../../src/search/output/scheduleRoute";

const RUNS = process.env.KONTINUITET_LONG ? 20_000 : 3_000;

interface Route {
  stops: Stop[];
  shift: RouteShift;
  matrix: number[][];
  lengthening: number;
}

/** Routes of up to three stops in a shift of at most 24 ticks. */
const routes: fc.Arbitrary<Route> = fc.gen().map((g) => {
  const whole = (min: number, max: number): number => min + g(fc.nat, { max: max - min });
  const start = whole(0, 4);
  const end = start + whole(6, 20);
  const breakEarliest = whole(start, end);
  const stops = Array.from({ length: whole(0, 3) }, () => {
    const earliest = whole(start, end);
    const latest = earliest + whole(0, 8);
    const desiredEarliest = whole(earliest, latest);
    const min = whole(1, 4);
    return {
      location: whole(0, 2),
      earliest,
      latest,
      desiredEarliest,
      desiredLatest: whole(desiredEarliest, latest),
      min,
      preferred: min + whole(0, 3),
    };
  });
  return {
    stops,
    shift: {
      start,
      end,
      breakLength: whole(0, 3),
      breakEarliest,
      breakLatest: breakEarliest + whole(0, 6),
      base: 0,
    },
    matrix: [0, 1, 2].map((from) => [0, 1, 2].map((to) => (from === to ? 0 : whole(0, 4)))),
    lengthening: whole(0, 6),
  };
});

/** What the rules say of a schedule, the break taken before stop `gap`; an empty list is a good one. */
function faults({ matrix, shift, stops }: Route, made: RouteSchedule): string[] {
  const found: string[] = [];
  let place = shift.base;
  let free = shift.start;
  stops.forEach((stop, k) => {
    const [start, length] = [made.starts[k], made.durations[k]];
    if (start < stop.earliest || start > stop.latest) found.push(`window of ${k}`);
    if (length < stop.min || length > stop.preferred) found.push(`length of ${k}`);
    if (made.travel[k] !== matrix[place][stop.location]) found.push(`travel to ${k}`);
    if (start - free < matrix[place][stop.location] + pauseBetween(free, start)) found.push(`way to ${k}`);
    free = start + length;
    place = stop.location;
  });
  const home = stops.length > 0 ? matrix[place][shift.base] : 0;
  if (shift.end - free < home + pauseBetween(free, shift.end)) found.push("way home");
  if (shift.breakLength > 0) {
    const [from, to] = [made.breakStart, made.breakStart + shift.breakLength];
    if (from < shift.breakEarliest || from > shift.breakLatest) found.push("break window");
    if (from < shift.start || to > shift.end) found.push("break outside the shift");
    if (stops.some((_, k) => from < made.starts[k] + made.durations[k] && made.starts[k] < to))
      found.push("break in a visit");
  }
  return found;

  function pauseBetween(from: number, to: number): number {
    if (shift.breakLength === 0) return 0;
    return from <= made.breakStart && made.breakStart + shift.breakLength <= to ? shift.breakLength : 0;
  }
}

/** Whether some integer starts and break are without fault, every visit at its shortest. */
function drivable(route: Route): boolean {
  const { matrix, shift, stops } = route;
  const travel = stops.map((stop, k) => matrix[k === 0 ? shift.base : stops[k - 1].location][stop.location]);
  const durations = stops.map(({ min }) => min);
  const breaks = shift.breakLength > 0 ? range(shift.breakEarliest, shift.breakLatest) : [-1];
  const starts: number[] = [];
  const from = (k: number): boolean => {
    if (k === stops.length)
      return breaks.some((breakStart) => faults(route, { starts, durations, travel, breakStart }).length === 0);
    return range(stops[k].earliest, stops[k].latest).some((start) => {
      if (k > 0 && start < starts[k - 1] + durations[k - 1] + travel[k]) return false;
      starts[k] = start;
      starts.length = k + 1;
      return from(k + 1);
    });
  };
  return from(0);
}

function range(low: number, high: number): number[] {
  return Array.from({ length: high - low + 1 }, (_, i) => low + i);
}

const run = ({ lengthening, matrix, shift, stops }: Route) =>
  scheduleRoute(stops, shift, (from, to) => matrix[from][to], lengthening);

describe("scheduleRoute", () => {
  it("times a route exactly where some integer times exist, by the rules", () => {
    let made = 0;
    fc.assert(
      fc.property(routes, (route) => {
        const schedule = run(route);
        expect(schedule !== null).toBe(drivable(route));
        if (schedule === null) return;
        made++;
        expect(faults(route, schedule)).toEqual([]);
        const lengthened = route.stops.reduce((sum, { min }, k) => sum + schedule.durations[k] - min, 0);
        expect(lengthened).toBeLessThanOrEqual(route.lengthening);
      }),
      { numRuns: RUNS },
    );
    expect(made).toBeGreaterThan(RUNS / 10);
  });

  it("lengthens visits to what is preferred and starts them as desired where there is room", () => {
    const stop = {
      location: 1,
      earliest: 60,
      latest: 120,
      desiredEarliest: 80,
      desiredLatest: 90,
      min: 20,
      preferred: 30,
    };
    const shift = { start: 0, end: 400, breakLength: 30, breakEarliest: 100, breakLatest: 300, base: 0 };
    const schedule = scheduleRoute([stop], shift, (from, to) => (from === to ? 0 : 10), 1000);
    expect(schedule).toMatchObject({ durations: [30], travel: [10, 10] });
    expect(schedule?.starts[0]).toBeGreaterThanOrEqual(80);
    expect(schedule?.starts[0]).toBeLessThanOrEqual(90);
  });

  it("has nothing to drive in an empty shift but places its break", () => {
    const shift = { start: 0, end: 400, breakLength: 30, breakEarliest: 100, breakLatest: 300, base: 0 };
    expect(scheduleRoute([], shift, () => 5, 0)).toEqual({ starts: [], durations: [], travel: [], breakStart: 100 });
  });
});
