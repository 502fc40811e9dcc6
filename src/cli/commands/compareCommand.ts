import { Command } from "commander";
import type { ComparedRun } from "../../compare/ComparedRun";
import { createComparison } from "../../compare/createComparison";
import { formatComparison } from "../../compare/formatComparison";
import { loadSignedRank } from "../../compare/loadSignedRank";
import type { StrategyRun } from "../../compare/runStrategy";
import { tidyCsv } from "../../compare/tidyCsv";
import { formatDocument } from "../../io/formatDocument";
import { objectivePresets } from "../../model/objectivePresets";
import type { CliContext } from "../CliContext";
import { exitCodes } from "../CliError";
import { availableThreads } from "../compare/availableThreads";
import { loadInstances } from "../compare/loadInstances";
import { loadStrategies } from "../compare/loadStrategies";
import { makeRuns } from "../compare/makeRuns";
import { RunStore } from "../compare/RunStore";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { checkOutput, writeOutput } from "../writeOutput";

/** Seconds. */
const defaultTimeLimit = 20;

interface CompareCommandOptions {
  strategies: string;
  strategyFile?: string;
  seeds: number;
  firstSeed: number;
  timeLimit?: number;
  iterations?: number;
  threads: number;
  output?: string;
  keepRosters?: boolean;
  smallestGroup: number;
  quiet?: boolean;
}

/** `kontinuitet compare`: strategies side by side on the same units. */
export function compareCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("compare")
    .description("Solve instances under several strategies and seeds, and compare every measure pair by pair.")
    .argument("<instances...>", "instance files")
    .option(
      "--strategies <names>",
      "strategies, separated by commas; the first is what the others are compared with",
      "continuity-first,travel-first",
    )
    .option("--strategy-file <file>", "strategies of your own, by name (see below)")
    .option("--seeds <number>", "runs of each strategy on each instance", wholeNumber(1, 10_000), 1)
    .option("--first-seed <number>", "seed of the first of them; the others follow", wholeNumber(0, largestSeed), 1)
    .option(
      "--time-limit <seconds>",
      "length of a run (default: 20, or none with --iterations)",
      positiveNumber(86_400),
    )
    .option(
      "--iterations <number>",
      "steps of a run; without a time limit the tables are then the same on every machine",
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option(
      "--threads <number>",
      "runs made at the same time, each in a worker thread",
      wholeNumber(1, 256),
      availableThreads(),
    )
    .option(
      "-o, --output <csv>",
      "write the tidy table here, and beside it, with other endings, .json, .md (summary) and .runs (finished runs)",
    )
    .option("--keep-rosters", "keep the roster of each run in the folder of finished runs")
    .option(
      "--smallest-group <number>",
      "withhold figures about fewer recipients than this",
      wholeNumber(0, 1_000_000),
      5,
    )
    .option("-q, --quiet", "print no summary and no progress")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Strategies: ${Object.keys(objectivePresets).join(", ")}.
A strategy file names further ones, each with the fields of "objective" in an instance, and teamSize (at most so many workers in a team) and
contactPolicy (of every recipient) where wanted: { "teams-of-25": { "preset": "travel-first", "teamSize": 25 } }

With -o, each finished run is kept: the same command goes on where it was interrupted, or killed, and makes only the runs that are missing.

Examples:
  kontinuitet compare unit*.json --strategies travel-first,continuity-first --seeds 5 --iterations 2000000 -o results.csv
  kontinuitet compare unit.json --strategies travel-first,teams-of-25 --strategy-file own.json --seeds 3 > results.csv`,
    )
    .action(async (paths: string[], options: CompareCommandOptions) => {
      end(await run(context, paths, options));
    });
}

async function run(context: CliContext, paths: string[], options: CompareCommandOptions): Promise<number> {
  const base = options.output?.replace(/\.csv$/i, "");
  const outputs = base === undefined ? null : { csv: options.output, json: `${base}.json`, summary: `${base}.md` };
  for (const path of Object.values(outputs ?? {})) await checkOutput(path);
  const strategies = await loadStrategies(context, options.strategies, options.strategyFile);
  const instances = await loadInstances(context, paths);
  const store = base === undefined ? null : new RunStore(`${base}.runs`);
  await store?.open();

  const timeLimit = options.timeLimit ?? (options.iterations === undefined ? defaultTimeLimit : undefined);
  const budget = {
    ...(options.iterations === undefined ? {} : { iterations: options.iterations }),
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

  const { smallestGroup } = options;
  const comparison = createComparison(
    { instances, strategies, seeds, budget, smallestGroup },
    results,
    await loadSignedRank(),
  );
  const summary = formatComparison(comparison);
  await writeOutput(outputs?.csv, tidyCsv(comparison.runs), context.stdout);
  if (outputs !== null) {
    await writeOutput(outputs.json, formatDocument(comparison), context.stdout);
    await writeOutput(outputs.summary, summary, context.stdout);
  }
  if (!options.quiet) context.stderr.write(summary);
  if (interrupted) return exitCodes.interrupted;
  if (failed > 0) return exitCodes.internal;
  return results.every(isComplete) ? exitCodes.done : exitCodes.incomplete;
}

function isComplete({ status }: ComparedRun): boolean {
  return status === "feasible" || status === "optimal";
}
