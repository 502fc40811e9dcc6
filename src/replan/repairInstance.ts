import type { Instance, Recipient, ShiftOption, Tick, Visit, VisitWindow } from "../model/Instance";
import { breakWindow } from "../revise/breakWindow";
import { travelTicks } from "../verify/travelTicks";
import type { StandingShift } from "./Standing";

/** What the repair decides about: the revised instance without what stands. */
export interface RepairInstance {
  instance: Instance;
  /** By visit of it: index in the revised instance, or -1 for the stretch of a shift that stands. */
  source: number[];
  /** By slot (`worker * days + day`): the visit that stands for what is done in a shift that has begun. */
  done: ReadonlyMap<number, number>;
}

/**
 * The revised instance as the search for a repair sees it. Visits that stand are gone; their carers are history, and in every shift that has begun one
 * stretch of the same length takes their place, so that the rest of the shift starts where and when she is free. No visit and no further shift starts before it
 * can.
 *
 * @param revised visits that stand keep their ids
 * @param standing by `worker * days + day`
 * @param earliestCall first tick at which a shift that is not in the roster may start
 */
export function repairInstance(
  revised: Instance,
  standing: ReadonlyMap<number, StandingShift>,
  freeze: Tick,
  earliestCall: Tick,
): RepairInstance {
  const { horizon } = revised;
  const stands = new Set([...standing.values()].flatMap((one) => one.stands.map(({ visit }) => visit.id)));
  const open = revised.visits.filter(({ id }) => !stands.has(id));
  const index = new Map(open.map((visit, at) => [visit.index, at]));
  const startOf = new Map(
    [...standing.values()].flatMap((one) => one.stands.map(({ start, visit }) => [visit.id, start])),
  );
  const visits = open.map(
    (visit, at): Visit => ({
      ...visit,
      index: at,
      windows: clipped(revised, visit, freeze, boundsOf(revised, visit, startOf)),
    }),
  );
  const source = open.map((visit) => visit.index);
  const done = new Map<number, number>();
  const nobody = revised.recipients.length;
  for (const [slot, one] of standing) {
    const stretch = stretchOf(revised, one);
    if (stretch === null) continue;
    done.set(slot, visits.length);
    source.push(-1);
    visits.push({
      index: visits.length,
      id: `done ${slot}`,
      repeatOf: null,
      recipients: [nobody],
      location: stretch.location,
      kind: "other",
      windows: [{ day: one.shift.day, earliest: stretch.start, latest: stretch.start, desired: null }],
      seats: [{ skills: [], min: stretch.length, preferred: stretch.length }],
      priority: 1,
      pinned: { workers: [one.shift.worker.index], starts: [] },
      load: null,
    });
  }
  return {
    source,
    done,
    instance: {
      ...revised,
      visits,
      recipients: [...withHistory(revised, standing), placeholder(nobody)],
      workers: revised.workers.map((worker) => ({
        ...worker,
        shiftOptions: worker.shiftOptions.map((options, day) =>
          optionsOn(revised, options, standing.get(worker.index * horizon.days + day), freeze, earliestCall),
        ),
      })),
      dependencies: revised.dependencies.flatMap((dependency) => {
        const first = index.get(dependency.first);
        const second = index.get(dependency.second);
        return first === undefined || second === undefined ? [] : [{ ...dependency, first, second }];
      }),
    },
  };
}

/** Windows from the freeze time on, and as far from visits that stand as dependencies ask; one that nobody can reach where none is left. */
function clipped({ horizon }: Instance, visit: Visit, freeze: Tick, bounds: { low: Tick; high: Tick }): VisitWindow[] {
  const left = visit.windows
    .map((window) => ({
      ...window,
      earliest: Math.max(window.earliest, freeze, bounds.low),
      latest: Math.min(window.latest, bounds.high),
    }))
    .filter(({ earliest, latest }) => earliest <= latest);
  if (left.length > 0) return left;
  const never = horizon.midnights[horizon.days] * 2 + 1_000_000;
  return [{ ...visit.windows[0], earliest: never, latest: never, desired: null }];
}

/** What the visits that stand leave to a visit that depends on them. */
function boundsOf({ dependencies, visits }: Instance, visit: Visit, startOf: ReadonlyMap<string, Tick>) {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { first, maxGap, minGap, second } of dependencies) {
    if (first !== visit.index && second !== visit.index) continue;
    const other = startOf.get(visits[first === visit.index ? second : first].id);
    if (other === undefined) continue;
    const least = minGap ?? Number.NEGATIVE_INFINITY;
    const most = maxGap ?? Number.POSITIVE_INFINITY;
    low = Math.max(low, second === visit.index ? other + least : other - most);
    high = Math.min(high, second === visit.index ? other + most : other - least);
  }
  return { low, high };
}

/** One stretch as long as the visits and the travel that are done, ending when she is free. */
function stretchOf(instance: Instance, { shift, stands, ready, option }: StandingShift) {
  if (ready === null || option === null || stands.length === 0 || ready.location === null) return null;
  const first = travelTicks(instance, shift.worker, shift.worker.base, ready.location);
  const busy = stands.reduce((sum, { end, start, travel }) => sum + end - start + travel, 0);
  const length = Math.max(0, Math.min(busy - first, ready.at - option.start - first));
  return { location: ready.location, start: ready.at - length, length };
}

function withHistory({ recipients }: Instance, standing: ReadonlyMap<number, StandingShift>): Recipient[] {
  const met = recipients.map(({ historyCarers }) => new Set(historyCarers));
  for (const { shift, stands } of standing.values()) {
    for (const { visit } of stands) for (const recipient of visit.recipients) met[recipient].add(shift.worker.id);
  }
  return recipients.map((recipient, r) => ({ ...recipient, historyCarers: [...met[r]] }));
}

function placeholder(index: number): Recipient {
  return {
    index,
    id: "done",
    location: 0,
    weight: 0,
    aged65: null,
    contact: { policy: "notNeeded", worker: null, deputy: null },
    targetCarers: null,
    maxCarers: null,
    statedMaxCarers: null,
    preferred: [],
    excluded: [],
    protected: false,
    team: null,
    historyCarers: [],
  };
}

/** The published shift first, then what else she may work that day: only shifts that can still begin. */
function optionsOn(
  instance: Instance,
  options: readonly ShiftOption[],
  standing: StandingShift | undefined,
  freeze: Tick,
  earliestCall: Tick,
): ShiftOption[] {
  const own = standing?.option ?? null;
  // who comes anyway can stay longer or go earlier without being called
  const others = options.filter(({ fixed, start }) => start >= (fixed || start === own?.start ? freeze : earliestCall));
  if (own === null || standing === undefined) return others;
  const window = breakWindow(own, instance.rules, instance.horizon.ticksPerMinute);
  const at = standing.ready?.at ?? own.start;
  const rest =
    own.break === null || window === null || standing.breakStands
      ? null
      : { length: own.break.length, earliest: Math.max(window.earliest, at), latest: Math.max(window.latest, at) };
  const start = standing.ready !== null && standing.stands.length === 0 ? Math.max(own.start, at) : own.start;
  const worked = { ...own, start, break: rest, fixed: own.fixed || standing.ready !== null };
  const later = others.filter(({ end, start: from }) => from !== own.start || end !== own.end);
  if (own.fixed || own.start < freeze || standing.shift.end !== own.end) return [worked];
  return [worked, ...later.map((option) => ({ ...option, fixed: false }))];
}
