import type { Instance, ShiftOption, Visit, Worker } from "../model/Instance";
import type { CheckContext } from "./CheckContext";
import { holds } from "./holds";
import type { LegalShifts } from "./LegalShifts";
import { type RouteGround, ShiftCeiling } from "./ShiftCeiling";
import type { Collected, Stop } from "./Stop";

/** Workers with equal abilities and equal shifts. */
interface Group {
  workers: number;
  legal: LegalShifts;
  /** By day and shift option: its number among the shifts. */
  shifts: number[][];
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
  private readonly shifts: ShiftCeiling[] = [];
  private readonly instance: Instance;

  /** @param visits The visits that may have prices. */
  constructor(context: CheckContext, visits: readonly Visit[]) {
    const { instance } = context;
    this.instance = instance;
    const numbers = new Map<string, number>();
    for (const { teams, worker } of context.able(visits)) {
      const able = this.abilities(worker, visits);
      if (able.length === 0) continue;
      const { base } = worker;
      const ground = { travel: context.travelOf(worker.mode), locations: instance.locations.length, base };
      const byHours = new Map<number, number>();
      for (const { legal, workers } of teams) {
        const hours = context.hours[workers[0].index];
        const shifts = workers[0].shiftOptions.map((options, day) =>
          options.map((shift, o) => {
            let number = byHours.get(hours[day][o]);
            if (number === undefined) {
              const stops = stopsOf(shift, able, ground);
              const key = `${context.homes[worker.index]} ${hours[day][o]} ${stops.map((stop) => `${stop.visit} ${stop.length}`)}`;
              number = numbers.get(key);
              if (number === undefined) {
                number = this.shifts.length;
                numbers.set(key, number);
                this.shifts.push(new ShiftCeiling(instance, ground, shift, withWays(stops, ground)));
              }
              byHours.set(hours[day][o], number);
            }
            return number;
          }),
        );
        this.groups.push({ workers: workers.length, legal, shifts });
      }
    }
  }

  /**
   * @param prices By visit, whole and not negative.
   * @param labels Whether real routes are looked at; else only the time they take, which allows more.
   */
  evaluate(prices: readonly number[], labels = true): Ceiling {
    const routes: Collected[] = this.shifts.map((shift) => shift.collect(prices, labels));
    const made = this.instance.visits.map(() => 0);
    let collected = 0;
    for (const { legal, shifts, workers } of this.groups) {
      const { value, worked } = legal.heaviest(shifts.map((options) => options.map((number) => routes[number].price)));
      collected += workers * value;
      worked.forEach((option, day) => {
        if (option >= 0) for (const visit of routes[shifts[day][option]].visits) made[visit] += workers;
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

/** The stops that a shift may have, their `way` still open. */
function stopsOf(
  shift: ShiftOption,
  able: readonly { visit: Visit; seats: number[] }[],
  { base, locations, travel }: RouteGround,
): Stop[] {
  const stops: Stop[] = [];
  for (const { seats, visit } of able) {
    if (visit.windows.every(({ earliest, latest }) => latest < shift.start || earliest > shift.end)) continue;
    const { location, pinned, windows } = visit;
    const out = base === null ? 0 : travel[base * locations + location];
    const back = base === null ? 0 : travel[location * locations + base];
    const length = Math.min(...seats.map((s) => visit.seats[s].min));
    for (const window of windows) {
      const from = Math.max(window.earliest, shift.start + out);
      const to = Math.min(window.latest, shift.end - back - length);
      if (from > to) continue;
      const pins = pinned.starts.filter((start) => start >= from && start <= to);
      const starts = pinned.starts.length === 0 ? [{ from, to }] : pins.map((pin) => ({ from: pin, to: pin }));
      for (const start of starts) stops.push({ visit: visit.index, location, ...start, length, way: 0 });
    }
  }
  return stops;
}

function withWays(stops: readonly Stop[], { base, locations, travel }: RouteGround): Stop[] {
  const least = new Map<number, number>();
  return stops.map((stop) => {
    let way = least.get(stop.location);
    if (way === undefined) {
      way = base === null ? 0 : travel[base * locations + stop.location];
      for (const other of stops)
        if (other.visit !== stop.visit) way = Math.min(way, travel[other.location * locations + stop.location]);
      least.set(stop.location, way);
    }
    return { ...stop, way };
  });
}
