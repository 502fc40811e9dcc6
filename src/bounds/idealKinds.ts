import type { CoverKind, CoverModel } from "./CoverModel";
import { undominated } from "./undominated";

const MOST_GROUPS = 4;

/**
 * The model with every worker that may be chosen replaced by an ideal one: she can do whatever any worker of her group can, within the widest of
 * their limits. Groups are by the weekends offered (a subset joins a superset), or one for all where that makes more than four. Each real crew has
 * an ideal crew of its size that can do as much, so the ideal minimum is a lower bound. Workers that already count stay as they are, and so do those
 * whose published shifts leave too little rest: nobody else may work like that.
 */
export function idealKinds(model: CoverModel): CoverModel {
  const weekendOf = (kind: CoverKind) =>
    kind.options.flatMap((options, day) => (options.length > 0 && model.weekendParity[day] !== -1 ? [day] : []));
  const tired = new Set(model.kinds.filter((kind) => restless(model, kind)));
  const chosen = model.kinds.filter((kind) => kind.workers.length > 0 && !tired.has(kind));
  const groups: { weekend: number[]; settled: boolean; kinds: CoverKind[] }[] = [];
  const bySize = chosen
    .map((kind) => ({ kind, weekend: weekendOf(kind) }))
    .sort((a, b) => b.weekend.length - a.weekend.length);
  for (const { kind, weekend } of bySize) {
    const { settled } = kind.limits;
    const group = groups.find((g) => g.settled === settled && weekend.every((day) => g.weekend.includes(day)));
    if (group) group.kinds.push(kind);
    else groups.push({ weekend, settled, kinds: [kind] });
  }
  const merged = groups.length <= MOST_GROUPS ? groups.map((group) => group.kinds) : [chosen];
  const kept = model.kinds.map((kind) => (tired.has(kind) ? kind : { ...kind, workers: [] }));
  const pools = model.kinds.reduce((most, kind) => Math.max(most, kind.pool + 1), 0);
  return { ...model, kinds: [...kept, ...merged.map((kinds, g) => ideal(model, kinds, pools + g))] };
}

/** Whether the rest between two published shifts is shorter than the rule asks. */
function restless({ dailyRest }: CoverModel, { limits, mandatory, options }: CoverKind): boolean {
  if (dailyRest === 0 || limits.settled) return false;
  let free = Number.NEGATIVE_INFINITY;
  for (const [day, published] of mandatory.entries())
    if (published)
      for (const { end, start } of options[day].slice(0, 1)) {
        if (start < free) return true;
        free = end + dailyRest;
      }
  return false;
}

function ideal(model: CoverModel, kinds: CoverKind[], pool: number): CoverKind {
  const limits = kinds.map((kind) => kind.limits);
  return {
    workers: [...new Set(kinds.flatMap((kind) => kind.workers))].sort((a, b) => a - b),
    counted: [],
    pool,
    options: Array.from({ length: model.days }, (_, day) =>
      undominated(kinds.flatMap((kind) => kind.options[day]).filter((option) => option.items.length > 0)),
    ),
    mandatory: Array<boolean>(model.days).fill(false),
    limits: {
      settled: limits.some((limit) => limit.settled),
      weekPaid: model.weeks.map((_, w) => Math.max(...limits.map((limit) => limit.weekPaid[w]))),
      weekDays: model.weeks.map((_, w) => Math.max(...limits.map((limit) => limit.weekDays[w]))),
      weeklyRest: model.weeks.map((_, w) => Math.min(...limits.map((limit) => limit.weeklyRest[w]))),
      totalPaid: Math.max(...limits.map((limit) => limit.totalPaid)),
      run: Math.max(...limits.map((limit) => limit.run)),
      weekends: limits.every((limit) => limit.weekends),
      dayPeriods: [],
    },
  };
}
