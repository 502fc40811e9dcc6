import type { Instance } from "../model/Instance";
import type { Strategy } from "../model/Strategy";
import { withStrategy } from "../model/withStrategy";
import type { SolveOptions } from "../search/SolveOptions";
import { solve } from "../search/solve";
import type { ComparedRun } from "./ComparedRun";
import { figuresOf } from "./figuresOf";

/** One run to make: everything that its figures depend on, and nothing else. */
export interface StrategyRun {
  /** Name of the instance in the results. */
  name: string;
  instance: Instance;
  strategy: Strategy & { name: string };
  seed: number;
  /** With `iterations` the figures are the same on every machine; with `timeLimitMs` they depend on its speed. */
  budget: Pick<SolveOptions, "iterations" | "timeLimitMs">;
  keepRoster: boolean;
}

/** Solves an instance under a strategy and measures the roster. */
export async function runStrategy(run: StrategyRun, signal?: AbortSignal): Promise<ComparedRun> {
  const { budget, keepRoster, name, seed, strategy } = run;
  const instance = withStrategy(run.instance, strategy);
  const roster = await solve(instance, { ...budget, seed, signal });
  return {
    instance: name,
    strategy: strategy.name,
    seed,
    status: roster.status,
    iterations: roster.run?.iterations ?? 0,
    stopped: roster.run?.stopped ?? "",
    figures: figuresOf(instance, roster),
    ...(keepRoster ? { roster } : {}),
  };
}
