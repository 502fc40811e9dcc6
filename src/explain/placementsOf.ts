import type { ShiftOption, Visit, Worker } from "../model/Instance";
import type { Draft } from "../revise/Draft";
import type { Host } from "../revise/Host";
import { hostOf } from "../revise/hostOf";
import { putVisit, type StartRange } from "../revise/putVisit";
import { shiftEntry } from "../revise/shiftEntry";
import type { TimedRoute } from "../revise/timeStops";
import type { PlacedEntry } from "./Placement";

/** Ways in which a worker could make a visit: in a shift she has, or in one that she might work on a day on which she has none. */
export function placementsOf(
  draft: Draft,
  visit: Visit,
  seat: number,
  worker: Worker,
  ranges: readonly StartRange[],
  optionsOf: (day: number) => readonly ShiftOption[] = (day) => worker.shiftOptions[day],
): PlacedEntry[] {
  const { instance, context } = draft;
  const found: PlacedEntry[] = [];
  const shifts = context.shiftsOf[worker.index];
  const days = daysOf(instance.horizon.days, visit);
  for (const shift of shifts) {
    const host = hostOf(context, shift);
    if (host === null || !days.includes(shift.day)) continue;
    const route = reaches(host.option, ranges) ? putVisit(draft, host, visit, seat, ranges, { shift }) : null;
    if (route !== null) {
      found.push(entryOf(draft, host, visit, seat, route));
      continue;
    }
    if (host.option.fixed) continue;
    for (const option of optionsOf(shift.day)) {
      if (option === host.option || !reaches(option, ranges)) continue;
      const changed: Host = { ...host, option };
      const other = putVisit(draft, changed, visit, seat, ranges, { shift });
      if (other !== null) found.push(entryOf(draft, changed, visit, seat, other));
    }
  }
  for (const day of days) {
    if (shifts.some((shift) => shift.day === day)) continue;
    for (const option of optionsOf(day)) {
      if (!reaches(option, ranges)) continue;
      const host: Host = { worker, day, option, entry: null, breakStart: null, stops: [] };
      const route = putVisit(draft, host, visit, seat, ranges, { shift: null });
      if (route !== null) found.push(entryOf(draft, host, visit, seat, route));
    }
  }
  return found;
}

/** Days on which a shift that can hold the visit may start. */
export function daysOf(days: number, visit: Visit): number[] {
  const near = visit.windows.flatMap(({ day }) => [day - 1, day, day + 1]);
  return [...new Set(near)].filter((day) => day >= 0 && day < days).sort((a, b) => a - b);
}

/** Whether a shift and the ranges overlap. */
export function reaches(option: ShiftOption, ranges: readonly StartRange[]): boolean {
  return ranges.some(({ earliest, latest }) => option.start <= latest && earliest < option.end);
}

function entryOf(draft: Draft, host: Host, visit: Visit, seat: number, route: TimedRoute): PlacedEntry {
  const entry = shiftEntry(draft.instance, host, route);
  const was = host.entry;
  const at = route.stops.findIndex((stop) => stop.visit === visit);
  const before = new Map(host.stops.map((stop) => [stop.visit, stop]));
  const retimed = route.stops.filter(({ visit: other, start, end }) => {
    const present = before.get(other);
    return present !== undefined && (present.start !== start || present.end !== end);
  });
  return {
    entry,
    placement: {
      worker: host.worker.id,
      date: entry.date,
      template: host.option.template,
      seat,
      start: entry.visits[at].start,
      end: entry.visits[at].end,
      extraShift: was === null,
      changedShift: was !== null && (was.start !== entry.start || was.end !== entry.end),
      retimed: retimed.map((stop) => stop.visit.id),
    },
  };
}
