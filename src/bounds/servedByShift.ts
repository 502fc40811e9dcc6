import type { Horizon, ShiftOption, Tick, Visit, Worker } from "../model/Instance";
import { disjointIntervals } from "./disjointIntervals";
import { holdsSkills } from "./holdsSkills";
import type { LeastTravel } from "./leastTravel";
import type { SeatGroup } from "./seatGroups";
import { type StartInterval, startIntervals } from "./startIntervals";

/** A visit that a worker can make from a shift. */
export interface ServedVisit {
  visit: number;
  /** Bit g: she can take a seat of group g. */
  groupMask: number;
  /** Ascending and apart. */
  intervals: StartInterval[];
  /** Shortest length over those seats, in ticks. */
  length: Tick;
}

/** The visits among `visits` that a worker could make, each alone, from a shift. Exclusions and skills count, other visits do not. */
export function servedByShift(
  horizon: Horizon,
  worker: Worker,
  travel: LeastTravel,
  shift: ShiftOption,
  visits: { visit: Visit; groups: SeatGroup[]; excluded: Set<number> }[],
): ServedVisit[] {
  const served: ServedVisit[] = [];
  for (const { visit, groups, excluded } of visits) {
    const windows = visit.windows;
    if (windows[0].earliest > shift.end || excluded.has(worker.index)) continue;
    if (windows.every((window) => window.latest < shift.start)) continue;
    const found: ServedVisit = { visit: visit.index, groupMask: 0, intervals: [], length: Number.POSITIVE_INFINITY };
    groups.forEach((group, g) => {
      const out = travel.out[visit.location];
      const back = travel.back[visit.location];
      const intervals = startIntervals(shift, visit, out, back, group.min).filter(({ from, to }) =>
        datesOf(horizon, from, to).some((date) => holdsSkills(worker, group.needs, date, visit.recipients)),
      );
      if (intervals.length === 0) return;
      found.groupMask |= 1 << g;
      found.intervals.push(...intervals);
      found.length = Math.min(found.length, group.min);
    });
    if (found.groupMask !== 0) served.push({ ...found, intervals: disjointIntervals(found.intervals) });
  }
  return served;
}

function datesOf(horizon: Horizon, from: Tick, to: Tick): string[] {
  const dates: string[] = [];
  for (let day = dayOf(horizon, from); day <= dayOf(horizon, to); day++) dates.push(dateOf(horizon, day));
  return dates;
}

function dayOf(horizon: Horizon, tick: Tick): number {
  const last = horizon.midnights[horizon.days];
  if (tick >= last) return horizon.days + Math.floor((tick - last) / (1440 * horizon.ticksPerMinute));
  let day = 0;
  while (day + 1 < horizon.days && horizon.midnights[day + 1] <= tick) day++;
  return day;
}

function dateOf(horizon: Horizon, day: number): string {
  if (day < horizon.days) return horizon.dates[day];
  const [year, month, date] = horizon.start.split("-").map(Number);
  return new Date(Date.UTC(year, month - 1, date + day)).toISOString().slice(0, 10);
}
