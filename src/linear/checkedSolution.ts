import type { LinearProgramme } from "./LinearProgramme";
import type { LinearSolver } from "./LinearSolver";

const TOLERANCE = 1e-6;

/**
 * A solver's answer to a linear programme, if it keeps every limit (within 1e-6 of the sum of the terms' sizes) and is whole where it must be. Whether
 * it is the best one is not checked.
 *
 * @returns values of the variables, those that must be whole rounded; null where there is no such answer
 */
export function checkedSolution(solver: LinearSolver, programme: LinearProgramme): number[] | null {
  const { most, rows, value, whole = [] } = programme;
  const found = solver.solve(programme);
  if (found === null || found.length !== value.length) return null;
  const values = [...found];
  for (const variable of whole) {
    const near = Math.round(values[variable]);
    if (!(Math.abs(values[variable] - near) <= TOLERANCE)) return null;
    values[variable] = near;
  }
  for (const [i, x] of values.entries()) {
    if (!Number.isFinite(x) || x < -TOLERANCE || x > most[i] + TOLERANCE) return null;
    values[i] = Math.max(0, Math.min(most[i], x));
  }
  for (const { factors, limit, variables } of rows) {
    let sum = 0;
    let size = Math.max(1, Math.abs(limit));
    variables.forEach((variable, k) => {
      sum += factors[k] * values[variable];
      size += Math.abs(factors[k] * values[variable]);
    });
    if (sum > limit + TOLERANCE * size) return null;
  }
  return values;
}
