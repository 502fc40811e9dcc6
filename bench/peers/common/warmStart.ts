import type { Compact } from "./Compact";
import { greedyPlan } from "./greedyPlan";
import type { Plan } from "./Plan";
import type { PlaceCost } from "./placeVisit";
import { randomOf } from "./randomOf";

/** Restarts x visits: a few seconds at any size. */
const EFFORT = 20_000;
const FEWEST_RESTARTS = 10;

/** The start that every peer may use: greedy insertion, by turns with known carers first and by travel, the
 * restart with least unassigned. Not on their time. */
export function warmStart(compact: Compact): Plan {
  const random = randomOf(1);
  const restarts = Math.max(FEWEST_RESTARTS, Math.round(EFFORT / Math.max(1, compact.visits.length)));
  const missing = (plan: Plan) =>
    compact.visits.reduce(
      (sum, { carers, length, priority }, visit) =>
        sum + (plan.madeBy[visit].length > 0 ? 0 : carers * length * priority),
      0,
    );
  const costs: ((plan: Plan) => PlaceCost)[] = [
    (plan) => (visit, duty, travel) => 1000 * plan.newTo(visit, duty.worker) + travel,
    () => (_visit, _duty, travel) => travel,
  ];
  const plans = Array.from({ length: restarts }, (_, restart) =>
    greedyPlan(compact, random, costs[restart % costs.length], restart < costs.length ? 0 : 0.3),
  );
  return plans.reduce((best, plan) => (missing(plan) < missing(best) ? plan : best));
}
