import solver from "javascript-lp-solver";
import type { PatternRow, WeightProblem, Weights } from "./coverWeights";

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
  attempt: (weights: Weights) => boolean,
): boolean {
  const { model, rows, shifts } = problem;
  for (let step = 0; step < steps; step++) {
    const variables: Record<string, Record<string, number>> = {};
    const constraints: Record<string, { max: number }> = {};
    if (withItems)
      model.items.forEach(({ need }, i) => {
        variables[`i${i}`] = { value: need, [`most i${i}`]: 1 };
        constraints[`most i${i}`] = { max: 1 };
      });
    shifts.forEach((number, day) => {
      if (number === 0) return;
      variables[`d${day}`] = { value: number, [`most d${day}`]: 1 };
      constraints[`most d${day}`] = { max: 1 };
    });
    model.kinds.forEach((kind, k) => {
      variables[`over ${k}`] = { value: -kind.workers.length - 1e-6 };
      variables[`counted ${k}`] = { value: -kind.counted.length - 1e-6 };
    });
    distinct(rows).forEach((row, r) => {
      const { counted, workers } = model.kinds[row.kind];
      for (const [name, limit, slack, used] of [
        [`new ${r}`, 1, `over ${row.kind}`, workers.length],
        [`old ${r}`, 0, `counted ${row.kind}`, counted.length],
      ] as const) {
        if (used === 0) continue;
        constraints[name] = { max: limit };
        row.items.forEach((times, i) => {
          if (withItems && times > 0) variables[`i${i}`][name] = times;
        });
        row.days.forEach((times, day) => {
          if (times > 0 && shifts[day] > 0) variables[`d${day}`][name] = times;
        });
        variables[slack][name] = -1;
      }
    });
    const answer = solver.Solve({ optimize: "value", opType: "max", constraints, variables }) as Record<
      string,
      unknown
    >;
    if (answer.feasible !== true || answer.bounded === false) return false;
    const whole = (name: string) => {
      const value = Number(answer[name] ?? 0);
      return Number.isFinite(value) ? Math.max(0, Math.round(value * SCALE)) : 0;
    };
    const before = rows.length;
    const weights = {
      items: model.items.map((_, i) => whole(`i${i}`)),
      days: shifts.map((_, day) => whole(`d${day}`)),
    };
    if (attempt(weights)) return true;
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
