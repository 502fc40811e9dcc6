import type { Instance, ShiftOption, Tick } from "../model/Instance";

/** A visit as one stop of a route: made at most once, with a start in `[from, to]`. Stops of one visit share its number. */
export interface Stop {
  visit: number;
  location: number;
  from: Tick;
  to: Tick;
  length: Tick;
  price: number;
  /** Least travel to it from the base or from any other stop that the shift may have. */
  way: Tick;
}

export interface RouteGround {
  /** Least travel, row-major by location. */
  travel: Float64Array;
  locations: number;
  base: number | null;
}

/** How many visits are remembered at first, and when that makes too many labels. */
const REMEMBERED = [60, 0];
const MOST_LABELS = 8_000;

/** What a shift collects at most. */
export interface Collected {
  price: number;
  /** The visits that are made, where a route is known. */
  visits: number[];
}

/**
 * The greatest sum of prices that one shift can hold, or a number above it: the least of what its time allows and, where that can be found
 * out with reasonable effort, of what real routes allow.
 *
 * @param labels Whether routes are looked at.
 */
export function dearestRoute(
  instance: Instance,
  ground: RouteGround,
  shift: ShiftOption,
  stops: readonly Stop[],
  labels = true,
): Collected {
  const nothing = { price: 0, visits: [] };
  if (stops.length === 0) return nothing;
  const rest = breakOf(instance, shift);
  if (rest === null) return nothing;
  const way = (a: number | null, b: number | null) =>
    a === null || b === null ? 0 : ground.travel[a * ground.locations + b];
  const home = Math.min(...stops.map((stop) => way(stop.location, ground.base)));
  const roomy = dearestByTime(shift, stops, rest, home);
  if (!labels) return roomy;
  const paths: Paths = {
    rest,
    out: stops.map((stop) => way(ground.base, stop.location)),
    back: stops.map((stop) => way(stop.location, ground.base)),
    between: stops.map((a) => stops.map((b) => way(a.location, b.location))),
  };
  const again = repeatableVisits(stops, paths.between);
  for (const most of REMEMBERED) {
    if (most > 0 && again.length <= (REMEMBERED[REMEMBERED.indexOf(most) + 1] ?? -1)) continue;
    const found = dearestByLabels(shift, stops, paths, again.slice(0, most), roomy.price);
    if (found !== null) return found.price < roomy.price ? found : { price: roomy.price, visits: found.visits };
  }
  return roomy;
}

interface Paths {
  rest: Break;
  out: number[];
  back: number[];
  /** By stop and stop. */
  between: number[][];
}

interface Break {
  /** 0 = none. */
  length: Tick;
  from: Tick;
  to: Tick;
}

/** Each visit takes its length and the shortest way to it; as much as fits into the shift beside the break, the last one in part. */
function dearestByTime(shift: ShiftOption, stops: readonly Stop[], rest: Break, home: Tick): Collected {
  const visits = new Map<number, { price: number; time: Tick }>();
  for (const { length, price, visit, way } of stops) {
    const time = Math.min(visits.get(visit)?.time ?? Number.POSITIVE_INFINITY, way + length);
    visits.set(visit, { price, time });
  }
  const wayTo = (stop: Stop) => (visits.get(stop.visit)?.time ?? 0) - stop.length;
  const begin = Math.max(shift.start, Math.min(...stops.map((stop) => stop.from - wayTo(stop))));
  const finish = Math.min(shift.end - home, Math.max(...stops.map((stop) => stop.to + stop.length)));
  // a break beside the time looked at, or with the way to the first visit before it, takes nothing from it
  const inside = begin === shift.start && (rest.to + rest.length <= finish || finish === shift.end - home);
  let left = finish - begin - (inside ? rest.length : 0);
  let sum = 0;
  const made: number[] = [];
  for (const [visit, { price, time }] of [...visits].sort((a, b) => b[1].price * a[1].time - a[1].price * b[1].time)) {
    if (time > left) return { price: sum + Math.floor((price * Math.max(0, left)) / time), visits: made };
    sum += price;
    left -= time;
    made.push(visit);
  }
  return { price: sum, visits: made };
}

/**
 * The dearest route by labels. A label is the end of a visit; it is dropped where another one at the same visit is no later, no cheaper, no farther
 * from its break and has made no remembered visit that could still be made. Visits that are not remembered may be made twice, which allows more.
 *
 * @param remembered At most 60 visits.
 * @param most No route is dearer.
 * @returns Null where it takes too many labels.
 */
