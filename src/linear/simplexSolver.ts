import solver from "javascript-lp-solver";
import type { LinearProgramme } from "./LinearProgramme";
import type { LinearSolver } from "./LinearSolver";

/** The solver that comes with the library: `javascript-lp-solver`, for programmes of some hundred rows. */
export const simplexSolver: LinearSolver = { name: "javascript-lp-solver", solve };

function solve({ most, rows, value, whole = [] }: LinearProgramme): number[] | null {
  const variables = Object.fromEntries(value.map((worth, i): [string, Record<string, number>] => [`x${i}`, { worth }]));
  const constraints: Record<string, { max: number }> = {};
  most.forEach((limit, i) => {
    if (limit === Number.POSITIVE_INFINITY) return;
    variables[`x${i}`][`most ${i}`] = 1;
    constraints[`most ${i}`] = { max: limit };
  });
  rows.forEach(({ factors, limit, variables: own }, r) => {
    constraints[`row ${r}`] = { max: limit };
    own.forEach((variable, k) => {
      variables[`x${variable}`][`row ${r}`] = factors[k];
    });
  });
  const ints = Object.fromEntries(whole.map((variable): [string, 1] => [`x${variable}`, 1]));
  const answer = solver.Solve({ optimize: "worth", opType: "max", constraints, variables, ints }) as Record<
    string,
    unknown
  >;
  if (answer["feasible"] !== true || answer["bounded"] === false) return null;
  return value.map((_, i) => Number(answer[`x${i}`] ?? 0));
}
