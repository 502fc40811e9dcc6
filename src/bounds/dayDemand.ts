import type { CoverModel, CoverOption, DayDemand } from "./CoverModel";

/** By day: the least shifts, and the least paid ticks, that serve the day's items with any workers at all. */
export function dayDemand(model: Omit<CoverModel, "demand">): DayDemand[] {
  return Array.from({ length: model.days }, (_, day) => {
    const items = model.items.flatMap((item, i) => (item.firstDay === day && item.lastDay === day ? [i] : []));
    const options = distinct(new Set(model.kinds.map((kind) => kind.options[day])));
    return {
      shifts: least(model, items, options, () => 1),
      paid: least(model, items, options, (option) => option.paid),
    };
  });
}

function least(
  model: Pick<CoverModel, "items">,
  items: number[],
  options: CoverOption[],
  cost: (option: CoverOption) => number,
) {
  const need = new Map(items.map((item) => [item, model.items[item].need]));
  const total = () => [...need.values()].reduce((sum, n) => sum + Math.max(0, n), 0);
  const cheapest = Math.min(...options.map((option) => cost(option) / Math.max(1, option.items.length)));
  let best = Number.POSITIVE_INFINITY;
  let nodes = 2000;
  let weaker = Number.POSITIVE_INFINITY;
  const search = (spent: number) => {
    const missing = total();
    if (missing === 0) {
      best = Math.min(best, spent);
      return;
    }
    const reach = spent + missing * cheapest;
    if (reach >= best - 1e-9) return;
    if (nodes-- <= 0) {
      weaker = Math.min(weaker, reach);
      return;
    }
    const item = items.find((i) => (need.get(i) ?? 0) > 0) as number;
    for (const option of options) {
      if (!option.items.includes(item)) continue;
      for (const i of option.items) if (need.has(i)) need.set(i, (need.get(i) as number) - 1);
      search(spent + cost(option));
      for (const i of option.items) if (need.has(i)) need.set(i, (need.get(i) as number) + 1);
    }
  };
  search(0);
  const value = Math.min(best, weaker);
  return value === Number.POSITIVE_INFINITY ? 0 : value;
}

function distinct(lists: Set<CoverOption[]>): CoverOption[] {
  const byItems = new Map<string, CoverOption>();
  for (const options of lists)
    for (const option of options) {
      const key = option.items.join();
      const known = byItems.get(key);
      if (known === undefined || option.paid < known.paid) byItems.set(key, option);
    }
  return [...byItems.values()];
}
