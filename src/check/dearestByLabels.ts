import type { ShiftOption, Tick } from "../model/Instance";
import type { Break } from "./breakOf";
import type { Collected, Stop } from "./Stop";

export interface PricedStop extends Stop {
  price: number;
}

/** Ways and break of a shift. */
export interface Paths {
  rest: Break;
  /** By stop, from the base and to it. */
  out: Tick[];
  back: Tick[];
  /** By stop and stop. */
  between: Tick[][];
}

const MOST_LABELS = 8_000;

/**
 * The dearest route by labels. A label is the end of a visit; it is dropped where another one at the same visit is no later, no cheaper, no farther
 * from its break and has made no remembered visit that could still be made. Visits that are not remembered may be made twice, which allows more.
 *
 * @param remembered At most 60 visits.
 * @param most No route is dearer.
 * @returns Null where it takes too many labels.
 */
export function dearestByLabels(
  shift: ShiftOption,
  stops: readonly PricedStop[],
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
