import type { BoundContext } from "./boundContext";
import type { CoverKind, CoverModel, CoverOption, WorkLimits } from "./CoverModel";
import { compatibleSets } from "./compatibleSets";
import { reduceCoverModel } from "./reduceCoverModel";
import { seatDemands } from "./seatDemands";
import { servedByShift } from "./servedByShift";

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

  const kinds: CoverKind[] = [];
  for (const workers of alikeWorkers(context, visits)) {
    const worker = instance.workers[workers[0]];
    const options = worker.shiftOptions.map((shifts) =>
      shifts.flatMap((shift) =>
        compatibleSets(servedByShift(horizon, worker, context.travel[worker.index], shift, visits)).map((served) => ({
          start: shift.start,
          end: shift.end,
          paid: shift.paid,
          items: served
            .flatMap(({ visit, groupMask }) =>
              (demandsOf.get(visit) ?? []).filter((d) => {
                const demand = demands[d];
                if ((demand.groupMask & groupMask) === 0) return false;
                if (demand.only !== null) return demand.only === worker.index;
                return !demand.pinnedOnly || instance.visits[visit].pinned.workers.includes(worker.index);
              }),
            )
            .sort((a, b) => a - b),
        })),
      ),
    );
    const fixed = worker.shiftOptions.map((shifts) => shifts.some((shift) => shift.fixed));
    const kind = usefulKind(options, fixed, context.limits[workers[0]]);
    if (kind === null) continue;
    kinds.push({ ...kind, workers, counted: [], pool: kinds.length });
  }

  const potential = demands.map(() => 0);
  for (const kind of kinds)
    for (const d of new Set(kind.options.flatMap((day) => day.flatMap((option) => option.items))))
      potential[d] += kind.workers.length;
  const unservable = new Set(demands.filter((demand, d) => demand.need > potential[d]).map((demand) => demand.visit));

  const counted = new Set(instance.recipients[recipient].historyCarers);
  for (const { visit } of visits)
    if (!unservable.has(visit.index)) for (const w of visit.pinned.workers) counted.add(instance.workers[w].id);
  const already = (w: number) => counted.has(instance.workers[w].id);
  for (const kind of kinds) {
    kind.counted = kind.workers.filter(already);
    kind.workers = kind.workers.filter((w) => !already(w));
  }
  return reduceCoverModel({
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

function alikeWorkers(context: BoundContext, visits: Visits): number[][] {
  const { instance } = context;
  const names = new Set(visits.flatMap(({ visit }) => visit.seats.flatMap((seat) => seat.skills.map((s) => s.skill))));
  const recipients = new Set(visits.flatMap(({ visit }) => visit.recipients));
  const groups = new Map<string, number[]>();
  for (const worker of instance.workers) {
    const w = worker.index;
    const held = worker.skills
      .filter((skill) => names.has(skill.skill))
      .map((s) => [s.skill, s.level, s.validFrom, s.validTo, s.recipients?.filter((r) => recipients.has(r)) ?? null])
      .map((entry) => JSON.stringify(entry))
      .sort();
    const excluded = visits.filter((entry) => entry.excluded.has(w)).map(({ visit }) => visit.index);
    const pinned = visits.some(({ visit }) => visit.pinned.workers.includes(w)) ? w : -1;
    const key = JSON.stringify([context.profiles[w], held, excluded, pinned]);
    const group = groups.get(key);
    if (group) group.push(w);
    else groups.set(key, [w]);
  }
  return [...groups.values()];
}

/** Null where the workers can serve nothing. */
function usefulKind(
  options: CoverOption[][],
  fixed: boolean[],
  limits: WorkLimits,
): Pick<CoverKind, "options" | "mandatory" | "limits"> | null {
  const serves = (day: number) => options[day].some((option) => option.items.length > 0);
  const days = options.map((_, day) => day).filter(serves);
  if (days.length === 0) return null;
  if (days.every((day) => fixed[day])) {
    const bare = options.map((day) =>
      day.filter((o) => o.items.length > 0).map(({ items }) => ({ start: 0, end: 0, paid: 0, items })),
    );
    const none = limits.weekPaid.map(() => Number.POSITIVE_INFINITY);
    return {
      options: bare,
      mandatory: options.map(() => false),
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
  return {
    options: options.map((day, d) => (fixed[d] ? day : day.filter((option) => option.items.length > 0))),
    mandatory: fixed,
    limits,
  };
}
