import type { RouteProof } from "./Certificate";
import type { CheckContext } from "./CheckContext";
import { MOST_LOCATIONS } from "./leastTravel";
import { RouteCeiling } from "./RouteCeiling";

export interface DerivedUnplaced {
  /** Parts of the priced visits that stay without a carer, whatever the roster. */
  parts: number;
  /** What is wrong with the proof; empty = nothing. */
  reasons: string[];
}

/**
 * The parts of visits that stay without a carer, by weak duality. With a price of at most `scale` on each part, the parts left out cost at most
 * `scale` each, and the parts made cost no more than what all workers can collect at most: each of them the dearest legal set of
 * shifts, each shift its dearest route. So `scale` times the parts left out is at least the price of all parts less what can be collected.
 */
export function deriveUnplaced(context: CheckContext, proof: RouteProof): DerivedUnplaced {
  const reasons: string[] = [];
  const { locations, visits } = context.instance;
  if (locations.length > MOST_LOCATIONS) reasons.push(`there are more than ${MOST_LOCATIONS} locations`);
  const index = new Map(visits.map(({ id }, v) => [id, v]));
  const prices = visits.map(() => 0);
  for (const { price, visit } of proof.prices) {
    const v = index.get(visit);
    if (v === undefined) reasons.push(`visit ${visit} is not in the instance`);
    else if (price > proof.scale) reasons.push(`visit ${visit} costs more than one part`);
    else if (prices[v] > 0) reasons.push(`visit ${visit} has two prices`);
    else prices[v] = price;
  }
  if (reasons.length > 0) return { parts: 0, reasons };
  const priced = visits.filter((_, v) => prices[v] > 0);
  const total = priced.reduce((sum, { index, seats }) => sum + prices[index] * seats.length, 0);
  const { collected } = new RouteCeiling(context, priced).evaluate(prices, proof.ways === "routes");
  return { parts: Math.max(0, Math.ceil((total - collected) / proof.scale)), reasons };
}