function dearestByLabels(
  shift: ShiftOption,
  stops: readonly Stop[],
  { back, between, out, rest }: Paths,
  remembered: readonly number[],
  most: number,
): Collected | null {
  const n = stops.length;
  const bit = stops.map(({ visit }) => remembered.indexOf(visit));
  const lastStart = new Map<number, Tick>();
  for (const { to, visit } of stops) lastStart.set(visit, Math.max(lastStart.get(visit) ?? 0, to));
  const lapse = remembered.map((visit) => lastStart.get(visit) as Tick);

  const at: number[] = [];
  const before: number[] = [];
  const time: number[] = [];
  const sum: number[] = [];
  const rested: number[] = [];
  const low: number[] = [];
  const high: number[] = [];
  const alive: boolean[] = [];
  const labelsAt: number[][] = stops.map(() => []);
  const buckets: number[][] = Array.from({ length: Math.max(1, shift.end - shift.start + 1) }, () => []);
  let best = 0;
  let bestLabel = -1;
  let parent = -1;

  const add = (stop: number, end: Tick, total: number, free: number, madeLow: number, madeHigh: number) => {
    let lowBits = madeLow;
    let highBits = madeHigh;
    const own = bit[stop];
    if (own >= 30) highBits |= 1 << (own - 30);
    else if (own >= 0) lowBits |= 1 << own;
    for (let b = 0; b < lapse.length; b++)
      if (lapse[b] < end) {
        if (b >= 30) highBits &= ~(1 << (b - 30));
        else lowBits &= ~(1 << b);
      }
    const others = labelsAt[stop];
    for (const l of others)
      if (
        time[l] <= end &&
        sum[l] >= total &&
        rested[l] >= free &&
        (low[l] & ~lowBits) === 0 &&
        (high[l] & ~highBits) === 0
      )
        return;
    let kept = 0;
    for (const l of others) {
      const worse =
        end <= time[l] &&
        total >= sum[l] &&
        free >= rested[l] &&
        (lowBits & ~low[l]) === 0 &&
        (highBits & ~high[l]) === 0;
      if (worse) alive[l] = false;
      else others[kept++] = l;
    }
    others.length = kept;
    const label = at.length;
    at.push(stop);
    before.push(parent);
    time.push(end);
    sum.push(total);
    rested.push(free);
    low.push(lowBits);
    high.push(highBits);
    alive.push(true);
    others.push(label);
    buckets[Math.min(buckets.length - 1, Math.floor(end - shift.start))].push(label);
    if (total > best && closes(stop, end, free)) {
      best = total;
      bestLabel = label;
    }
  };

  const closes = (stop: number, end: Tick, free: number) =>
    free === 1
      ? end + back[stop] <= shift.end
      : end <= rest.to && Math.max(end + back[stop] + rest.length, rest.from + rest.length) <= shift.end;

  const extend = (
    end: Tick,
    total: number,
    free: number,
    madeLow: number,
    madeHigh: number,
    ways: (s: number) => Tick,
  ) => {
    for (let s = 0; s < n; s++) {
      const { from, length, price, to } = stops[s];
      const b = bit[s];
      if (b >= 30 ? madeHigh & (1 << (b - 30)) : b >= 0 && madeLow & (1 << b)) continue;
      const direct = Math.max(end + ways(s), from);
      if (direct > to) continue;
      add(s, direct + length, total + price, free, madeLow, madeHigh);
      if (free === 1 || end > rest.to) continue;
      const later = Math.max(end + ways(s) + rest.length, rest.from + rest.length, from);
      if (later <= to) add(s, later + length, total + price, 1, madeLow, madeHigh);
    }
  };

  extend(shift.start, 0, rest.length === 0 ? 1 : 0, 0, 0, (s) => out[s]);
  for (const bucket of buckets)
    for (let i = 0; i < bucket.length; i++) {
      const label = bucket[i];
      if (!alive[label]) continue;
      if (at.length > MOST_LABELS) return null;
      if (best >= most) break;
      parent = label;
      const row = between[at[label]];
      extend(time[label], sum[label], rested[label], low[label], high[label], (s) => row[s]);
    }
  const visits: number[] = [];
  for (let label = bestLabel; label >= 0; label = before[label]) visits.push(stops[at[label]].visit);
  return { price: best, visits };
}

/** When the break may start; null where no break keeps the rules: the shift cannot be worked. */
function breakOf({ horizon, rules }: Instance, shift: ShiftOption): Break | null {
  if (shift.break === null) return { length: 0, from: shift.start, to: shift.end };
  const { earliest, latest, length } = shift.break;
  const from = Math.max(earliest, shift.start);
  const to = Math.min(latest, shift.end - length);
  if (shift.fixed) return { length: from <= to ? length : 0, from, to }; // its breaches may be forced by the input
  const hours = rules.maxWorkWithoutBreakHours ?? Number.POSITIVE_INFINITY;
  const most = hours * 60 * horizon.ticksPerMinute + 1e-6;
  const first = Math.max(from, Math.ceil(shift.end - most - length));
  const last = Math.min(to, Math.floor(shift.start + most));
  return first <= last ? { length, from: first, to: last } : null;
}

/** Visits that a route could make twice, those of the greatest prices first. */
function repeatableVisits(stops: readonly Stop[], between: readonly number[][]): number[] {
  const stopsOf = new Map<number, number[]>();
  stops.forEach(({ visit }, s) => {
    stopsOf.set(visit, [...(stopsOf.get(visit) ?? []), s]);
  });
  const prices = new Map<number, number>();
  stops.forEach((a, i) => {
    const same = stopsOf.get(a.visit) as number[];
    const again = stops.some((b, j) => {
      if (b.visit === a.visit) return a.from + a.length + between[i][j] <= b.to;
      const onward = Math.max(a.from + a.length + between[i][j], b.from);
      if (onward > b.to) return false;
      return same.some((k) => onward + b.length + between[j][k] <= stops[k].to);
    });
    if (again) prices.set(a.visit, a.price);
  });
  return [...prices].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([visit]) => visit);
}
