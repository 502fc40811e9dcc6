import { fewestCarers } from "../bounds/fewestCarers";
import type { Instance } from "../model/Instance";
import { type Literal, not } from "./sat/Literal";
import type { SatSolver } from "./sat/SatSolver";

/** A worker who can make a visit on some day. */
export interface Maker {
  worker: number;
  literal: Literal;
  groupMask: number;
}

export interface CarerLiterals {
  /** By recipient, then by worker not met before: she makes a visit to the recipient. */
  meets: Map<number, Literal>[];
  /** By recipient and number n: she has n carers or more; from one more than the history's. */
  atLeast: Literal[][];
}

/**
 * Who meets whom, and how many carers each recipient has: at most `maxCarers`, and as many as `fewestCarers` says where all her visits are made.
 *
 * @param makers By visit.
 * @param left By visit: nobody makes it.
 */
export function addCarers(
  instance: Instance,
  solver: SatSolver,
  makers: readonly (readonly Maker[])[],
  left: readonly Literal[],
): CarerLiterals {
  const meets = instance.recipients.map(() => new Map<number, Literal>());
  const visitsOf = instance.recipients.map((): number[] => []);
  for (const visit of instance.visits)
    for (const r of visit.recipients) {
      visitsOf[r].push(visit.index);
      const before = new Set(instance.recipients[r].historyCarers);
      for (const { literal, worker } of makers[visit.index]) {
        if (before.has(instance.workers[worker].id)) continue;
        let met = meets[r].get(worker);
        if (met === undefined) {
          met = solver.newVariable();
          meets[r].set(worker, met);
        }
        solver.addClause([not(literal), met]);
      }
    }

  const { byRecipient, coverable } = fewestCarers(instance);
  const atLeast = instance.recipients.map((recipient) => {
    const met = [...meets[recipient.index].values()];
    const known = recipient.historyCarers.length;
    if (recipient.maxCarers !== null) {
      const cap = Math.max(recipient.maxCarers, known) - known;
      solver.addSum(
        met,
        met.map(() => 1),
        cap,
      );
    }
    const literals: Literal[] = [];
    for (let n = 1; n <= met.length; n++) {
      const more = solver.newVariable();
      solver.addSum([...met, more], [...met.map(() => 1), n - 1 - met.length], n - 1);
      if (n > 1) solver.addClause([not(more), literals[n - 2]]);
      literals.push(more);
    }
    const fewest = Math.min(byRecipient[recipient.index] - known, literals.length);
    if (fewest > 0 && coverable[recipient.index])
      solver.addClause([literals[fewest - 1], ...visitsOf[recipient.index].map((v) => left[v])]);
    return literals;
  });
  return { atLeast, meets };
}
