import type { Comparison } from "../../compare/Comparison";
import { createComparison } from "../../compare/createComparison";
import { loadSignedRank } from "../../compare/loadSignedRank";
import type { StrategyRun } from "../../compare/runStrategy";
import type { Instance } from "../../model/Instance";
import type { Strategy } from "../../model/Strategy";
import type { CliContext } from "../CliContext";
import { exitCodes } from "../CliError";
import { makeRuns } from "./makeRuns";
import { RunStore } from "./RunStore";
import type { RunOptions } from "./runOptions";

/** Seconds. */
const defaultTimeLimit = 20;

export interface StrategiesCompared {
  comparison: Comparison;
  exitCode: number;
}

/**
 * Runs every strategy on every instance and seed, and compares them.
 * @param folder of the finished runs, which are kept there and taken from there; null = none are kept
 */
export async function compareStrategies(
  context: CliContext,
  instances: { name: string; instance: Instance }[],
  strategies: (Strategy & { name: string })[],
  folder: string | null,
  options: RunOptions & { keepRosters?: boolean },
): Promise<StrategiesCompared> {
  const store = folder === null ? null : new RunStore(folder);
  await store?.open();
  const { iterations, smallestGroup } = options;
  const timeLimit = options.timeLimit ?? (iterations === undefined ? defaultTimeLimit : undefined);
  const budget = {
    ...(iterations === undefined ? {} : { iterations }),
    ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 }),
  };
  const seeds = Array.from({ length: options.seeds }, (_, i) => options.firstSeed + i);
  const keepRoster = options.keepRosters === true && store !== null;
  const runs = seeds.flatMap((seed) =>
    instances.flatMap(({ instance, name }) =>
      strategies.map((strategy): StrategyRun => ({ name, instance, strategy, seed, budget, keepRoster })),
    ),
  );
  const { failed, interrupted, results } = await makeRuns(context, runs, store, options);
  const parts = { instances, strategies, seeds, budget, smallestGroup };
  const complete = results.every(({ status }) => status === "feasible" || status === "optimal");
  return {
    comparison: createComparison(parts, results, await loadSignedRank()),
    exitCode: interrupted
      ? exitCodes.interrupted
      : failed > 0
        ? exitCodes.internal
        : complete
          ? exitCodes.done
          : exitCodes.incomplete,
  };
}
