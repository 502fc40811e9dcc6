import type { ShiftOption, Visit, Worker } from "../model/Instance";
import { shiftOn } from "../model/parse/buildShifts";
import type { Draft } from "../revise/Draft";
import type { Host } from "../revise/Host";
import { hostOf } from "../revise/hostOf";
import { putVisit, type StartRange } from "../revise/putVisit";
import type { PlacedShift } from "../verify/Context";
import { travelTicks } from "../verify/travelTicks";
import type { Obstacle } from "./Obstacle";
import { reaches } from "./placementsOf";

/** At most this many neighbouring visits are thought away to make room. */
const MOST_AWAY = 4;

/**
 * Why a visit fits into no shift of a worker. Each obstacle is a thing that alone would have to give way: she may not work a shift that holds the visit
 * (`SHIFT`, one per template that would), the way there or from the base is too long (`TRAVEL`), other visits take the time (`CAPACITY`, with the fewest minutes
 * of them), the start window is too narrow (`WINDOW`), a pin or a dependency leaves no start (`PINNED`, `WINDOW`).
 *
 * @param ranges starts that are left to the visit
 */
export function timeObstacles(
  draft: Draft,
  visit: Visit,
  seat: number,
  worker: Worker,
  ranges: readonly StartRange[],
): Obstacle[] {
  const { instance, context } = draft;
  if (ranges.length === 0) {
    if (visit.pinned.starts.length > 0) return [{ code: "PINNED", rule: "PINNED" }];
    return [{ code: "WINDOW", rule: "DEPENDENCY", visits: dependsOn(draft, visit) }];
  }
  const found: Obstacle[] = [];
  const shifts = context.shiftsOf[worker.index];
  const days = new Set(visit.windows.map((window) => window.day));
  for (const day of days) {
    const around = shifts.filter(
      (shift) => shift.day === day || (shift.day === day - 1 && shift.end > instance.horizon.midnights[day]),
    );
    for (const shift of around) {
      const host = hostOf(context, shift);
      if (host !== null) found.push(...ofHost(draft, visit, seat, host, shift, ranges));
    }
    if (around.every((shift) => shift.day !== day)) found.push(...offDuty(draft, visit, seat, worker, day, ranges));
    // a shift over midnight begins the day before
    const before = day - 1;
    if (before < 0 || days.has(before) || shifts.some((shift) => shift.day === before)) continue;
    found.push(...offDuty(draft, visit, seat, worker, before, ranges).filter(({ template }) => template !== undefined));
  }
  return found.length > 0
    ? found
    : [{ code: "SHIFT", rule: "SHIFT", date: instance.horizon.dates[visit.windows[0].day] }];
}

function dependsOn({ instance }: Draft, { index }: Visit): string[] {
  return instance.dependencies
    .filter(({ first, second }) => first === index || second === index)
    .map(({ first, second }) => instance.visits[first === index ? second : first].id);
}

function ofHost(
  draft: Draft,
  visit: Visit,
  seat: number,
  host: Host,
  shift: PlacedShift,
  ranges: readonly StartRange[],
): Obstacle[] {
  const place = { date: shift.entry.date, ...templateOf(host.option) };
  const fits = (stops: Host["stops"], free = false) =>
    putVisit(draft, { ...host, stops }, visit, seat, ranges, {
      shift,
      ...(free ? { legOf: (from, to) => freeLeg(draft, host, visit, from, to) } : {}),
    }) !== null;
  if (reaches(host.option, ranges) && fits([])) {
    const found: Obstacle[] = [];
    if (fits(host.stops, true)) found.push({ code: "TRAVEL", rule: "TRAVEL", ...place });
    const away = fewestAway(host, fits);
    if (away !== null) found.push({ code: "CAPACITY", ...place, visits: away });
    return [...found, ...widened(draft, visit, seat, host, shift, ranges)];
  }
  const longer = holding(draft, visit, seat, host, shift, ranges);
  const near = reaches(host.option, ranges) && fits(host.stops, true);
  return [
    ...(near ? [{ code: "TRAVEL", rule: "TRAVEL", ...place } as const] : []),
    ...(longer.length > 0 ? longer : [{ code: "SHIFT", rule: "SHIFT", date: place.date } as const]),
    ...widened(draft, visit, seat, host, shift, ranges),
  ];
}

