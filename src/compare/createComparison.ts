import type { Instance } from "../model/Instance";
import type { Strategy } from "../model/Strategy";
import { VERSION } from "../version";
import type { ComparedRun } from "./ComparedRun";
import type { Comparison } from "./Comparison";
import type { RankTest } from "./RankTest";
import { summarise } from "./summarise";
import { withholdSmallGroups } from "./withholdSmallGroups";

export interface ComparisonParts {
  instances: { name: string; instance: Instance }[];
  strategies: (Strategy & { name: string })[];
  seeds: number[];
  budget: Comparison["budget"];
  /** Default 5. */
  smallestGroup?: number;
}

/**
 * Puts the runs in order, withholds small groups and sums up; the order in which runs have ended leaves no trace.
 * @param rankTest From `loadSignedRank`; null = no test is made.
 */
export function createComparison(
  parts: ComparisonParts,
  runs: readonly ComparedRun[],
  rankTest: RankTest | null = null,
): Comparison {
  const { budget, instances, seeds, smallestGroup = 5, strategies } = parts;
  const key = (instance: string, strategy: string, seed: number) => JSON.stringify([instance, strategy, seed]);
  const found = new Map(runs.map((run) => [key(run.instance, run.strategy, run.seed), run]));
  const wanted = instances.flatMap(({ name }) =>
    strategies.flatMap((strategy) => seeds.map((seed) => key(name, strategy.name, seed))),
  );
  const ordered = wanted.flatMap((at) => found.get(at) ?? []).map(({ roster: _, ...run }): ComparedRun => run);
  const published = withholdSmallGroups(ordered, smallestGroup);
  return {
    format: "kontinuitet/comparison@1",
    version: VERSION,
    budget,
    strategies,
    instances: instances.map(({ instance, name }) => ({
      name,
      hash: instance.hash,
      recipients: instance.recipients.length,
      workers: instance.workers.length,
      days: instance.horizon.days,
    })),
    seeds,
    smallestGroup,
    complete: ordered.length === wanted.length,
    runs: published,
    summary: summarise(
      published,
      strategies.map(({ name }) => name),
      rankTest,
    ),
  };
}
