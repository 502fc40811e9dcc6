import { type Literal, not } from "./Literal";
import type { SatSolver } from "./SatSolver";

/** A literal that costs its weight where it is true; the weight is above 0. */
export interface SoftLiteral {
  literal: Literal;
  weight: number;
  /** Literals of group 0 are assumed false first, then those of group 0 and 1, and so on: small reasons are found in small problems. Default 0. */
  group?: number;
}

export interface CostBound {
  /** No assignment costs less. */
  lower: number;
  /** The values of an assignment that costs `lower`; null where it was not found. */
  model: boolean[] | null;
  /** Nothing cheaper than `upper` exists: proved. */
  refuted: boolean;
  /** Those of the fixed literals without which `lower` might not hold. */
  used: Literal[];
}

export interface CostOptions {
  /** Only assignments that cost less are of interest. */
  upper: number;
  /** Most conflicts. */
  budget: number;
  /** Literals that hold throughout; default none. */
  fixed?: readonly Literal[];
  onLower?: (lower: number) => void;
  /** Called whenever a question has stayed open for a while; what it returns is the new `upper`. */
  interlude?: () => Generator<void, number>;
}

/** "At least `count` of these literals are true", in the making: one output variable after another. */
interface Counter {
  literals: Literal[];
  count: number;
}

const TRIMS = 3;
const MOST_DELETIONS = 40;
const DELETION_CONFLICTS = 150;
/** Conflicts after which an open question makes room for the interlude, and how they grow. */
const PATIENCE = 20_000;
const GROWTH = 1.3;
const SLACK = 1e-6;

/**
 * The least cost of an assignment, from below: assumes that no soft literal is true, and whenever some of them cannot all be false pays for one
 * of them and counts the others from then on (core-guided search, OLL: Andres, Kaufmann, Matheis, Schaub 2012; Morgado, Dodaro, Marques-Silva
 * 2014). What is learnt on the way holds without the assumptions. The solver is left usable: only definitions are added to it.
 */
export function* minimiseCost(
  solver: SatSolver,
  softs: readonly SoftLiteral[],
  options: CostOptions,
): Generator<void, CostBound> {
  const { fixed = [], interlude } = options;
  let { upper } = options;
  let patience = interlude === undefined ? Number.POSITIVE_INFINITY : PATIENCE;
  const used = new Set<Literal>();
  const weights = new Map<Literal, number>();
  const counters = new Map<Literal, Counter>();
  for (const { literal, weight } of softs) weights.set(literal, (weights.get(literal) ?? 0) + weight);
  // what is true anyway is paid at once
  let lower = 0;
  for (const [literal, weight] of weights) {
    if (solver.valueOf(literal) <= 0) continue;
    lower += weight;
    weights.delete(literal);
  }
  if (lower > 0) options.onLower?.(lower);
  const groupOf = new Map(softs.map(({ group = 0, literal }) => [literal, group]));
  const groups = [...new Set(groupOf.values())].sort((a, b) => a - b);
  let stage = 0;
  const last = solver.conflicts + options.budget;
  const left = () => Math.max(0, last - solver.conflicts);
  const result = (model: boolean[] | null): CostBound => ({
    lower,
    model,
    refuted: lower >= upper - SLACK,
    used: [...used],
  });

  while (lower < upper - SLACK) {
    const reached = groups[stage] ?? 0;
    const open = [...weights].filter(([literal, weight]) => weight > SLACK && (groupOf.get(literal) ?? 0) <= reached);
    const assumptions = [...fixed, ...open.map(([literal]) => not(literal))];
    const answer = yield* solver.solve(assumptions, Math.min(patience, left()));
    if (answer === "unknown") {
      if (interlude === undefined || left() === 0) return result(null);
      upper = yield* interlude();
      patience *= GROWTH;
      continue;
    }
    if (answer === "satisfiable") {
      if (stage + 1 >= groups.length) return result(solver.model);
      stage++;
      continue;
    }
    const first = solver.core.filter((literal) => fixed.includes(literal));
    const found = yield* shrink(
      solver,
      [...first, ...solver.core.filter((literal) => !fixed.includes(literal))],
      left(),
    );
    const without: Literal[] = [];
    for (const literal of found)
      if (fixed.includes(literal)) {
        used.add(literal);
        without.push(not(literal));
      }
    const core = found.filter((literal) => !fixed.includes(literal)).map(not);
    if (core.length === 0) {
      lower = Number.POSITIVE_INFINITY;
      break;
    }
    const least = Math.min(...core.map((literal) => weights.get(literal) as number));
    lower += least;
    options.onLower?.(lower);
    for (const literal of core) {
      weights.set(literal, (weights.get(literal) as number) - least);
      const counter = counters.get(literal);
      if (counter !== undefined) extend(counter, literal, least);
    }
    solver.addClause([...core, ...without]);
    if (core.length === 1) continue;
    extend({ literals: core, count: 1 }, null, least);
  }
  return result(null);

  /** Makes a literal for "more than `count` are true" and charges for it. */
  function extend(counter: Counter, previous: Literal | null, weight: number): void {
    const { literals, count } = counter;
    if (count >= literals.length) return;
    let more = [...counters].find(([, c]) => c.literals === literals && c.count === count + 1)?.[0];
    if (more === undefined) {
      more = solver.newVariable();
      const ones = literals.map(() => 1);
      solver.addSum([...literals, more], [...ones, count - literals.length], count);
      if (previous !== null) solver.addClause([not(more), previous]);
      counters.set(more, { literals, count: count + 1 });
    }
    weights.set(more, (weights.get(more) ?? 0) + weight);
  }
}

/** A smaller set of assumptions that cannot all hold. */
function* shrink(solver: SatSolver, found: Literal[], budget: number): Generator<void, Literal[]> {
  let core = found;
  const last = solver.conflicts + budget;
  for (let trim = 0; trim < TRIMS && core.length > 1; trim++) {
    const again = [...core].reverse();
    const answer = yield* solver.solve(again, Math.min(DELETION_CONFLICTS, last - solver.conflicts));
    if (answer !== "unsatisfiable") break;
    if (solver.core.length >= core.length) break;
    core = solver.core;
  }
  if (core.length > MOST_DELETIONS) return core;
  for (const literal of [...core]) {
    if (core.length < 2 || !core.includes(literal)) continue;
    const without = core.filter((other) => other !== literal);
    const answer = yield* solver.solve(without, Math.min(DELETION_CONFLICTS, last - solver.conflicts));
    if (answer === "unsatisfiable") core = solver.core;
  }
  return core;
}
