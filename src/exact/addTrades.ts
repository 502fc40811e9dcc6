import type { Instance } from "../model/Instance";
import type { Master } from "./Master";
import type { Literal } from "./sat/Literal";
import type { SoftLiteral } from "./sat/minimiseCost";
import { type Trade, tradeOff } from "./tradeOff";

/** Recipients who share no visit with others, and their visits. */
interface Household {
  recipients: number[];
  visits: number[];
}

const CONFLICTS_EACH = 60_000;
const SLACK = 1e-6;

/**
 * Once it is known how little can stay out: what fewer carers of each household cost in visits left out is added to the master problem, and the
 * fewest carers of all together for what may stay out follow (a knapsack over the households, by dynamic programming).
 *
 * @param softs Objective `continuity`, a sum over recipients.
 * @param weight Of the objective in `softs`.
 * @param most What visits left out cost in all, at most.
 * @param onLower Called with each better lower bound on the sum of `softs`.
 * @returns The bound, and conflicts spent outside the master problem.
 */
export function* addTrades(
  master: Master,
  softs: readonly SoftLiteral[],
  weight: number,
  most: number,
  budget: number,
  onLower: (lower: number, conflicts: number) => void,
): Generator<void, { lower: number; conflicts: number }> {
  const { atLeast, instance, left, solver } = master;
  const weightOf = new Map(softs.map(({ literal, weight }) => [literal, weight]));
  /** By cost of what stays out, ascending: the least carers. */
  let fewest = new Map([[0, 0]]);
  let conflicts = 0;
  let lower = 0;
  const households = householdsOf(instance);
  for (const [i, { recipients, visits }] of households.entries()) {
    const own = Math.min(CONFLICTS_EACH, Math.floor((budget - conflicts) / (households.length - i)));
    const found = yield* tradeOff(instance, visits, weight, most, own);
    conflicts += found.conflicts;
    const met = recipients.flatMap((r) => atLeast[r].filter((literal) => weightOf.has(literal)));
    for (const trade of found.trades) add(trade, met, visits);
    fewest = extended(fewest, found.trades, most);
    lower = Math.min(...fewest.values());
    onLower(lower, conflicts);
  }
  return { lower, conflicts };

  function add(trade: Trade, met: readonly Literal[], visits: readonly number[]): void {
    const many = solver.newVariable(true);
    solver.addSum([...met, many], [...met.map((literal) => -(weightOf.get(literal) as number)), trade.carers], SLACK);
    solver.addSum(
      [...visits.map((visit) => left[visit]), many],
      [...visits.map((visit) => -costOf(instance, visit)), -trade.left],
      SLACK - trade.left,
    );
  }
}

/** The least carers by cost with one more household. */
function extended(fewest: Map<number, number>, trades: readonly Trade[], most: number): Map<number, number> {
  const choices = [{ left: 0, carers: trades[0]?.carers ?? 0 }];
  trades.forEach(({ left }, k) => {
    choices.push({ left, carers: trades[k + 1]?.carers ?? 0 });
  });
  const next = new Map<number, number>();
  for (const [cost, carers] of fewest)
    for (const choice of choices) {
      const sum = cost + choice.left;
      const all = carers + choice.carers;
      if (sum <= most + SLACK && !((next.get(sum) ?? Number.POSITIVE_INFINITY) <= all)) next.set(sum, all);
    }
  // what costs more and saves nothing is of no use
  let best = Number.POSITIVE_INFINITY;
  return new Map(
    [...next]
      .sort((a, b) => a[0] - b[0])
      .filter(([, carers]) => {
        if (carers >= best - SLACK) return false;
        best = carers;
        return true;
      }),
  );
}

function householdsOf({ recipients, visits }: Instance): Household[] {
  const group = recipients.map((_, r) => r);
  const find = (r: number): number => (group[r] === r ? r : find(group[r]));
  for (const visit of visits) for (const r of visit.recipients) group[find(r)] = find(visit.recipients[0]);
  const households = new Map<number, Household>();
  for (const { index } of recipients) {
    const root = find(index);
    const household = households.get(root) ?? { recipients: [], visits: [] };
    household.recipients.push(index);
    households.set(root, household);
  }
  for (const visit of visits) households.get(find(visit.recipients[0]))?.visits.push(visit.index);
  return [...households.values()].filter(({ visits }) => visits.length > 0);
}

function costOf({ horizon, visits }: Instance, visit: number): number {
  const { priority, seats } = visits[visit];
  return seats.reduce((sum, { preferred }) => sum + (priority * preferred) / horizon.ticksPerMinute, 0);
}
