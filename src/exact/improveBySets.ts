import type { Random } from "../random";
import type { LevelCost } from "./levelCost";
import type { Master } from "./Master";
import { type Literal, not } from "./sat/Literal";

/** An assignment, nobody met without a visit made, and what it costs above the constant. */
export interface PricedSets {
  model: readonly boolean[];
  cost: number;
}

export interface ImprovedSets {
  /** Nothing is cheaper than the last one accepted: proved. */
  refuted: boolean;
}

const LEAST_FREE = 3;
const SLACK = 1e-6;

export interface Effort {
  /** Failures in a row that end it. */
  failures: number;
  /** Most conflicts of one try. */
  conflicts: number;
  /** Most recipients who may meet anybody. */
  free: number;
}

/**
 * Cheaper assignments near a known one (large neighbourhood search, Shaw 1998): some recipients may meet anybody, all others only the carers
 * they have; who works when and who makes which visit is open throughout.
 *
 * @param cost Of objective `continuity`.
 * @param random Draws the recipients.
 * @param budget Most conflicts.
 * @param accept Called with each cheaper assignment; returns it tidied, or null, which ends the search.
 */
export function* improveBySets(
  master: Master,
  cost: LevelCost,
  start: PricedSets,
  effort: Effort,
  random: Random,
  budget: number,
  accept: (model: boolean[]) => PricedSets | null,
): Generator<void, ImprovedSets> {
  const { instance, meets, solver } = master;
  const holds = (model: readonly boolean[], literal: Literal) => model[literal >> 1] !== ((literal & 1) === 1);
  const total = cost.softs.reduce((sum, { weight }) => sum + weight, 0);
  let best = start;
  const last = solver.conflicts + budget;
  const open = instance.recipients.flatMap(({ index }) => (meets[index].size > 1 ? [index] : []));
  if (open.length === 0) return { refuted: false };
  let cheaper = demand(best.cost);
  for (let failures = 0; failures < effort.failures && solver.conflicts < last && best.cost > SLACK; failures++) {
    const free = chosen(Math.min(open.length, LEAST_FREE + random.integer(effort.free - LEAST_FREE + 1)));
    const kept = open.flatMap((r) =>
      free.has(r)
        ? []
        : [...meets[r].values()].flatMap((literal) => (holds(best.model, literal) ? [] : [not(literal)])),
    );
    const tries = Math.min(effort.conflicts, last - solver.conflicts);
    const answer = yield* solver.solve([cheaper, ...kept], tries);
    if (answer === "satisfiable") {
      const accepted = accept([...solver.model]);
      if (accepted === null) break;
      best = accepted;
      cheaper = demand(best.cost);
      failures = -1;
    } else if (answer === "unsatisfiable" && solver.core.every((literal) => literal === cheaper)) {
      return { refuted: true };
    }
  }
  return { refuted: false };

  /** "It costs less than that", as a literal to assume. */
  function demand(most: number): Literal {
    const literal = solver.newVariable();
    solver.addSum(
      [...cost.softs.map((soft) => soft.literal), literal],
      [...cost.softs.map(({ weight }) => weight), total],
      total + most - 1e-3,
    );
    return literal;
  }

  /** A recipient and those who share most carers with her, drawn from. */
  function chosen(size: number): Set<number> {
    const first = open[random.integer(open.length)];
    const carers = (r: number) => [...meets[r]].flatMap(([w, literal]) => (holds(best.model, literal) ? [w] : []));
    const hers = new Set(carers(first));
    const others = open
      .filter((r) => r !== first)
      .map((r) => ({ r, order: random.integer(1000) / 250 - carers(r).filter((w) => hers.has(w)).length }))
      .sort((a, b) => a.order - b.order || a.r - b.r);
    return new Set([first, ...others.slice(0, size - 1).map(({ r }) => r)]);
  }
}
