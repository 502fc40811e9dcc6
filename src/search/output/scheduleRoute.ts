/** A stop of a route: one part with its start window and its shortest and preferred length. All in ticks. */
export interface Stop {
  location: number;
  earliest: number;
  latest: number;
  /** Preferred part of the start window; equal to the window where there is none. */
  desiredEarliest: number;
  desiredLatest: number;
  min: number;
  preferred: number;
}

export interface RouteShift {
  start: number;
  end: number;
  /** Length 0 = no break. */
  breakLength: number;
  breakEarliest: number;
  breakLatest: number;
  base: number;
}

export interface RouteSchedule {
  starts: number[];
  durations: number[];
  /** Travel to each stop and, last, back to the base. */
  travel: number[];
  breakStart: number;
}

/**
 * Times a route whose order is given: chooses the gap of the break, lengthens visits from `min` towards `preferred` where there is room, starts
 * visits inside their desired windows where possible, and otherwise closes gaps so that little time is spent waiting.
 *
 * @param travelBetween travel ticks between two locations
 * @param lengthening ticks by which the visits together may be lengthened
 * @returns null where the route can't be driven
 */
export function scheduleRoute(
  stops: readonly Stop[],
  shift: RouteShift,
  travelBetween: (from: number, to: number) => number,
  lengthening: number,
): RouteSchedule | null {
  const places = [shift.base, ...stops.map((stop) => stop.location), shift.base];
  const travel = stops.length ? places.slice(1).map((to, i) => travelBetween(places[i], to)) : [];
  const gaps = shift.breakLength > 0 ? Array.from({ length: stops.length + 1 }, (_, i) => i) : [-1];
  let best: RouteSchedule | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const gap of gaps) {
    const schedule = scheduleWithBreakIn(gap, stops, shift, travel, lengthening);
    if (!schedule) continue;
    const cost = costOf(schedule, stops, travel);
    if (cost < bestCost) {
      best = schedule;
      bestCost = cost;
    }
  }
  return best;
}

/** @param gap the break lies before the stop of this index (after the last: number of stops); -1 = no break */
function scheduleWithBreakIn(
  gap: number,
  stops: readonly Stop[],
  shift: RouteShift,
  travel: readonly number[],
  lengthening: number,
): RouteSchedule | null {
  const n = stops.length;
  const leg = (k: number) => travel[k] ?? 0;
  /** Earliest arrival at stop k (n = the base) after leaving the place before at `end`. */
  const arrive = (k: number, end: number) => {
    if (k !== gap) return end + leg(k);
    if (end > shift.breakLatest) return Number.POSITIVE_INFINITY;
    return Math.max(end + leg(k), shift.breakEarliest) + shift.breakLength;
  };
  /** Latest end at the place before stop k so that it can be started by `start`. */
  const leaveBy = (k: number, start: number) => {
    if (k !== gap) return start - leg(k);
    if (shift.breakEarliest + shift.breakLength > start) return Number.NEGATIVE_INFINITY;
    return Math.min(shift.breakLatest, start - shift.breakLength - leg(k));
  };

  const latest = new Array<number>(n + 1);
  latest[n] = shift.end;
  for (let k = n - 1; k >= 0; k--) {
    latest[k] = Math.min(stops[k].latest, leaveBy(k + 1, latest[k + 1]) - stops[k].min);
    if (latest[k] < stops[k].earliest) return null;
  }
  if (leaveBy(0, latest[0]) < shift.start) return null;

  const starts: number[] = [];
  const durations: number[] = [];
  let end = shift.start;
  let spare = lengthening;
  for (let k = 0; k < n; k++) {
    const stop = stops[k];
    let start = Math.max(stop.earliest, arrive(k, end));
    if (start > latest[k]) return null;
    if (start < stop.desiredEarliest) start = Math.min(stop.desiredEarliest, latest[k]);
    const room = leaveBy(k + 1, latest[k + 1]) - (start + stop.min);
    const longer = Math.max(0, Math.min(stop.preferred - stop.min, room, spare));
    spare -= longer;
    starts.push(start);
    durations.push(stop.min + longer);
    end = start + stop.min + longer;
  }
  if (arrive(n, end) > shift.end) return null;

  // later where nothing is lost by it: waiting at the door becomes a later departure from the base
  for (let k = n - 2; k >= 0; k--) {
    const stop = stops[k];
    const by = Math.min(leaveBy(k + 1, starts[k + 1]) - durations[k], stop.latest);
    const comfortable = starts[k] <= stop.desiredLatest ? Math.min(by, stop.desiredLatest) : starts[k];
    starts[k] = Math.max(starts[k], comfortable);
  }
  let breakStart = -1;
  if (gap >= 0) {
    const before = gap === 0 ? shift.start : starts[gap - 1] + durations[gap - 1];
    breakStart = Math.max(before, shift.breakEarliest);
  }
  return { starts, durations, travel: [...travel], breakStart };
}

/** Waiting, and far more for visits shortened or outside their desired windows. */
function costOf(schedule: RouteSchedule, stops: readonly Stop[], travel: readonly number[]): number {
  const n = stops.length;
  if (n === 0) return 0;
  let cost = 0;
  for (let k = 0; k < n; k++) {
    const { desiredEarliest, desiredLatest, preferred } = stops[k];
    cost += 10 * Math.max(0, desiredEarliest - schedule.starts[k], schedule.starts[k] - desiredLatest);
    cost += 10 * (preferred - schedule.durations[k]);
    if (k > 0) cost += schedule.starts[k] - (schedule.starts[k - 1] + schedule.durations[k - 1]) - travel[k];
  }
  return cost;
}
