import type { ShiftOption, Worker } from "../model/Instance";
import type { BoundContext } from "./boundContext";
import type { CoverKind, CoverModel, CoverOption, WorkLimits } from "./CoverModel";
import { compatibleSets } from "./compatibleSets";
import { reduceCoverModel } from "./reduceCoverModel";
import { seatDemands } from "./seatDemands";
import { type ServedVisit, servedByShift } from "./servedByShift";

/**
 * The cover model of one recipient: its visits as demands, the workers as kinds. Workers in the history or pinned to one of its visits are free.
 * Visits that too few workers could make, whatever else happens, are left out with their pins (`unservable` names them): no roster makes them.
 */
export function buildCoverModel(context: BoundContext, recipient: number): CoverModel {
  const { instance } = context;
  const { horizon } = instance;
  const visits = context.visitsOf[recipient].map((v) => {
    const visit = instance.visits[v];
    const excluded = new Set(visit.recipients.flatMap((r) => instance.recipients[r].excluded));
    return { visit, excluded, ...seatDemands(visit) };
  });
  const demands = visits.flatMap((entry) => entry.demands);
  const demandsOf = new Map<number, number[]>();
  demands.forEach((demand, d) => {
    demandsOf.set(demand.visit, [...(demandsOf.get(demand.visit) ?? []), d]);
  });

  const itemsOf = (served: ServedVisit[], worker: number) =>
    served
      .flatMap(({ groupMask, visit }) =>
        (demandsOf.get(visit) ?? []).filter((d) => {
          const demand = demands[d];
          if ((demand.groupMask & groupMask) === 0) return false;
          if (demand.only !== null) return demand.only === worker;
          return !demand.pinnedOnly || instance.visits[visit].pinned.workers.includes(worker);
        }),
      )
      .sort((a, b) => a - b);

  const kinds: CoverKind[] = [];
  for (const { profiles, worker } of alikeWorkers(context, visits)) {
    const useful = new Map<number, Offer>();
    for (const workers of profiles) {
      const { index, shiftOptions } = instance.workers[workers[0]];
      const offers = shiftOptions.map((shifts, day) => {
        const number = context.offers[index][day];
        let offer = useful.get(number);
        if (offer === undefined) {
          offer = offerOf(
            shifts.map((shift) => ({
              shift,
              sets: compatibleSets(servedByShift(horizon, worker, context.travel[worker.index], shift, visits)).map(
                (served) => itemsOf(served, worker.index),
              ),
            })),
          );
          useful.set(number, offer);
        }
        return offer;
      });
      const kind = usefulKind(offers, context.limits[index]);
      if (kind !== null) kinds.push({ ...kind, workers, counted: [], pool: kinds.length });
    }
  }

  const potential = demands.map(() => 0);
  for (const kind of kinds) for (const d of itemsServed(kind)) potential[d] += kind.workers.length;
  const unservable = new Set(demands.filter((demand, d) => demand.need > potential[d]).map((demand) => demand.visit));

  const counted = new Set(instance.recipients[recipient].historyCarers);
  for (const { visit } of visits)
    if (!unservable.has(visit.index)) for (const w of visit.pinned.workers) counted.add(instance.workers[w].id);
  const already = (w: number) => counted.has(instance.workers[w].id);
  for (const kind of kinds) {
    kind.counted = kind.workers.filter(already);
    kind.workers = kind.workers.filter((w) => !already(w));
  }
  return reduceCoverModel(context.lists, {
    recipient,
    days: horizon.days,
    weeks: horizon.weeks,
    midnights: horizon.midnights,
    weekendParity: context.weekendParity,
    dailyRest: (instance.rules.dailyRestHours ?? 0) * 60 * horizon.ticksPerMinute,
    items: demands.map((demand) => ({
      visit: demand.visit,
      groupMask: demand.groupMask,
      only: demand.only,
      need: unservable.has(demand.visit) ? 0 : demand.need,
      firstDay: 0,
      lastDay: 0,
    })),
    kinds,
    alreadyCounted: counted.size,
    unservable: [...unservable],
  });
}

type Visits = { visit: BoundContext["instance"]["visits"][number]; excluded: Set<number> }[];

/** Workers by what they can do, one of them for all; then by their shifts and limits. */
function alikeWorkers(context: BoundContext, visits: Visits): { worker: Worker; profiles: number[][] }[] {
  const { instance } = context;
  const names = new Set<string>();
  const recipients = new Set<number>();
  const pinned = new Set<number>();
  for (const { visit } of visits) {
    for (const { skills } of visit.seats) for (const { skill } of skills) names.add(skill);
    for (const r of visit.recipients) recipients.add(r);
    for (const w of visit.pinned.workers) pinned.add(w);
  }
  const groups = new Map<string, { worker: Worker; byProfile: Map<number, number[]> }>();
  for (const worker of instance.workers) {
    const w = worker.index;
    let key = `${context.homes[w]} ${pinned.has(w) ? w : ""}`;
    for (const { recipients: own, skill, text } of context.held[w])
      if (names.has(skill)) key += `${text}${own?.filter((r) => recipients.has(r)) ?? "all"};`;
    for (const { excluded, visit } of visits) if (excluded.has(w)) key += `/${visit.index}`;
    let group = groups.get(key);
    if (group === undefined) {
      group = { worker, byProfile: new Map() };
      groups.set(key, group);
    }
    const alike = group.byProfile.get(context.profiles[w]);
    if (alike !== undefined) alike.push(w);
    else group.byProfile.set(context.profiles[w], [w]);
  }
  return [...groups.values()].map(({ byProfile, worker }) => ({ worker, profiles: [...byProfile.values()] }));
}

/** What the shifts offered on a day can serve. */
interface Offer {
  fixed: boolean;
  serves: boolean;
  options: CoverOption[];
  /** The same without hours, for workers about whom nothing is to be decided. */
  bare: CoverOption[];
}

function offerOf(shifts: { shift: ShiftOption; sets: number[][] }[]): Offer {
  const fixed = shifts.some(({ shift }) => shift.fixed);
  const all = shifts.flatMap(({ sets, shift: { end, paid, start } }) =>
    sets.map((items): CoverOption => ({ start, end, paid, items })),
  );
  const serving = all.filter(({ items }) => items.length > 0);
  return {
    fixed,
    serves: serving.length > 0,
    options: fixed ? all : serving,
    bare: serving.map(({ items }) => ({ start: 0, end: 0, paid: 0, items })),
  };
}

/** Null where the workers can serve nothing. */
function usefulKind(offers: Offer[], limits: WorkLimits): Pick<CoverKind, "options" | "mandatory" | "limits"> | null {
  const serving = offers.filter(({ serves }) => serves);
  if (serving.length === 0) return null;
  if (serving.every(({ fixed }) => fixed)) {
    const none = limits.weekPaid.map(() => Number.POSITIVE_INFINITY);
    return {
      options: offers.map(({ bare }) => bare),
      mandatory: offers.map(() => false),
      limits: {
        settled: true,
        weekPaid: none,
        weekDays: none,
        weeklyRest: none.map(() => 0),
        totalPaid: Number.POSITIVE_INFINITY,
        run: Number.POSITIVE_INFINITY,
        weekends: false,
        dayPeriods: [],
      },
    };
  }
  return { options: offers.map(({ options }) => options), mandatory: offers.map(({ fixed }) => fixed), limits };
}

function itemsServed({ options }: CoverKind): Set<number> {
  const served = new Set<number>();
  for (const day of options) for (const { items } of day) for (const item of items) served.add(item);
  return served;
}
