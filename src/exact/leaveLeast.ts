import type { LevelCost } from "./levelCost";
import type { Master } from "./Master";
import { moreThan } from "./moreThan";
import { type Literal, not } from "./sat/Literal";
import { supplyBound } from "./supplyBound";

export interface LeftLeast {
  /** No assignment costs less. */
  lower: number;
  /** An assignment that costs `lower`; null where none was found. */
  model: boolean[] | null;
}

const SLACK = 1e-6;
const TRY_CONFLICTS = 20_000;

/**
 * Objective `unassigned` as far as the supply of shifts decides it: a lower bound (`supplyBound`), and an assignment as cheap as that if there is one
 * with the same numbers of shifts on each day. What was proved of days is added to the master problem.
 *
 * @param cost The level: what visits left out cost, times `weight`.
 * @param upper Only what costs less is of interest.
 */
export function* leaveLeast(
  master: Master,
  cost: LevelCost,
  weight: number,
  upper: number,
  budget: number,
  onLower: (lower: number, conflicts: number) => void,
): Generator<void, LeftLeast> {
  const { slots, solver } = master;
  const onDays = (lower: number, conflicts: number) => onLower(weight * lower, conflicts);
  const found = yield* supplyBound(master, upper / weight, budget, onDays);
  const lower = weight * found.lower;
  const { classOf, paid } = found.supply;
  const weightOf = new Map(cost.softs.map((soft) => [soft.literal, soft.weight]));
  const fixed: Literal[] = [];
  for (const { day, facts, inAll, most, visits } of found.days) {
    const works = paid.map((_, k) =>
      slots
        .filter((slot) => slot.day === day)
        .flatMap(({ options }) => options.filter(({ shift }) => classOf(shift) === k).map((option) => option.works)),
    );
    const more = works.map((own, k) => moreThan(solver, own, most[k]));
    const all = moreThan(solver, works.flat(), inAll);
    for (const fact of facts) {
      const rather = [all[fact.inAll], ...fact.most.map((n, k) => more[k][n])].filter(
        (literal) => literal !== undefined,
      );
      // cost of the day's visits left out + cost x "more shifts" >= cost
      solver.addSum(
        [...visits.map((visit) => master.left[visit]), ...rather],
        [...visits.map((visit) => -(weightOf.get(master.left[visit]) ?? 0)), ...rather.map(() => -weight * fact.cost)],
        -weight * fact.cost + SLACK,
      );
    }
    const counts = found.counts?.[day];
    if (counts === undefined) continue;
    for (const [k, n] of counts.entries()) if (more[k][n] !== undefined) fixed.push(not(more[k][n]));
  }
  if (found.counts === null) return { lower, model: null };
  const cheap = solver.newVariable();
  const total = cost.softs.reduce((sum, { weight }) => sum + weight, 0);
  solver.addSum(
    [...cost.softs.map(({ literal }) => literal), cheap],
    [...cost.softs.map(({ weight }) => weight), total - lower],
    total + SLACK,
  );
  const answer = yield* solver.solve([cheap, ...fixed], Math.min(TRY_CONFLICTS, budget));
  return { lower, model: answer === "satisfiable" ? solver.model : null };
}
