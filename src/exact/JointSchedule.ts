import type { Dependency, Instance, Tick } from "../model/Instance";
import type { Duty } from "./RouteChecker";

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

/** Order and times of a route. */
export interface TimedRoute {
  /** Indices into the route's stops. */
  order: number[];
  /** Start of each stop, in the stops' own order. */
  starts: Tick[];
  pause: Tick | null;
}

/** `routes`: times that fit together; null = there are none; "unknown" = the work limit was reached. */
export type JointAnswer = TimedRoute[] | null | "unknown";

interface Edge {
  to: number;
  gap: Tick;
}

class OutOfWork extends Error {}

/**
 * Orders, breaks and starts for several routes at once: the carers of a visit start it together, dependent visits keep their gaps. Route by route,
 * stop by stop; all that is asked of the starts is "not before another plus so much", so the earliest ones are found by raising what is too early
 * (the constraints are closed under the minimum), and an order fails when a start leaves its windows. Exact within the work limit.
 */
export class JointSchedule {
  private readonly size: number;
  private readonly visits: number[];
  private readonly node = new Map<number, number>();
  private readonly windows: { from: Tick; to: Tick }[][];
  private readonly start: Tick[] = [];
  private readonly latest: Tick[] = [];
  private readonly edges: Edge[][] = [];
  private readonly undo: (() => void)[] = [];
  private readonly orders: { order: number[]; pauseAt: number }[] = [];
  private work: number;

  constructor(
    private readonly instance: Instance,
    private readonly routes: readonly Route[],
    dependencies: readonly Dependency[],
    work: number,
  ) {
    this.size = instance.locations.length;
    this.work = work;
    this.visits = [...new Set(routes.flatMap(({ stops }) => stops.map(({ visit }) => visit)))];
    for (const [i, visit] of this.visits.entries()) this.node.set(visit, i);
    this.windows = this.visits.map((visit) =>
      routes
        .flatMap(({ stops }) => stops.filter((stop) => stop.visit === visit).map(({ intervals }) => intervals))
        .reduce(intersect),
    );
    this.windows.forEach((intervals) => {
      this.start.push(intervals[0]?.from ?? Number.POSITIVE_INFINITY);
      this.latest.push(intervals.at(-1)?.to ?? Number.NEGATIVE_INFINITY);
      this.edges.push([]);
    });
    for (const { first, maxGap, minGap, second } of dependencies) {
      const a = this.node.get(first);
      const b = this.node.get(second);
      if (a === undefined || b === undefined) continue;
      if (minGap !== null) this.edges[a].push({ to: b, gap: minGap });
      if (maxGap !== null) this.edges[b].push({ to: a, gap: -maxGap });
    }
  }

  solve(): JointAnswer {
    if (this.windows.some((intervals) => intervals.length === 0)) return null;
    for (let i = 0; i < this.visits.length; i++) if (!this.spread(i)) return null;
    try {
      return this.route(0) ? this.timed() : null;
    } catch (error) {
      if (error instanceof OutOfWork) return "unknown";
      throw error;
    }
  }

