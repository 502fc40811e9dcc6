import { Command } from "commander";
import { formatComparison } from "../../compare/formatComparison";
import { tidyCsv } from "../../compare/tidyCsv";
import { comparisonFigure } from "../../figures/comparisonFigure";
import { renderSvg } from "../../figures/renderSvg";
import { formatDocument } from "../../io/formatDocument";
import { objectivePresets } from "../../model/objectivePresets";
import type { CliContext } from "../CliContext";
import { compareStrategies } from "../compare/compareStrategies";
import { loadInstances } from "../compare/loadInstances";
import { loadStrategies } from "../compare/loadStrategies";
import { addRunOptions, type RunOptions } from "../compare/runOptions";
import { checkOutput, writeOutput } from "../writeOutput";

interface CompareCommandOptions extends RunOptions {
  strategies: string;
  strategyFile?: string;
  output?: string;
  figure?: string;
  keepRosters?: boolean;
}

/** `kontinuitet compare`: strategies side by side on the same units. */
export function compareCommand(context: CliContext, end: (exitCode: number) => void): Command {
  const command = new Command("compare")
    .description("Solve instances under several strategies and seeds, and compare every measure pair by pair.")
    .argument("<instances...>", "instance files")
    .option(
      "--strategies <names>",
      "strategies, separated by commas; the first is what the others are compared with",
      "continuity-first,travel-first",
    )
    .option("--strategy-file <file>", "strategies of your own, by name (see below)")
    .option(
      "-o, --output <csv>",
      "write the tidy table here, and beside it, with other endings, .json, .md (summary) and .runs (finished runs)",
    )
    .option("--figure <svg>", "draw the comparison here")
    .option("--keep-rosters", "keep the roster of each run in the folder of finished runs");
  return addRunOptions(command)
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
  const { figure, output } = options;
  const base = output?.replace(/\.csv$/i, "") ?? null;
  const outputs = base === null ? null : { json: `${base}.json`, summary: `${base}.md` };
  for (const path of [output, figure, ...Object.values(outputs ?? {})]) await checkOutput(path);
  const strategies = await loadStrategies(context, options.strategies, options.strategyFile);
  const instances = await loadInstances(context, paths);
  const folder = base === null ? null : `${base}.runs`;
  const { comparison, exitCode } = await compareStrategies(context, instances, strategies, folder, options);

  const summary = formatComparison(comparison);
  await writeOutput(output, tidyCsv(comparison.runs), context.stdout);
  if (outputs !== null) {
    await writeOutput(outputs.json, formatDocument(comparison), context.stdout);
    await writeOutput(outputs.summary, summary, context.stdout);
  }
  if (figure !== undefined) await writeOutput(figure, await renderSvg(comparisonFigure(comparison)), context.stdout);
  if (!options.quiet) context.stderr.write(summary);
  return exitCode;
}
