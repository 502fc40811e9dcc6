import type { Visit } from "../model/Instance";
import type { Draft } from "./Draft";
import type { StartRange } from "./putVisit";

/**
 * When a visit may start given the rest of the roster: its windows, its pinned start, the visits it depends on, and the start its other carers have.
 *
 * @param stays carers who remain at the visit
 */
export function startRanges(draft: Draft, visit: Visit, stays: readonly { placed: { start: number } }[]): StartRange[] {
  const { instance, context } = draft;
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (const { first, second, minGap, maxGap } of instance.dependencies) {
    if (first !== visit.index && second !== visit.index) continue;
    const other = context.staffed[first === visit.index ? second : first]?.carers[0]?.placed.start;
    if (other === undefined || Number.isNaN(other)) continue;
    const least = minGap ?? Number.NEGATIVE_INFINITY;
    const most = maxGap ?? Number.POSITIVE_INFINITY;
    low = Math.max(low, second === visit.index ? other + least : other - most);
    high = Math.min(high, second === visit.index ? other + most : other - least);
  }
  if (stays.length > 0) {
    low = Math.max(low, stays[0].placed.start);
    high = Math.min(high, stays[0].placed.start);
  }
  const pins = visit.pinned.starts;
  return visit.windows.flatMap(({ earliest, latest, desired }) => {
    const spans =
      pins.length === 0
        ? [{ earliest, latest }]
        : pins.filter((s) => earliest <= s && s <= latest).map((s) => ({ earliest: s, latest: s }));
    return spans
      .map((span) => ({ earliest: Math.max(span.earliest, low), latest: Math.min(span.latest, high), desired }))
      .filter((range) => range.earliest <= range.latest);
  });
}
