import type { CoverKind, CoverModel, CoverOption } from "./CoverModel";
import { dayDemand } from "./dayDemand";
import { kindKey } from "./kindKey";
import type { OptionLists } from "./OptionLists";
import { undominated } from "./undominated";

type Unreduced = Omit<CoverModel, "demand">;

/**
 * An equivalent, smaller model: items implied by others, options and kinds that are equal or dominated are merged, items are numbered by time.
 * Sets each item's first and last day, and what each day takes at least.
 */
export function reduceCoverModel(lists: OptionLists, model: Unreduced): CoverModel {
  const columns = columnsOf(model);
  const wanted = model.items.map((item) => item.need > 0);
  const byDay = new Map<number, number[]>();
  columns.forEach((column, item) => {
    if (!wanted[item]) return;
    const day = column.first === column.last ? column.first : -1;
    byDay.set(day, [...(byDay.get(day) ?? []), item]);
  });
  byDay.delete(-1);
  for (const items of byDay.values())
    for (const x of items)
      wanted[x] = !items.some(
        (y) =>
          y !== x &&
          wanted[y] &&
          model.items[y].need >= model.items[x].need &&
          columns[y].options.every((option) => columns[x].set.has(option)),
      );

  const order = model.items
    .map((_, item) => item)
    .filter((item) => wanted[item])
    .sort((a, b) => columns[a].first - columns[b].first || columns[a].last - columns[b].last || a - b);
  const rank = new Map(order.map((item, i) => [item, i]));
  const reduced = [new Map<CoverOption[], CoverOption[]>(), new Map<CoverOption[], CoverOption[]>()];
  const reduce = (options: CoverOption[], mandatory: boolean) => {
    const known = reduced[mandatory ? 1 : 0];
    let list = known.get(options);
    if (list === undefined) {
      const mapped = options.map((option) => ({
        ...option,
        items: option.items.flatMap((item) => rank.get(item) ?? []).sort((a, b) => a - b),
      }));
      list = lists.shared(undominated(mandatory ? mapped : mapped.filter((option) => option.items.length > 0)));
      known.set(options, list);
    }
    return list;
  };
  const kinds = new Map<string, CoverKind>();
  for (const kind of model.kinds) {
    const options = kind.options.map((day, d) => reduce(day, kind.mandatory[d]));
    if (!options.some((day) => day.some((option) => option.items.length > 0))) continue;
    const key = kindKey(lists, { ...kind, options });
    const twin = kinds.get(key);
    if (twin) {
      twin.workers = [...twin.workers, ...kind.workers].sort((a, b) => a - b);
      twin.counted = [...twin.counted, ...kind.counted].sort((a, b) => a - b);
    } else kinds.set(key, { ...kind, options });
  }
  const smaller: Unreduced = {
    ...model,
    items: order.map((item) => ({
      ...model.items[item],
      firstDay: columns[item].first,
      lastDay: columns[item].last,
    })),
    kinds: [...kinds.entries()].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, kind], pool) => ({ ...kind, pool })),
  };
  return { ...smaller, demand: dayDemand(smaller) };
}

function columnsOf(model: Unreduced) {
  const columns = model.items.map(() => ({
    first: Number.POSITIVE_INFINITY,
    last: -1,
    options: [] as CoverOption[],
    set: new Set<CoverOption>(),
  }));
  const seen = new Set<CoverOption[]>();
  for (const kind of model.kinds)
    kind.options.forEach((day, d) => {
      if (seen.has(day)) return;
      seen.add(day);
      for (const option of day)
        for (const item of option.items) {
          const column = columns[item];
          column.first = Math.min(column.first, d);
          column.last = Math.max(column.last, d);
          column.options.push(option);
          column.set.add(option);
        }
    });
  return columns;
}
