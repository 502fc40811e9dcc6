import type { Compact, CompactOption } from "./Compact";
import { type Stop, timeRoute } from "./timeRoute";

export interface Duty {
  worker: number;
  /** Index into the worker's options. */
  option: number;
  shift: CompactOption;
  stops: Stop[];
}

/** A roster in the making: duties with their routes. Holds no rule of working time; `Rota` does. */
export class Plan {
  readonly duties: Duty[] = [];
  readonly byDay: Duty[][];
  /** Duties that make each visit. */
  readonly madeBy: Duty[][];
  /** Visits by recipient and worker, `recipient * workers + worker`. */
  readonly met: Int32Array;

  constructor(readonly compact: Compact) {
    this.byDay = Array.from({ length: compact.days }, () => []);
    this.madeBy = compact.visits.map(() => []);
    this.met = new Int32Array(compact.recipients.length * compact.workers.length);
  }

  addDuty(worker: number, option: number): Duty {
    const shift = this.compact.workers[worker].options[option];
    const duty: Duty = { worker, option, shift, stops: [] };
    this.duties.push(duty);
    this.byDay[shift.day].push(duty);
    return duty;
  }

  /** The cheapest place in the route by added travel; null where there is none. */
  insertion(duty: Duty, stop: Stop): { at: number; travel: number } | null {
    const { compact } = this;
    if (!compact.visits[stop.visit].eligible.includes(duty.worker)) return null;
    if (stop.earliest > duty.shift.end || stop.latest < duty.shift.start) return null;
    const before = timeRoute(compact, duty.worker, duty.shift, duty.stops)?.travel ?? 0;
    let best: { at: number; travel: number } | null = null;
    for (let at = 0; at <= duty.stops.length; at++) {
      const previous = duty.stops[at - 1];
      const next = duty.stops[at];
      const { length } = compact.visits[stop.visit];
      if (previous && previous.earliest + compact.visits[previous.visit].length > stop.latest) break;
      if (next && stop.earliest + length > next.latest) continue;
      const route = timeRoute(compact, duty.worker, duty.shift, duty.stops.toSpliced(at, 0, stop));
      if (route && (best === null || route.travel - before < best.travel)) best = { at, travel: route.travel - before };
    }
    return best;
  }

  insert(duty: Duty, stop: Stop, at: number): void {
    duty.stops.splice(at, 0, stop);
    this.madeBy[stop.visit].push(duty);
    for (const r of this.compact.visits[stop.visit].recipients)
      this.met[r * this.compact.workers.length + duty.worker]++;
  }

  /** Takes a visit out of every route. */
  remove(visit: number): void {
    for (const duty of this.madeBy[visit]) {
      duty.stops = duty.stops.filter((stop) => stop.visit !== visit);
      for (const r of this.compact.visits[visit].recipients) this.met[r * this.compact.workers.length + duty.worker]--;
    }
    this.madeBy[visit] = [];
  }

  /** Whether the cap of some recipient of the visit forbids the worker. */
  capped(visit: number, worker: number): boolean {
    const workers = this.compact.workers.length;
    return this.compact.visits[visit].recipients.some((r) => {
      const { maxCarers, met, metOthers } = this.compact.recipients[r];
      if (maxCarers === 0 || this.met[r * workers + worker] > 0 || met.includes(worker)) return false;
      let carers = metOthers + met.length;
      for (let w = 0; w < workers; w++) if (this.met[r * workers + w] > 0 && !met.includes(w)) carers++;
      return carers >= maxCarers;
    });
  }

  /** Recipients of the visit who would meet the worker for the first time. */
  newTo(visit: number, worker: number): number {
    let fresh = 0;
    for (const r of this.compact.visits[visit].recipients) {
      if (this.met[r * this.compact.workers.length + worker] === 0 && !this.compact.recipients[r].met.includes(worker))
        fresh++;
    }
    return fresh;
  }
}