  private route(r: number): boolean {
    const route = this.routes[r];
    if (route === undefined) return true;
    const order: number[] = [];
    const { base, end, pause, start, travel } = route.duty;
    const place = (k: number) => this.instance.visits[route.stops[k].visit].location;
    const drive = (from: number | null, to: number | null) =>
      from === null || to === null || travel === null ? 0 : travel[from * this.size + to];
    const node = (k: number) => this.node.get(route.stops[k].visit) as number;

    const next = (pauseAt: number): boolean => {
      if (this.work-- <= 0) throw new OutOfWork();
      const last = order.at(-1);
      if (order.length === route.stops.length) {
        if (last === undefined) {
          this.orders[r] = { order: [], pauseAt: 0 };
          return this.route(r + 1);
        }
        const back = drive(place(last), base) + route.stops[last].length;
        const mark = this.undo.length;
        if (pause === null || pauseAt >= 0) {
          this.orders[r] = { order: [...order], pauseAt };
          if (this.cap(node(last), end - back) && this.route(r + 1)) return true;
        } else if (pause.from <= pause.to && pause.from + pause.length <= end) {
          this.orders[r] = { order: [...order], pauseAt: order.length };
          const latest = Math.min(end - back - pause.length, pause.to - route.stops[last].length);
          if (this.cap(node(last), latest) && this.route(r + 1)) return true;
        }
        this.back(mark);
        return false;
      }
      const candidates = route.stops.map((_, k) => k).filter((k) => !order.includes(k));
      candidates.sort(
        (a, b) => this.start[node(a)] - this.start[node(b)] || this.latest[node(a)] - this.latest[node(b)],
      );
      for (const k of candidates)
        for (const withPause of pause !== null && pauseAt < 0 ? [false, true] : [false]) {
          const mark = this.undo.length;
          const ride = drive(last === undefined ? base : place(last), place(k));
          const gap = ride + (withPause && pause !== null ? pause.length : 0);
          let holds = true;
          if (last === undefined) holds = this.raise(node(k), start + gap);
          else holds = this.link(node(last), node(k), route.stops[last].length + gap);
          if (holds && withPause && pause !== null) {
            holds = pause.from <= pause.to && this.raise(node(k), pause.from + pause.length);
            if (holds && last !== undefined) holds = this.cap(node(last), pause.to - route.stops[last].length);
          }
          if (holds) {
            order.push(k);
            if (next(withPause ? order.length - 1 : pauseAt)) return true;
            order.pop();
          }
          this.back(mark);
        }
      return false;
    };
    return next(-1);
  }

  /** The least start not before a tick that lies in a window. */
  private snap(i: number, tick: Tick): Tick {
    for (const { from, to } of this.windows[i]) if (tick <= to) return Math.max(from, tick);
    return Number.POSITIVE_INFINITY;
  }

  private raise(i: number, tick: Tick): boolean {
    if (tick <= this.start[i]) return true;
    const before = this.start[i];
    this.undo.push(() => {
      this.start[i] = before;
    });
    this.start[i] = this.snap(i, tick);
    return this.start[i] <= this.latest[i] && this.spread(i);
  }

  private cap(i: number, tick: Tick): boolean {
    if (tick >= this.latest[i]) return true;
    const before = this.latest[i];
    this.undo.push(() => {
      this.latest[i] = before;
    });
    this.latest[i] = tick;
    return this.start[i] <= tick;
  }

  private link(i: number, j: number, gap: Tick): boolean {
    this.edges[i].push({ to: j, gap });
    this.undo.push(() => {
      this.edges[i].pop();
    });
    return this.raise(j, this.start[i] + gap);
  }

  /** A circle of positive length raises its starts until one leaves its windows. */
  private spread(i: number): boolean {
    const queue = [i];
    while (queue.length > 0) {
      const from = queue.pop() as number;
      for (const { gap, to } of this.edges[from]) {
        const tick = this.start[from] + gap;
        if (tick <= this.start[to]) continue;
        const before = this.start[to];
        this.undo.push(() => {
          this.start[to] = before;
        });
        this.start[to] = this.snap(to, tick);
        if (this.start[to] > this.latest[to]) return false;
        queue.push(to);
      }
    }
    return true;
  }

  private back(mark: number): void {
    while (this.undo.length > mark) (this.undo.pop() as () => void)();
  }

  private timed(): TimedRoute[] {
    return this.routes.map(({ duty, stops }, r) => {
      const { order, pauseAt } = this.orders[r];
      const starts = stops.map(({ visit }) => this.start[this.node.get(visit) as number]);
      let pause: Tick | null = null;
      if (duty.pause !== null) {
        const last = order[pauseAt - 1];
        const free = last === undefined ? duty.start : starts[last] + stops[last].length;
        pause = Math.max(free, duty.pause.from);
      }
      return { order, starts, pause };
    });
  }
}

function intersect(a: { from: Tick; to: Tick }[], b: { from: Tick; to: Tick }[]): { from: Tick; to: Tick }[] {
  return a
    .flatMap((one) => b.map((other) => ({ from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) })))
    .filter(({ from, to }) => from <= to)
    .sort((x, y) => x.from - y.from || x.to - y.to);
}