function offDuty(
  draft: Draft,
  visit: Visit,
  seat: number,
  worker: Worker,
  day: number,
  ranges: readonly StartRange[],
): Obstacle[] {
  const { horizon, templates } = draft.instance;
  const date = horizon.dates[day];
  const bare = (option: ShiftOption): Host => ({ worker, day, option, entry: null, breakStart: null, stops: [] });
  const [first] = templates;
  if (first === undefined) return [{ code: "SHIFT", rule: "SHIFT", date }];
  const found = holding(draft, visit, seat, bare(templateOn(draft, first, day)), null, ranges);
  const wider = worker.shiftOptions[day].flatMap((option) => widened(draft, visit, seat, bare(option), null, ranges));
  const nearest = wider.toSorted((a, b) => Math.abs(a.value ?? 0) - Math.abs(b.value ?? 0)).slice(0, 1);
  const rule = worker.unavailable[day] ? "AVAILABLE" : "SHIFT";
  const near = worker.shiftOptions[day].find((option) => {
    const host = bare(option);
    const legOf = (from: number | null, to: number | null) => freeLeg(draft, host, visit, from, to);
    return reaches(option, ranges) && putVisit(draft, host, visit, seat, ranges, { shift: null, legOf }) !== null;
  });
  const way = near === undefined ? [] : [{ code: "TRAVEL", rule: "TRAVEL", date, ...templateOf(near) } as const];
  return [...way, ...found.map((obstacle) => ({ ...obstacle, rule }) as const), ...nearest];
}

/** Templates that would hold the host's stops and the visit and that she may not work on that day; the shortest first. */
function holding(
  draft: Draft,
  visit: Visit,
  seat: number,
  host: Host,
  shift: PlacedShift | null,
  ranges: readonly StartRange[],
): Obstacle[] {
  const { instance } = draft;
  const date = instance.horizon.dates[host.day];
  const allowed = new Set(host.worker.shiftOptions[host.day].map(({ template }) => template));
  return instance.templates
    .filter(({ id }) => !allowed.has(id))
    .map((template) => templateOn(draft, template, host.day))
    .filter((option) => reaches(option, ranges))
    .filter((option) => putVisit(draft, { ...host, option }, visit, seat, ranges, { shift }) !== null)
    .sort((a, b) => a.paid - b.paid)
    .map((option) => ({ code: "SHIFT", rule: "SHIFT", date, ...templateOf(option) }));
}

function templateOf({ template }: ShiftOption): { template?: string } {
  return template === null ? {} : { template };
}

function templateOn({ instance }: Draft, template: Draft["instance"]["templates"][number], day: number): ShiftOption {
  return shiftOn(instance.horizon, day, template, { template: template.id, fixed: false, softLoad: null });
}

/** By how much the start would have to be earlier or later for the visit to fit; empty where no start in the shift will do. */
function widened(
  draft: Draft,
  visit: Visit,
  seat: number,
  host: Host,
  shift: PlacedShift | null,
  ranges: readonly StartRange[],
): Obstacle[] {
  let least: number | null = null;
  for (const { earliest, latest } of ranges) {
    const anywhere = { earliest: host.option.start, latest: host.option.end, desired: { earliest, latest } };
    const route = putVisit(draft, host, visit, seat, [anywhere], { shift });
    const start = route?.stops.find((stop) => stop.visit === visit)?.start;
    if (start === undefined) continue;
    const by = start < earliest ? start - earliest : Math.max(0, start - latest);
    if (least === null || Math.abs(by) < Math.abs(least)) least = by;
  }
  if (least === null || least === 0) return [];
  const { dates, ticksPerMinute } = draft.instance.horizon;
  return [{ code: "WINDOW", rule: "WINDOW", date: dates[host.day], value: least / ticksPerMinute }];
}

function freeLeg({ instance }: Draft, host: Host, visit: Visit, from: number | null, to: number | null): number {
  if (from === visit.location || to === visit.location) return 0;
  return travelTicks(instance, host.worker, from, to);
}

/** The run of neighbouring visits, as few as possible and then with the fewest minutes, that would have to go. */
function fewestAway(host: Host, fits: (stops: Host["stops"]) => boolean): string[] | null {
  for (let run = 1; run <= Math.min(MOST_AWAY, host.stops.length); run++) {
    let best: string[] | null = null;
    let bestTicks = Number.POSITIVE_INFINITY;
    for (let at = 0; at + run <= host.stops.length; at++) {
      const gone = host.stops.slice(at, at + run);
      const ticks = gone.reduce((sum, { start, end }) => sum + end - start, 0);
      if (ticks >= bestTicks || gone.some(({ visit }) => visit.pinned.workers.includes(host.worker.index))) continue;
      if (!fits([...host.stops.slice(0, at), ...host.stops.slice(at + run)])) continue;
      best = gone.map(({ visit }) => visit.id);
      bestTicks = ticks;
    }
    if (best !== null) return best;
  }
  return null;
}
