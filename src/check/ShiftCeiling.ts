import type { Instance, ShiftOption, Tick } from "../model/Instance";
import { type Break, breakOf } from "./breakOf";
import { dearestByLabels, type Paths, type PricedStop } from "./dearestByLabels";
import type { Collected, Stop } from "./Stop";

export interface RouteGround {
  /** Least travel, row-major by location. */
  travel: Float64Array;
  locations: number;
  base: number | null;
}

/** How many visits are remembered at first, and when that makes too many labels. */
const REMEMBERED = [60, 0];

/** A visit as far as time goes: what it takes with the shortest way to it, and the earliest and the latest that it can take it. */
interface Load {
  visit: number;
  time: Tick;
  from: Tick;
  to: Tick;
  /** Shortest way from it to the base. */
  back: Tick;
}

/** How much of the prices on visits one shift collects at most, for changing prices. */
export class ShiftCeiling {
  private readonly rest: Break | null;
  private readonly loads: Load[] = [];

  constructor(
    instance: Instance,
    private readonly ground: RouteGround,
    private readonly shift: ShiftOption,
    private readonly stops: readonly Stop[],
  ) {
    this.rest = breakOf(instance, shift);
    const stopsOf = new Map<number, Stop[]>();
    for (const stop of stops) {
      const own = stopsOf.get(stop.visit);
      if (own === undefined) stopsOf.set(stop.visit, [stop]);
      else own.push(stop);
    }
    for (const [visit, own] of stopsOf) {
      const time = Math.min(...own.map(({ length, way }) => way + length));
      this.loads.push({
        visit,
        time,
        from: Math.min(...own.map(({ from, length }) => from - (time - length))),
        to: Math.max(...own.map(({ length, to }) => to + length)),
        back: this.way(own[0].location, ground.base),
      });
    }
  }

  /**
   * The greatest sum of prices that the shift can hold, or a number above it: the least of what its time allows and, where that can be found
   * out with reasonable effort, of what real routes allow.
   *
   * @param prices By visit.
   * @param labels Whether routes are looked at.
   */
  collect(prices: readonly number[], labels: boolean): Collected {
    const { rest } = this;
    const loads = this.loads.filter(({ visit }) => prices[visit] > 0);
    if (rest === null || loads.length === 0) return { price: 0, visits: [] };
    const roomy = this.byTime(loads, prices, rest);
    return labels ? this.byRoutes(prices, rest, roomy) : roomy;
  }

  /** Each visit takes its length and the shortest way to it; as much as fits into the shift beside the break, the last one in part. */
  private byTime(loads: Load[], prices: readonly number[], rest: Break): Collected {
    const { end, start } = this.shift;
    let first = Number.POSITIVE_INFINITY;
    let last = Number.NEGATIVE_INFINITY;
    let home = Number.POSITIVE_INFINITY;
    for (const { back, from, to } of loads) {
      first = Math.min(first, from);
      last = Math.max(last, to);
      home = Math.min(home, back);
    }
    const begin = Math.max(start, first);
    const finish = Math.min(end - home, last);
    // a break beside the time looked at, or with the way to the first visit before it, takes nothing from it
    const inside = begin === start && (rest.to + rest.length <= finish || finish === end - home);
    let left = finish - begin - (inside ? rest.length : 0);
    let sum = 0;
    const visits: number[] = [];
    loads.sort((a, b) => prices[b.visit] * a.time - prices[a.visit] * b.time);
    for (const { time, visit } of loads) {
      const price = prices[visit];
      if (time > left) return { price: left > 0 ? sum + Math.floor((price * left) / time) : sum, visits };
      sum += price;
      left -= time;
      visits.push(visit);
    }
    return { price: sum, visits };
  }

  private byRoutes(prices: readonly number[], rest: Break, roomy: Collected): Collected {
    const { base } = this.ground;
    const stops = this.stops.flatMap((stop): PricedStop[] =>
      prices[stop.visit] > 0 ? [{ ...stop, price: prices[stop.visit] }] : [],
    );
    const paths: Paths = {
      rest,
      out: stops.map((stop) => this.way(base, stop.location)),
      back: stops.map((stop) => this.way(stop.location, base)),
      between: stops.map((a) => stops.map((b) => this.way(a.location, b.location))),
    };
    const again = repeatableVisits(stops, paths.between);
    for (const most of REMEMBERED) {
      if (most > 0 && again.length <= (REMEMBERED[REMEMBERED.indexOf(most) + 1] ?? -1)) continue;
      const found = dearestByLabels(this.shift, stops, paths, again.slice(0, most), roomy.price);
      if (found !== null) return found.price < roomy.price ? found : { price: roomy.price, visits: found.visits };
    }
    return roomy;
  }

  private way(a: number | null, b: number | null): Tick {
    return a === null || b === null ? 0 : this.ground.travel[a * this.ground.locations + b];
  }
}

/** Visits that a route could make twice, those of the greatest prices first. */
function repeatableVisits(stops: readonly PricedStop[], between: readonly number[][]): number[] {
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
