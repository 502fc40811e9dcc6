import type { Instance, ShiftOption, Visit, Worker } from "../model/Instance";
import { type Collected, dearestRoute, type Stop } from "./dearestRoute";
import { holds } from "./holds";
import { LegalShifts } from "./LegalShifts";
import { leastTravel } from "./leastTravel";

interface Group {
  workers: number;
  worker: Worker;
  legal: LegalShifts;
  /** By day and shift option: what she may be able to make from it, at price 0, and the number of that shift. */
  shifts: { stops: Stop[]; number: number }[][];
}

export interface Ceiling {
  /** What all workers together collect at most. */
  collected: number;
  /** By visit: how often the dearest routes make it. */
  made: number[];
}

/** How much of the prices on visits all workers together can collect at most, for changing prices: each the dearest legal set of shifts. */
export class RouteCeiling {
  private readonly groups: Group[] = [];
  private readonly shifts: { ground: Parameters<typeof dearestRoute>[1]; shift: ShiftOption }[] = [];

  /** @param visits The visits that may have prices. */
  constructor(
    private readonly instance: Instance,
    visits: readonly Visit[],
  ) {
    const travels = new Map<string, Float64Array>();
    const legals = new Map<string, LegalShifts>();
    const groups = new Map<string, Group>();
    const numbers = new Map<string, number>();
    for (const worker of instance.workers) {
      const able = this.abilities(worker, visits);
      if (able.length === 0) continue;
      const legalKey = JSON.stringify([
        worker.shiftOptions.map((day) => day.map((o) => [o.start, o.end, o.paid, o.fixed])),
        worker.contract,
        worker.dayBreaks,
      ]);
      const breaks = worker.shiftOptions.map((day) => day.map((o) => o.break));
      const key = JSON.stringify([
        legalKey,
        breaks,
        worker.base,
        worker.mode,
        able.map(({ seats, visit }) => [visit.index, seats]),
      ]);
      const known = groups.get(key);
      if (known !== undefined) {
        known.workers++;
        continue;
      }
      const travel = travels.get(worker.mode) ?? leastTravel(instance, worker.mode);
      travels.set(worker.mode, travel);
      const legal = legals.get(legalKey) ?? new LegalShifts(instance, worker);
      legals.set(legalKey, legal);
      const ground = { travel, locations: instance.locations.length, base: worker.base };
      const shifts = worker.shiftOptions.map((options) =>
        options.map((shift) => {
          const stops = stopsOf(worker, shift, able, ground);
          const shiftKey = JSON.stringify([
            worker.base,
            worker.mode,
            shift.start,
            shift.end,
            shift.fixed,
            shift.break,
            stops.map((stop) => [stop.visit, stop.from, stop.to, stop.length]),
          ]);
          let number = numbers.get(shiftKey);
          if (number === undefined) {
            number = this.shifts.length;
            numbers.set(shiftKey, number);
            this.shifts.push({ ground, shift });
          }
          return { stops, number };
        }),
      );
      groups.set(key, { workers: 1, worker, legal, shifts });
    }
    this.groups = [...groups.values()];
  }

  /**
   * @param prices By visit, whole and not negative.
   * @param labels Whether real routes are looked at; else only the time they take, which allows more.
   */
  evaluate(prices: readonly number[], labels = true): Ceiling {
    const routes: Collected[] = [];
    const made = this.instance.visits.map(() => 0);
    let collected = 0;
    for (const { legal, shifts, workers } of this.groups) {
      const gains = shifts.map((options) =>
        options.map(({ number, stops }) => {
          if (routes[number] === undefined) {
            const priced = stops.flatMap((stop) =>
              prices[stop.visit] > 0 ? [{ ...stop, price: prices[stop.visit] }] : [],
            );
            const { ground, shift } = this.shifts[number];
            routes[number] = dearestRoute(this.instance, ground, shift, priced, labels);
          }
          return routes[number].price;
        }),
      );
      const { value, worked } = legal.heaviest(gains);
      collected += workers * value;
      worked.forEach((option, day) => {
        if (option >= 0) for (const visit of routes[shifts[day][option].number].visits) made[visit] += workers;
      });
    }
    return { collected, made };
  }

  /** The visits that a worker may make, with the seats that she may take on some day. */
  private abilities(worker: Worker, visits: readonly Visit[]): { visit: Visit; seats: number[] }[] {
    const { recipients } = this.instance;
    return visits.flatMap((visit) => {
      if (visit.recipients.some((r) => recipients[r].excluded.includes(worker.index))) return [];
      if (visit.pinned.workers.length >= visit.seats.length && !visit.pinned.workers.includes(worker.index)) return [];
      const seats = visit.seats.flatMap((seat, s) =>
        visit.windows.some(({ earliest, latest }) => holds(this.instance, worker, visit, seat, earliest, latest))
          ? [s]
          : [],
      );
      return seats.length > 0 ? [{ visit, seats }] : [];
    });
  }
}

function stopsOf(
  worker: Worker,
  shift: ShiftOption,
  able: readonly { visit: Visit; seats: number[] }[],
  { locations, travel }: { travel: Float64Array; locations: number },
): Stop[] {
  const { base } = worker;
  const stops = able.flatMap(({ seats, visit }) => {
    const { location } = visit;
    const out = base === null ? 0 : travel[base * locations + location];
    const back = base === null ? 0 : travel[location * locations + base];
    const length = Math.min(...seats.map((s) => visit.seats[s].min));
    return visit.windows.flatMap((window): Stop[] => {
      const from = Math.max(window.earliest, shift.start + out);
      const to = Math.min(window.latest, shift.end - back - length);
      const pins = visit.pinned.starts.filter((start) => start >= from && start <= to);
      const starts = visit.pinned.starts.length === 0 ? [{ from, to }] : pins.map((pin) => ({ from: pin, to: pin }));
      return starts
        .filter((start) => start.from <= start.to)
        .map((start) => ({ visit: visit.index, location, ...start, length, price: 0, way: 0 }));
    });
  });
  const least = new Map<number, number>();
  for (const stop of stops) {
    if (!least.has(stop.location)) {
      let way = base === null ? 0 : travel[base * locations + stop.location];
      for (const other of stops)
        if (other.visit !== stop.visit) way = Math.min(way, travel[other.location * locations + stop.location]);
      least.set(stop.location, way);
    }
    stop.way = least.get(stop.location) as number;
  }
  return stops;
}
