import type { LinearProgramme } from "./LinearProgramme";

/** What solves linear programmes. Its word is not trusted: see `checkedSolution`. */
export interface LinearSolver {
  name: string;
  /** Values of the variables, optimal as far as the solver knows; null where it found none, or the programme has no best value. */
  solve(programme: LinearProgramme): number[] | null;
}
