import { type Literal, not } from "./sat/Literal";
import type { SatSolver } from "./sat/SatSolver";

/** Literals "more than 0, 1, 2, ... of these are true", each implied by the next; they may be true where that is not so. */
export function moreThan(solver: SatSolver, literals: readonly Literal[], most: number): Literal[] {
  const more: Literal[] = [];
  for (let n = 0; n < most; n++) {
    const literal = solver.newVariable();
    solver.addSum([...literals, literal], [...literals.map(() => 1), n - literals.length], n);
    if (n > 0) solver.addClause([not(literal), more[n - 1]]);
    more.push(literal);
  }
  return more;
}
