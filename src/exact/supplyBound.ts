import { DayCosts } from "./DayCosts";
import type { Master } from "./Master";
import { type ShiftSupply, shiftSupply } from "./shiftSupply";

export interface SupplyBound {
  supply: ShiftSupply;
  /** No roster leaves out visits that cost less. */
  lower: number;
  days: DayCosts[];
  /** By day: numbers of shifts by class with which no more could be proved; null where `lower` is `upper` or more. */
  counts: number[][] | null;
  conflicts: number;
}

interface Choice {
  counts: number[];
  cost: number;
  /** Days on which more might be proved. */
  open: number;
}

const DAY_BUDGET = 200_000;

/**
 * A lower bound on objective `unassigned` from how many shifts the workforce can work in a week: what each day costs with so many shifts, proved day
 * by day, and the cheapest way to spread the shifts over the days (dynamic programming). Days are looked at only as far as the cheapest way needs them
 * (logic-based Benders decomposition: Hooker, Ottosson 2003).
 *
 * @param upper Nothing above this is of interest.
 * @param onLower Called with each better bound.
 */
export function* supplyBound(
  master: Master,
  upper: number,
  budget: number,
  onLower: (lower: number, conflicts: number) => void,
): Generator<void, SupplyBound> {
  const { context, instance, slots } = master;
  const supply = shiftSupply(context);
  const daysOf = instance.visits.map(() => new Set<number>());
  for (const { day, makes } of slots) for (const visit of makes.keys()) daysOf[visit].add(day);
  const constant = instance.visits.reduce(
    (sum, visit) => sum + (daysOf[visit.index].size === 0 ? costOf(visit) : 0),
    0,
  );
  const days = instance.horizon.dates.map((_, day) => {
    const visits = instance.visits.filter(({ index }) => daysOf[index].size === 1 && daysOf[index].has(day));
    return new DayCosts(
      instance,
      day,
      visits.map(({ index }) => index),
      supply,
    );
  });
  const spent = () => days.reduce((sum, { conflicts }) => sum + conflicts, 0);
  for (;;) {
    const plan = instance.horizon.weeks.flatMap(({ days: length, firstDay }, week) =>
      cheapest(days.slice(firstDay, firstDay + length), supply.weeks[week]),
    );
    const lower = constant + plan.reduce((sum, { cost }) => sum + cost, 0);
    onLower(lower, spent());
    const open = plan.findIndex(({ open }) => open > 0);
    const enough = lower >= upper - 1e-6;
    if (enough || open < 0 || spent() >= budget)
      return { supply, lower, days, counts: enough ? null : plan.map(({ counts }) => counts), conflicts: spent() };
    const { cost, counts } = plan[open];
    yield* days[open].raise(counts, upper - (lower - cost), Math.min(DAY_BUDGET, budget - spent()));
  }

  function costOf({ priority, seats }: (typeof instance.visits)[number]): number {
    return seats.reduce((sum, { preferred }) => sum + (priority * preferred) / instance.horizon.ticksPerMinute, 0);
  }
}

/** The cheapest numbers of shifts by day that a week can hold; of equally cheap ones those with the fewest days open. */
function cheapest(days: readonly DayCosts[], holds: (counts: readonly number[]) => boolean): Choice[] {
  interface Partial extends Choice {
    before: Partial | null;
    own: Choice;
  }
  let states = new Map<string, Partial>();
  for (const [d, day] of days.entries()) {
    const next = new Map<string, Partial>();
    for (const own of choicesOf(day))
      for (const before of d === 0 ? [null] : states.values()) {
        const counts = own.counts.map((n, k) => n + (before?.counts[k] ?? 0));
        if (!holds(counts)) continue;
        const cost = own.cost + (before?.cost ?? 0);
        const open = own.open + (before?.open ?? 0);
        const key = counts.join();
        const known = next.get(key);
        if (known !== undefined && (known.cost < cost || (known.cost === cost && known.open <= open))) continue;
        next.set(key, { counts, cost, open, before, own });
      }
    states = next;
  }
  let best: Partial | null = null;
  for (const state of states.values())
    if (best === null || state.cost < best.cost || (state.cost === best.cost && state.open < best.open)) best = state;
  const plan: Choice[] = [];
  for (let at = best; at !== null; at = at.before) plan.push(at.own);
  return plan.reverse();
}

function choicesOf(day: DayCosts): Choice[] {
  const choices: Choice[] = [];
  const extend = (counts: number[], left: number) => {
    if (counts.length === day.most.length) {
      choices.push({ counts, cost: day.atLeast(counts), open: day.settled(counts) ? 0 : 1 });
      return;
    }
    for (let n = Math.min(left, day.most[counts.length]); n >= 0; n--) extend([...counts, n], left - n);
  };
  extend([], day.inAll);
  return choices;
}
