import { buildRota } from "./buildRota";
import type { Compact } from "./Compact";
import { Plan } from "./Plan";
import { type PlaceCost, placeVisit } from "./placeVisit";

/**
 * A plan in one pass: a rota by covering, then each visit into the cheapest duty, tightest windows first.
 *
 * @param costIn given the plan, the cost of a place
 * @param disorder 0 = strictly by window; 1 = any order
 */
export function greedyPlan(
  compact: Compact,
  random: () => number,
  costIn: (plan: Plan) => PlaceCost,
  disorder: number,
): Plan {
  const plan = new Plan(compact);
  buildRota(compact, random).chosen.forEach((own, worker) => {
    for (const option of own) plan.addDuty(worker, option);
  });
  const cost = costIn(plan);
  const order = compact.visits.map((visit, index) => {
    const strict = visit.latest - visit.earliest - 100 * visit.carers;
    return { index, rank: strict * (1 - disorder) + 240 * compact.ticksPerMinute * disorder * random() };
  });
  for (const { index } of order.sort((a, b) => a.rank - b.rank)) placeVisit(plan, index, cost);
  return plan;
}
