import { checkedSolution } from "../linear/checkedSolution";
import type { LinearProgramme } from "../linear/LinearProgramme";
import type { LinearSolver } from "../linear/LinearSolver";
import type { PatternRow, WeightProblem, Weights } from "./WeightProblem";

const SCALE = 27_720;

/**
 * Looks for better weights by cutting planes: a linear programme over the patterns met so far gives weights, their heaviest patterns join it. The
 * answers of the programme are proposals only: each is rounded to whole weights and evaluated.
 *
 * @param steps Most linear programmes to solve.
 * @param withItems Items may weigh, else only days.
 * @param attempt Called with each proposal; true ends the search.
 * @returns Whether `attempt` was ever true.
 */
export function improveWeights(
  problem: WeightProblem,
  steps: number,
  withItems: boolean,
  solver: LinearSolver,
  attempt: (weights: Weights) => boolean,
): boolean {
  const { model, rows, shifts } = problem;
  for (let step = 0; step < steps; step++) {
    const programme: LinearProgramme = { value: [], most: [], rows: [] };
    const variable = (value: number, most: number) => {
      programme.most.push(most);
      return programme.value.push(value) - 1;
    };
    const items = model.items.map(({ need }) => (withItems ? variable(need, 1) : -1));
    const days = shifts.map((number) => (number > 0 ? variable(number, 1) : -1));
    const slacks = model.kinds.map(({ counted, workers }) => ({
      over: variable(-workers.length - 1e-6, Number.POSITIVE_INFINITY),
      counted: variable(-counted.length - 1e-6, Number.POSITIVE_INFINITY),
    }));
    for (const row of distinct(rows)) {
      const { counted, workers } = model.kinds[row.kind];
      const slack = slacks[row.kind];
      for (const [limit, free, used] of [
        [1, slack.over, workers.length],
        [0, slack.counted, counted.length],
      ]) {
        if (used === 0) continue;
        const variables = [free];
        const factors = [-1];
        const add = (own: number, times: number) => {
          if (own < 0 || times <= 0) return;
          variables.push(own);
          factors.push(times);
        };
        row.items.forEach((times, i) => {
          add(items[i], times);
        });
        row.days.forEach((times, day) => {
          add(days[day], times);
        });
        programme.rows.push({ variables, factors, limit });
      }
    }
    const values = checkedSolution(solver, programme);
    if (values === null) return false;
    const whole = (own: number) => (own < 0 ? 0 : Math.round(values[own] * SCALE));
    const before = rows.length;
    if (attempt({ items: items.map(whole), days: days.map(whole) })) return true;
    if (rows.length === before) return false;
    const known = new Set(rows.slice(0, before).map(keyOf));
    if (rows.slice(before).every((row) => known.has(keyOf(row)))) return false;
  }
  return false;
}

function distinct(rows: PatternRow[]): PatternRow[] {
  return [...new Map(rows.map((row) => [keyOf(row), row])).values()];
}

function keyOf(row: PatternRow): string {
  return `${row.kind}:${row.items.join()};${row.days.join()}`;
}
