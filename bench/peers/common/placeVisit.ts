import type { Duty, Plan } from "./Plan";
import type { Stop } from "./timeRoute";

/** Cost of giving a visit to a duty, the smallest wins. */
export type PlaceCost = (visit: number, duty: Duty, travel: number) => number;

const GRID_MINUTES = 5;

/**
 * Puts a visit into the cheapest duties of its day; a visit of several carers gets one common start, taken from a grid over its window.
 *
 * @param allowed duties it may go to, default all
 * @returns false where it does not fit; the plan is then unchanged
 */
export function placeVisit(
  plan: Plan,
  visit: number,
  cost: PlaceCost,
  allowed: (duty: Duty) => boolean = () => true,
): boolean {
  const { carers, day, earliest, latest } = plan.compact.visits[visit];
  const duties = plan.byDay[day].filter((duty) => allowed(duty) && !plan.capped(visit, duty.worker));
  const offers = (stop: Stop) =>
    duties
      .flatMap((duty) => {
        const place = plan.insertion(duty, stop);
        return place ? [{ duty, at: place.at, cost: cost(visit, duty, place.travel) }] : [];
      })
      .sort((a, b) => a.cost - b.cost);
  const starts = carers === 1 ? [null] : grid(earliest, latest, GRID_MINUTES * plan.compact.ticksPerMinute);
  let best: { stop: Stop; offers: ReturnType<typeof offers>; cost: number } | null = null;
  for (const start of starts) {
    const stop = { visit, earliest: start ?? earliest, latest: start ?? latest };
    const taken: ReturnType<typeof offers> = [];
    for (const offer of offers(stop)) {
      if (taken.every((other) => other.duty.worker !== offer.duty.worker)) taken.push(offer);
      if (taken.length === carers) break;
    }
    if (taken.length < carers) continue;
    const total = taken.reduce((sum, offer) => sum + offer.cost, 0);
    if (best === null || total < best.cost) best = { stop, offers: taken, cost: total };
  }
  if (best === null) return false;
  for (const { duty, at } of best.offers) plan.insert(duty, { ...best.stop }, at);
  return true;
}

function grid(from: number, to: number, step: number): number[] {
  const starts: number[] = [];
  for (let at = from; at <= to; at += step) starts.push(at);
  return starts;
}
