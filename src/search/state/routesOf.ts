import { Label, NEVER, Shift, Tick } from "./Label";
import type { RosterData } from "./RosterData";
import { larger, smaller } from "./ticks";

export type Routes = ReturnType<typeof routesOf>;

/**
 * Keeps the labels of the rows. Each position has four that make an insertion test exact whatever the break does (the break may be taken anywhere between
 * two visits, so its place is left open):
 * - `End0`: earliest end of the visit here with the break still to come, `End1`: with the break already taken;
 * - `Late0`: latest start here with the break already taken, `Late1`: with the break still to come.
 * Position 0 is the start at the base, position `length + 1` the end at the base. Two more say where a position is (`Place`) and how far it is to the next (`Leg`).
 */
export function routesOf(roster: RosterData) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  return { travelOf, visitTicksOf, refresh, drive, forward, backward };

  /** Ticks that the slot's worker is on the way. */
  function travelOf(slot: number): number {
    return data.labels[data.shifts + slot * Shift.Size + Shift.Travel];
  }

  /** Ticks that the slot's worker is with recipients. */
  function visitTicksOf(slot: number): number {
    return data.labels[data.shifts + slot * Shift.Size + Shift.Visits];
  }

  /** Recomputes the labels and the travel of a row. Returns whether the row can be driven. */
  function refresh(slot: number): boolean {
    const n = data.length[slot];
    const base = slot * data.stride;
    const worker = (slot / data.problem.days) | 0;
    const home = data.problem.workerBase[worker];
    const option = data.option[slot];
    const start = data.problem.optionStart[option];
    const end = data.problem.optionEnd[option];
    const shift = data.shifts + slot * Shift.Size;
    const rest = data.labels[shift + Shift.Rest] > 0;
    data.labels[base * Label.Size + Label.Place] = home;
    data.labels[base * Label.Size + Label.End0] = rest ? start : NEVER;
    data.labels[base * Label.Size + Label.End1] = rest ? NEVER : start;
    data.labels[(base + n + 1) * Label.Size + Label.Place] = home;
    data.labels[(base + n + 1) * Label.Size + Label.Late0] = end;
    data.labels[(base + n + 1) * Label.Size + Label.Late1] = -NEVER;
    let driven = 0;
    if (n > 0) {
      const { travel, locations, partVisit, visitLocation } = data.problem;
      const matrix = data.labels[shift + Shift.Matrix];
      let from = home;
      for (let k = 1; k <= n + 1; k++) {
        const to = k > n ? home : visitLocation[partVisit[data.row[base + k]]];
        const leg = travel[matrix + from * locations + to];
        data.labels[(base + k) * Label.Size + Label.Place] = to;
        data.labels[(base + k - 1) * Label.Size + Label.Leg] = leg;
        driven += leg;
        from = to;
      }
    } else data.labels[base * Label.Size + Label.Leg] = 0;
    drive(slot, driven - travelOf(slot));
    const feasible = forward(slot, 1, true);
    backward(slot, n, true);
    return feasible;
  }

  function drive(slot: number, change: number): void {
    const { problem } = data;
    data.labels[data.shifts + slot * Shift.Size + Shift.Travel] += change;
    data.travelTicks += change;
    data.booked[((slot / problem.days) | 0) * problem.weeks + problem.weekOfDay[slot % problem.days]] += change;
  }

  /** Recomputes the earliest ends from position `first` on, until nothing changes any more (to the end with `all`). */
  function forward(slot: number, first: number, all: boolean): boolean {
    const { row, labels, earliest, latest } = data;
    const { partVisit, partDuration } = data.problem;
    const base = slot * data.stride;
    const last = base + data.length[slot];
    const shift = data.shifts + slot * Shift.Size;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    let k = base + first;
    let a0 = labels[(k - 1) * Label.Size + Label.End0];
    let a1 = labels[(k - 1) * Label.Size + Label.End1];
    for (; k <= last; k++) {
      const part = row[k];
      const visit = partVisit[part];
      const leg = labels[(k - 1) * Label.Size + Label.Leg];
      const es = earliest[visit];
      const ls = latest[visit];
      let b0 = (a0 + leg) | 0;
      let b1 = (a1 + leg) | 0;
      if (a0 <= restTo) {
        b1 = smaller(b1, larger(b0, restFrom) + rest);
      }
      b1 = larger(b1, es);
      b0 = larger(b0, es);
      const duration = partDuration[part];
      a0 = b0 > ls ? Tick.Never : (b0 + duration) | 0;
      a1 = b1 > ls ? Tick.Never : (b1 + duration) | 0;
      if (!all && a0 === labels[k * Label.Size + Label.End0] && a1 === labels[k * Label.Size + Label.End1]) return true;
      labels[k * Label.Size + Label.End0] = a0;
      labels[k * Label.Size + Label.End1] = a1;
      if (a0 === NEVER && a1 === NEVER) {
        for (let rest = k + 1; rest <= last; rest++) {
          labels[rest * Label.Size + Label.End0] = NEVER;
          labels[rest * Label.Size + Label.End1] = NEVER;
        }
        return false;
      }
    }
    const leg = labels[last * Label.Size + Label.Leg];
    let back = a1 + leg;
    if (a0 <= restTo) {
      let c = a0 + leg;
      if (c < restFrom) c = restFrom;
      if (c + rest < back) back = c + rest;
    }
    return back <= data.labels[(last + 1) * Label.Size + Label.Late0];
  }

  /** Recomputes the latest starts from position `first` down, until nothing changes any more (to the start with `all`). */
  function backward(slot: number, first: number, all: boolean): void {
    const { row, labels, earliest, latest } = data;
    const { partVisit, partDuration } = data.problem;
    const base = slot * data.stride;
    const shift = data.shifts + slot * Shift.Size;
    const rest = labels[shift + Shift.Rest];
    const restFrom = labels[shift + Shift.RestFrom];
    const restTo = labels[shift + Shift.RestTo];
    let k = base + first;
    let next0 = labels[(k + 1) * Label.Size + Label.Late0];
    let next1 = labels[(k + 1) * Label.Size + Label.Late1];
    for (; k > base; k--) {
      const part = row[k];
      const visit = partVisit[part];
      const duration = partDuration[part];
      const es = earliest[visit];
      const ls = latest[visit];
      const leg = labels[k * Label.Size + Label.Leg];
      let x0 = smaller((next0 - leg - duration) | 0, ls);
      if (x0 < es) x0 = -Tick.Never;
      let x1 = (next1 - leg) | 0;
      if (restFrom + rest <= next0 && rest > 0) {
        x1 = larger(x1, smaller((next0 - rest - leg) | 0, restTo));
      }
      x1 = smaller((x1 - duration) | 0, ls);
      if (x1 < es) x1 = -Tick.Never;
      if (!all && x0 === labels[k * Label.Size + Label.Late0] && x1 === labels[k * Label.Size + Label.Late1]) return;
      labels[k * Label.Size + Label.Late0] = x0;
      labels[k * Label.Size + Label.Late1] = x1;
      next0 = x0;
      next1 = x1;
    }
  }
}
