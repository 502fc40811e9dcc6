import type { Instance } from "../model/Instance";
import { levelCost } from "./levelCost";
import { Master } from "./Master";
import { onlyVisits } from "./onlyVisits";
import { not } from "./sat/Literal";
import { minimiseCost } from "./sat/minimiseCost";

/** Where objective `continuity` of some recipients, above what their history makes it, is below `carers`, visits of theirs that cost `left` or more stay out. */
export interface Trade {
  carers: number;
  left: number;
}

const SLACK = 1e-6;

/**
 * What fewer carers of some recipients cost in visits of theirs left out, other recipients aside: proved steps, `carers` descending and `left`
 * ascending. None where nothing could be proved.
 *
 * @param visits Indices of their visits, all of them.
 * @param weight Of the objective.
 * @param most Nothing that costs more left out is of interest.
 * @param budget Most conflicts.
 */
export function* tradeOff(
  instance: Instance,
  visits: readonly number[],
  weight: number,
  most: number,
  budget: number,
): Generator<void, { trades: Trade[]; conflicts: number }> {
  const master = new Master(onlyVisits(instance, visits));
  const { solver } = master;
  const carers = levelCost(master, [{ objective: "continuity", weight }]);
  const left = levelCost(master, [{ objective: "unassigned", weight: 1 }]);
  const trades: Trade[] = [];
  if (carers === null || left === null) return { trades, conflicts: 0 };
  const room = () => Math.max(0, budget - solver.conflicts);
  const none = left.softs.flatMap(({ literal }) => (solver.valueOf(literal) > 0 ? [] : [not(literal)]));
  const all = carers.softs.reduce((sum, { weight }) => sum + weight, 0);
  const answer = yield* minimiseCost(solver, carers.softs, { upper: all, budget: room(), fixed: none });
  let next = Math.min(answer.lower, all);
  let known = 0;
  while (next > SLACK && known <= most) {
    // fewer than so many: at most the largest sum of weights below it
    const fewer = solver.newVariable();
    solver.addSum(
      [...carers.softs.map(({ literal }) => literal), fewer],
      [...carers.softs.map(({ weight }) => weight), all],
      all + next - 2 * SLACK,
    );
    const { lower, model, refuted } = yield* minimiseCost(solver, left.softs, {
      upper: most + 1,
      budget: room(),
      fixed: [fewer],
    });
    if (lower <= known + SLACK && model === null) break;
    if (lower > known + SLACK) trades.push({ carers: next, left: Math.min(lower, most + 1) });
    known = Math.max(known, lower);
    if (model === null || refuted) break;
    next = carers.softs.reduce(
      (sum, { literal, weight }) => sum + (model[literal >> 1] !== ((literal & 1) === 1) ? weight : 0),
      0,
    );
  }
  return { trades, conflicts: solver.conflicts };
}
