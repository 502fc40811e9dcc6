import { NEVER, Shift } from "./Label";
import type { RosterData } from "./RosterData";
import type { Routes } from "./routesOf";

export type Duty = ReturnType<typeof dutyOf>;

/** Keeps which shift each slot is on, and the workers' hours. */
export function dutyOf(roster: RosterData, routes: Routes) {
  // a constant to the compiler, unlike a parameter
  const data = roster;
  const { travelOf } = routes;
  const dutyPosition = new Int32Array(data.problem.slots);
  return { switchOption, spare };

  function switchOption(slot: number, option: number): void {
    const { problem } = data;
    const worker = (slot / problem.days) | 0;
    const day = slot % problem.days;
    const before = data.option[slot];
    const week = worker * problem.weeks + problem.weekOfDay[day];
    if (before !== -1) data.paid[week] -= problem.optionPaid[before];
    if (option !== -1) data.paid[week] += problem.optionPaid[option];
    data.option[slot] = option;
    if (before === -1 && option !== -1) {
      const at = day * problem.workers + data.dutySize[day]++;
      data.dutyWorker[at] = worker;
      dutyPosition[slot] = at;
    } else if (before !== -1 && option === -1) {
      const last = day * problem.workers + --data.dutySize[day];
      const at = dutyPosition[slot];
      const moved = data.dutyWorker[last];
      data.dutyWorker[at] = moved;
      dutyPosition[moved * problem.days + day] = at;
      data.booked[week] -= travelOf(slot);
      data.travelTicks -= travelOf(slot);
      data.labels[data.shifts + slot * Shift.Size + Shift.Travel] = 0;
    }
    const { labels } = data;
    const shift = data.shifts + slot * Shift.Size;
    if (option === -1) {
      labels[shift + Shift.Start] = NEVER;
      labels[shift + Shift.End] = -NEVER;
      return;
    }
    labels[shift + Shift.Start] = problem.optionStart[option];
    labels[shift + Shift.End] = problem.optionEnd[option];
    labels[shift + Shift.Rest] = problem.optionBreak[option];
    labels[shift + Shift.RestFrom] = problem.optionBreakEarliest[option];
    labels[shift + Shift.RestTo] = problem.optionBreakLatest[option];
  }

  /** Unbooked paid ticks of the worker's week beyond what her contacts need. */
  function spare(worker: number, week: number): number {
    const key = worker * data.problem.weeks + week;
    return data.paid[key] - data.booked[key] - data.problem.contactTicks * data.caseload[worker];
  }
}
