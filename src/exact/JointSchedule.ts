import type { Dependency, Instance, Tick } from "../model/Instance";
import type { Duty } from "./RouteChecker";
import { MOST_STOPS, type TimedRoute, timeRoute } from "./timeRoute";

/** One worker's shift with the visits she makes in it. */
export interface Route {
  duty: Duty;
  stops: RouteStop[];
}

export interface RouteStop {
  visit: number;
  length: Tick;
  /** When she could start it, ascending. */
  intervals: { from: Tick; to: Tick }[];
}

/** `routes`: times that fit together; null = there are none; "unknown" = the work limit was reached. */
export type JointAnswer = TimedRoute[] | null | "unknown";

/** Bounds on the start of each visit. */
interface Box {
  low: Tick[];
  high: Tick[];
}

class OutOfWork extends Error {}

/**
 * Orders, breaks and starts for several routes at once: the carers of a visit start it together, dependent visits keep their gaps. Each route is timed by
 * itself; where the times of two do not agree, the start of one visit is bounded from below or from above, and so on (branch and bound). Exact within
 * the work limit.
 */
export class JointSchedule {
  /** By route: the visits of its stops, as places in `windows`. */
  private readonly placesOf: number[][];
  private readonly windows: { from: Tick; to: Tick }[][] = [];
  /** By visit: the routes that make it, and its place among their stops. */
  private readonly stopsOf: { route: number; stop: number }[][] = [];
  private readonly gaps: { first: number; second: number; least: Tick; most: Tick }[];
  private readonly work: { left: number };

  /** @param work Partial routes to look at. */
  constructor(
    private readonly instance: Instance,
    private readonly routes: readonly Route[],
    dependencies: readonly Dependency[],
    work: number,
  ) {
    this.work = { left: work };
    const places = new Map<number, number>();
    this.placesOf = routes.map(({ stops }, route) =>
      stops.map(({ intervals, visit }, stop) => {
        let place = places.get(visit);
        if (place === undefined) {
          place = places.size;
          places.set(visit, place);
          this.stopsOf.push([]);
          this.windows.push(intervals);
        } else this.windows[place] = intersect(this.windows[place], intervals);
        this.stopsOf[place].push({ route, stop });
        return place;
      }),
    );
    this.gaps = dependencies.flatMap(({ first, maxGap, minGap, second }) => {
      const [a, b] = [places.get(first), places.get(second)];
      if (a === undefined || b === undefined) return [];
      return [
        {
          first: a,
          second: b,
          least: minGap ?? Number.NEGATIVE_INFINITY,
          most: maxGap ?? Number.POSITIVE_INFINITY,
        },
      ];
    });
  }

  solve(): JointAnswer {
    if (this.windows.some((intervals) => intervals.length === 0)) return null;
    if (this.routes.some(({ stops }) => stops.length > MOST_STOPS)) return "unknown";
    const box = {
      low: this.windows.map((intervals) => intervals[0].from),
      high: this.windows.map((intervals) => (intervals.at(-1) as { to: Tick }).to),
    };
    try {
      return this.within(
        box,
        this.routes.map(() => null),
      );
    } catch (error) {
      if (error instanceof OutOfWork) return "unknown";
      throw error;
    }
  }

  /**
   * @param box Changed.
   * @param known Times of the routes within a wider box.
   */
  private within(box: Box, known: readonly (TimedRoute | null)[]): TimedRoute[] | null {
    if (!this.tighten(box)) return null;
    const { high, low } = box;
    const timed: TimedRoute[] = [];
    for (const [r, places] of this.placesOf.entries()) {
      const own = known[r];
      const fits = own !== null && places.every((v, s) => own.starts[s] >= low[v] && own.starts[s] <= high[v]);
      const times = fits ? own : this.time(r, box);
      if (times === null) return null;
      timed.push(times);
    }
    const split = this.disagreement(timed);
    if (split === null) return timed;
    const { at, visit } = split;
    const later = this.within({ low: low.with(visit, at), high: [...high] }, timed);
    return later ?? this.within({ low: [...low], high: high.with(visit, at - 1) }, timed);
  }

  private time(r: number, { high, low }: Box): TimedRoute | null {
    const { duty, stops } = this.routes[r];
    const own = stops.map(({ length, visit }, s) => {
      const v = this.placesOf[r][s];
      return {
        location: this.instance.visits[visit].location,
        length,
        intervals: intersect(this.windows[v], [{ from: low[v], to: high[v] }]),
      };
    });
    const timed = timeRoute(duty, own, this.instance.locations.length, this.work);
    if (this.work.left < 0) throw new OutOfWork();
    return timed;
  }

  /** What the gaps say about the bounds; false where nothing is left. */
  private tighten({ high, low }: Box): boolean {
    for (let changed = true; changed; ) {
      changed = false;
      const raise = (v: number, tick: Tick) => {
        if (tick <= low[v]) return;
        low[v] = tick;
        changed = true;
      };
      const lower = (v: number, tick: Tick) => {
        if (tick >= high[v]) return;
        high[v] = tick;
        changed = true;
      };
      for (const { first, least, most, second } of this.gaps) {
        raise(second, low[first] + least);
        raise(first, low[second] - most);
        lower(first, high[second] - least);
        lower(second, high[first] + most);
        if (low[first] > high[first] || low[second] > high[second]) return false;
      }
    }
    return low.every((tick, v) => tick <= high[v]);
  }

  /** A visit, and a start at which to divide those it may have: what the routes say now agrees on neither side. */
  private disagreement(timed: readonly TimedRoute[]): { visit: number; at: Tick } | null {
    const startsOf = (v: number) => this.stopsOf[v].map(({ route, stop }) => timed[route].starts[stop]);
    for (let visit = 0; visit < this.stopsOf.length; visit++) {
      if (this.stopsOf[visit].length < 2) continue;
      const starts = startsOf(visit);
      const at = Math.max(...starts);
      if (Math.min(...starts) < at) return { visit, at };
    }
    for (const { first, least, most, second } of this.gaps) {
      const [a] = startsOf(first);
      const [b] = startsOf(second);
      if (b - a < least) return { visit: first, at: a };
      if (b - a > most) return { visit: first, at: b - most };
    }
    return null;
  }
}

function intersect(
  a: readonly { from: Tick; to: Tick }[],
  b: readonly { from: Tick; to: Tick }[],
): { from: Tick; to: Tick }[] {
  return a
    .flatMap((one) => b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })))
    .filter(({ from, to }) => from <= to)
    .sort((x, y) => x.from - y.from || x.to - y.to);
}
