import type { BoundContext } from "../bounds/boundContext";
import type { Tick, Visit } from "../model/Instance";
import { travelMatrix } from "../model/travelMatrix";
import type { Slot, SlotOption } from "./Slot";
import type { Literal } from "./sat/Literal";
import type { SatSolver } from "./sat/SatSolver";

/** A visit of a day as capacity sees it. */
interface Load {
  visit: number;
  location: number;
  seats: number;
  length: Tick;
  from: Tick;
  /** Latest end at its shortest. */
  to: Tick;
  skills: string[];
}

interface Period {
  from: Tick;
  to: Tick;
  inside: Load[];
  /** Ticks that each visit inside takes of somebody's time: its length and the least way there. */
  cost: Tick[];
  ways: Tick[];
  need: number;
  /** Of what all workers could give together. */
  share: number;
}

/** Periods per day and kind of visits: the tightest. */
const MOST_PERIODS = 20;

/**
 * Rows that the routes imply and that clauses about single sets of visits would have to be learnt one by one to say (energetic reasoning: Baptiste,
 * Le Pape, Nuijten 2001): visits that lie wholly in a period take their length and the way there of the time that workers have in it, of
 * each worker and of all together.
 */
export function addCapacity(
  solver: SatSolver,
  context: BoundContext,
  slots: readonly Slot[],
  left: readonly Literal[],
): void {
  const { instance } = context;
  const { horizon, locations } = instance;
  const size = locations.length;
  const matrices = [...new Set(instance.workers.map(({ mode }) => mode))].map((mode) => travelMatrix(instance, mode));
  const fastest = (from: number, to: number) =>
    matrices.reduce((least, matrix) => Math.min(least, matrix === undefined ? 0 : matrix[from * size + to]), NEVER);

  for (let day = 0; day < horizon.days; day++) {
    const loads = instance.visits.filter(({ windows }) => windows.every((window) => window.day === day)).map(loadOf);
    // whatever a worker can come from
    const around = instance.visits
      .filter(({ windows }) => windows.some((window) => Math.abs(window.day - day) <= 1))
      .map(loadOf);
    const needed = [...new Set(loads.flatMap(({ skills }) => skills))].sort();
    const near = slots.filter((slot) => Math.abs(slot.day - day) <= 1);
    for (const skill of [null, ...needed]) {
      const own = loads.filter(({ skills }) => skill === null || skills.includes(skill));
      const periods: Period[] = [];
      for (const from of new Set(own.map((load) => load.from)))
        for (const to of new Set(own.map((load) => load.to))) {
          const period = periodOf(from, to, own);
          if (period !== null) periods.push(period);
        }
      periods.sort((a, b) => b.share - a.share || a.from - b.from || a.to - b.to);
      for (const period of distinct(periods).slice(0, MOST_PERIODS)) add(period, skill === null);
    }

    function periodOf(from: Tick, to: Tick, own: readonly Load[]): Period | null {
      const inside = own.filter((load) => load.from >= from && load.to <= to);
      if (inside.length < 2) return null;
      const members = new Set(inside.map(({ visit }) => visit));
      const ways = inside.map((load) => {
        let least = NEVER;
        for (const other of around) {
          if (other.visit === load.visit) continue;
          const way = fastest(other.location, load.location) + (members.has(other.visit) ? 0 : other.length);
          least = Math.min(least, way);
        }
        return least;
      });
      const cost = inside.map((load, i) => load.length + ways[i]);
      const need = inside.reduce((sum, load, i) => sum + load.seats * cost[i], 0);
      const period = { from, to, inside, cost, ways, need, share: 0 };
      const most = new Map<number, number>();
      for (const slot of near)
        for (const option of slot.options)
          most.set(slot.worker, Math.max(most.get(slot.worker) ?? 0, timeIn(period, slot, option)));
      const total = [...most.values()].reduce((sum, time) => sum + time, 0);
      return { ...period, share: need / Math.max(1, total) };
    }

    function add(period: Period, each: boolean): void {
      const literals: Literal[] = [];
      const weights: number[] = [];
      for (const slot of near) {
        const works: Literal[] = [];
        const times: number[] = [];
        for (const option of slot.options) {
          const time = timeIn(period, slot, option);
          works.push(option.works);
          times.push(-time);
          if (time === 0) continue;
          literals.push(option.works);
          weights.push(-time);
        }
        const made = period.inside.flatMap((load, i) => {
          const literal = slot.makes.get(load.visit);
          return literal === undefined ? [] : [{ literal, cost: period.cost[i] }];
        });
        if (each && made.length > 1)
          solver.addSum(
            [...made.map(({ literal }) => literal), ...works],
            [...made.map(({ cost }) => cost), ...times],
            0,
          );
      }
      period.inside.forEach((load, i) => {
        literals.push(left[load.visit]);
        weights.push(-load.seats * period.cost[i]);
      });
      solver.addSum(literals, weights, -period.need);
    }

    /** Most time that a shift gives to the visits of a period; the way to the first of them may lie before it. */
    function timeIn(period: Period, slot: Slot, option: SlotOption): number {
      const { duty, jobs, shift } = option;
      const overlap = Math.min(period.to, shift.end) - Math.max(period.from, shift.start);
      if (overlap <= 0) return 0;
      const travel = context.travel[slot.worker];
      let first = Number.NEGATIVE_INFINITY;
      let back = NEVER;
      period.inside.forEach((load, i) => {
        if (!jobs.has(load.visit)) return;
        first = Math.max(first, period.ways[i] - (shift.start >= period.from ? travel.out[load.location] : 0));
        back = Math.min(back, travel.back[load.location]);
      });
      if (back === NEVER) return 0;
      const { pause } = duty;
      const rest = pause !== null && pause.from >= period.from && pause.to + pause.length <= period.to;
      return Math.max(0, overlap + first - (shift.end <= period.to ? back : 0) - (rest ? pause.length : 0));
    }
  }
}

function loadOf({ index, location, seats, windows }: Visit): Load {
  const length = Math.min(...seats.map(({ min }) => min));
  return {
    visit: index,
    location,
    seats: seats.length,
    length,
    from: windows[0].earliest,
    to: Math.max(...windows.map(({ latest }) => latest)) + length,
    skills: seats.flatMap(({ skills }) => skills.filter(({ soft }) => !soft).map(({ skill }) => skill)),
  };
}

const NEVER = Number.POSITIVE_INFINITY;

/** One period, the shortest, for each set of visits. */
function distinct(periods: readonly Period[]): Period[] {
  const seen = new Set<string>();
  return periods.filter(({ inside }) => {
    const key = inside.map(({ visit }) => visit).join();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
