import type { LinearProgramme } from "./LinearProgramme";
import type { LinearSolver } from "./LinearSolver";

interface Highs {
  solve(
    text: string,
    options: Record<string, string | number | boolean>,
  ): { Status: string; Columns: Record<string, { Primal?: number }> };
}

/**
 * Loads HiGHS (Huangfu, Hall 2018), compiled to WebAssembly, from the optional peer dependency `highs`: faster than the solver that comes with
 * the library on programmes of hundreds of rows.
 *
 * @throws Error where `highs` is not installed
 */
export async function loadHighs(): Promise<LinearSolver> {
  // not a literal, so that bundlers leave alone what may not be there
  const name: string = "highs";
  let load: () => Promise<Highs>;
  try {
    load = ((await import(/* @vite-ignore */ name)) as { default: () => Promise<Highs> }).default;
  } catch {
    throw new Error("linear programmes by HiGHS need the package highs, version 1: npm install highs");
  }
  const highs = await load();
  return {
    name: "highs",
    solve: (programme) => {
      const { Columns, Status } = highs.solve(textOf(programme), { output_flag: false, random_seed: 0, threads: 1 });
      if (Status !== "Optimal") return null;
      return programme.value.map((_, i) => Columns[`x${i}`]?.Primal ?? 0);
    },
  };
}

/** The programme in CPLEX LP format. */
function textOf({ most, rows, value, whole = [] }: LinearProgramme): string {
  const line = (variables: readonly number[], factors: readonly number[]) => {
    const terms = variables.flatMap((variable, k) =>
      factors[k] === 0 ? [] : [`${factors[k] < 0 ? "-" : "+"} ${Math.abs(factors[k])} x${variable}`],
    );
    return terms.length === 0 ? "0 x0" : terms.join("\n ");
  };
  const bounds = most.map((limit, i) => (limit === Number.POSITIVE_INFINITY ? `x${i} >= 0` : `0 <= x${i} <= ${limit}`));
  return [
    "Maximize",
    ` worth: ${line([...value.keys()], value)}`,
    "Subject To",
    ...rows.map(({ factors, limit, variables }, r) => ` r${r}: ${line(variables, factors)} <= ${limit}`),
    "Bounds",
    ...bounds.map((text) => ` ${text}`),
    ...(whole.length === 0 ? [] : ["General", ` ${whole.map((variable) => `x${variable}`).join("\n ")}`]),
    "End",
  ].join("\n");
}
