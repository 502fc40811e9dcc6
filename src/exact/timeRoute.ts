import type { Tick } from "../model/Instance";
import type { Duty } from "./RouteChecker";

/** A stop as a route sees it. */
export interface TimedStop {
  location: number;
  length: Tick;
  /** When it could start, ascending. */
  intervals: readonly { from: Tick; to: Tick }[];
}

/** Order and times of a route. */
export interface TimedRoute {
  /** Indices into the stops. */
  order: number[];
  /** Start of each stop, in the stops' own order. */
  starts: Tick[];
  pause: Tick | null;
}

/** Beyond so many stops sets of them are too many. */
export const MOST_STOPS = 20;

const NEVER = Number.POSITIVE_INFINITY;

/**
 * An order and times by which all stops fit into a shift, each as early as the order lets it; null where there are none. Dynamic programming over
 * the sets made so far (Bellman 1962; Held, Karp 1962): the earliest end is the best one. At most `MOST_STOPS` stops.
 *
 * @param locations Number of locations of the travel matrix.
 * @param work Counts down the sets looked at; below 0 the answer is null and means nothing.
 */
export function timeRoute(
  duty: Duty,
  stops: readonly TimedStop[],
  locations: number,
  work: { left: number },
): TimedRoute | null {
  const { base, end, pause, start, travel } = duty;
  const n = stops.length;
  if (n === 0) return emptyRoute(duty);
  const latest = stops.map(({ intervals }) => intervals.at(-1)?.to ?? Number.NEGATIVE_INFINITY);
  if (latest.includes(Number.NEGATIVE_INFINITY)) return null;
  const drive = (from: number | null, to: number | null) =>
    from === null || to === null || travel === null ? 0 : travel[from * locations + to];
  const takes = pause !== null && pause.from <= pause.to;
  const everything = 2 ** n - 1;
  // key: set made x 2n + last made x 2 + break taken
  const before = new Map<number, number>();
  let states = new Map<number, Tick>();
  const reach = (into: Map<number, Tick>, from: number, set: number, j: number, taken: number, at: Tick) => {
    const begin = firstStart(stops[j], at);
    if (begin === NEVER) return;
    const done = begin + stops[j].length;
    for (let other = 0; other < n; other++) if ((set & (1 << other)) === 0 && latest[other] < done) return;
    const key = set * 2 * n + 2 * j + taken;
    const known = into.get(key);
    if (known !== undefined && known <= done) return;
    into.set(key, done);
    before.set(key, from);
  };
  for (let j = 0; j < n; j++) {
    const out = start + drive(base, stops[j].location);
    reach(states, -1, 1 << j, j, 0, out);
    if (takes) reach(states, -1, 1 << j, j, 1, Math.max(out, pause.from) + pause.length);
  }
  for (let made = 1; made < n; made++) {
    const next = new Map<number, Tick>();
    for (const [key, at] of states) {
      if (--work.left < 0) return null;
      const taken = key & 1;
      const last = (key % (2 * n)) >> 1;
      const set = Math.floor(key / (2 * n));
      for (let j = 0; j < n; j++) {
        if (set & (1 << j)) continue;
        const ride = drive(stops[last].location, stops[j].location);
        reach(next, key, set | (1 << j), j, taken, at + ride);
        if (!taken && takes && at <= pause.to)
          reach(next, key, set | (1 << j), j, 1, Math.max(at + ride, Math.max(at, pause.from)) + pause.length);
      }
    }
    states = next;
    if (states.size === 0) return null;
  }
  for (const [key, at] of states) {
    if (Math.floor(key / (2 * n)) !== everything) continue;
    const back = drive(stops[(key % (2 * n)) >> 1].location, base);
    const rested = pause === null || (key & 1) === 1;
    const home = rested ? at + back : Math.max(at + back, Math.max(at, pause.from)) + pause.length;
    if (home <= end && (rested || (takes && at <= pause.to))) return traced(key);
  }
  return null;

  function traced(last: number): TimedRoute {
    const order: number[] = [];
    let pauseAt = n;
    for (let key = last; key >= 0; key = before.get(key) as number) {
      order.unshift((key % (2 * n)) >> 1);
      const earlier = before.get(key) as number;
      if (key & 1 && (earlier < 0 || (earlier & 1) === 0)) pauseAt = n - order.length;
    }
    const starts: Tick[] = Array(n).fill(0);
    let at = start;
    let from = base;
    let rest: Tick | null = null;
    for (const [i, j] of order.entries()) {
      const ride = drive(from, stops[j].location);
      if (pause !== null && pauseAt === i) {
        rest = Math.max(at, pause.from);
        at = Math.max(at + ride, rest) + pause.length;
      } else at += ride;
      starts[j] = firstStart(stops[j], at);
      at = starts[j] + stops[j].length;
      from = stops[j].location;
    }
    if (pause !== null && rest === null) rest = Math.max(at, pause.from);
    return { order, starts, pause: rest };
  }
}

function emptyRoute({ end, pause, start }: Duty): TimedRoute | null {
  if (pause === null) return { order: [], starts: [], pause: null };
  const rest = Math.max(start, pause.from);
  return rest <= pause.to && rest + pause.length <= end ? { order: [], starts: [], pause: rest } : null;
}

function firstStart({ intervals }: TimedStop, at: Tick): Tick {
  for (const { from, to } of intervals) if (at <= to) return Math.max(at, from);
  return NEVER;
}
