import type { Compact, CompactOption, CompactVisit } from "./Compact";

/** What a route needs to know of a stop; the window may be narrower than the visit's. */
export interface Stop {
  visit: number;
  earliest: number;
  latest: number;
}

export interface TimedRoute {
  starts: number[];
  breakStart: number;
  travel: number;
}

/**
 * Times a route whose order is given, as early as possible. Two states suffice (break taken or not), each with its earliest time, because
 * being earlier is never worse.
 *
 * @returns null where the route can't be driven
 */
export function timeRoute(
  compact: Compact,
  worker: number,
  option: CompactOption,
  stops: readonly Stop[],
): TimedRoute | null {
  const { base, mode } = compact.workers[worker];
  const matrix = compact.travel[mode];
  const n = stops.length;
  const free = new Array<number>(n + 1);
  const rested = new Array<number>(n + 1);
  /** Whether the break lies in the leg to stop k. */
  const restsBefore = new Array<boolean>(n + 1).fill(false);
  const breakAt = new Array<number>(n + 1).fill(-1);
  let place = base;
  let early = option.start;
  let late = option.breakLength > 0 ? Number.POSITIVE_INFINITY : option.start;
  let travel = 0;
  for (let k = 0; k <= n; k++) {
    const visit: CompactVisit | null = k < n ? compact.visits[stops[k].visit] : null;
    const to = visit ? visit.place : base;
    const leg = n === 0 ? 0 : matrix[place * compact.places + to];
    travel += leg;
    let afterBreak = Number.POSITIVE_INFINITY;
    if (option.breakLength > 0) {
      const at = Math.max(early, option.breakEarliest);
      if (at <= option.breakLatest) {
        breakAt[k] = at;
        afterBreak = Math.max(early + leg, at) + option.breakLength;
      }
    }
    const arriveLate = late + leg;
    restsBefore[k] = afterBreak < arriveLate;
    const arrive = [early + leg, Math.min(arriveLate, afterBreak)];
    if (visit === null) {
      free[k] = arrive[0];
      rested[k] = arrive[1];
      break;
    }
    const { earliest, latest } = stops[k];
    const [a, b] = arrive.map((time) => {
      const start = Math.max(time, earliest);
      return start <= latest ? start : Number.POSITIVE_INFINITY;
    });
    free[k] = a;
    rested[k] = b;
    if (b === Number.POSITIVE_INFINITY && a === Number.POSITIVE_INFINITY) return null;
    early = a + visit.length;
    late = b + visit.length;
    place = to;
  }
  if (rested[n] > option.end) return null;

  // back from the end: the stops after the break have the rested times, those before it the free ones
  const starts = new Array<number>(n);
  let breakStart = -1;
  let resting = option.breakLength > 0;
  for (let k = n; k >= 0; k--) {
    if (k < n) starts[k] = resting || option.breakLength === 0 ? rested[k] : free[k];
    if (resting && restsBefore[k]) {
      breakStart = breakAt[k];
      resting = false;
    }
  }
  return { starts, breakStart, travel };
}
