import { Command } from "commander";
import { strategiesBetween } from "../../compare/strategiesBetween";
import type { TradeoffPoint } from "../../compare/TradeoffPoint";
import { tradeoffPoints } from "../../compare/tradeoffPoints";
import { renderSvg } from "../../figures/renderSvg";
import { tradeoffFigure } from "../../figures/tradeoffFigure";
import { csvLine } from "../../io/csvLine";
import type { CliContext } from "../CliContext";
import { compareStrategies } from "../compare/compareStrategies";
import { loadInstances } from "../compare/loadInstances";
import { addRunOptions, type RunOptions } from "../compare/runOptions";
import { wholeNumber } from "../options";
import { checkOutput, writeOutput } from "../writeOutput";

interface TradeoffCommandOptions extends RunOptions {
  steps: number;
  output?: string;
  table?: string;
}

/** `kontinuitet tradeoff`: what fewer carers cost in travel. */
export function tradeoffCommand(context: CliContext, end: (exitCode: number) => void): Command {
  const command = new Command("tradeoff")
    .description("Draw carers per recipient over travel, from travel first to carers first, with the fewest possible.")
    .argument("<instances...>", "instance files; of several the means are drawn")
    .option("--steps <number>", "strategies between the two ends", wholeNumber(0, 50), 4)
    .option(
      "-o, --output <svg>",
      "write the figure here instead of to standard output; .runs beside it keeps finished runs",
    )
    .option("--table <csv>", "write the points here");
  return addRunOptions(command)
    .addHelpText(
      "after",
      `
With -o, each finished run is kept: the same command goes on where it was interrupted, or killed.

Examples:
  kontinuitet tradeoff unit.json --time-limit 30 -o tradeoff.svg --table tradeoff.csv
  kontinuitet tradeoff unit*.json --steps 6 --iterations 1000000 > tradeoff.svg`,
    )
    .action(async (paths: string[], options: TradeoffCommandOptions) => {
      const { output, steps, table } = options;
      for (const path of [output, table]) await checkOutput(path);
      const instances = await loadInstances(context, paths);
      const folder = output === undefined ? null : `${output.replace(/\.svg$/i, "")}.runs`;
      const strategies = strategiesBetween(steps);
      const { comparison, exitCode } = await compareStrategies(context, instances, strategies, folder, options);
      const points = tradeoffPoints(comparison);
      await writeOutput(output, await renderSvg(tradeoffFigure(points)), context.stdout);
      if (table !== undefined) await writeOutput(table, csvOf(points), context.stdout);
      if (!options.quiet) context.stderr.write(linesOf(points));
      end(exitCode);
    });
}

function csvOf(points: readonly TradeoffPoint[]): string {
  const header = ["strategy", "travelHours", "carers", "fewestCarers", "contactShare", "unassigned"];
  return [
    csvLine(header),
    ...points.map((point) =>
      csvLine([
        point.strategy,
        point.travelHours,
        point.carers,
        point.fewestCarers,
        point.contactShare,
        point.unassigned,
      ]),
    ),
  ].join("");
}

function linesOf(points: readonly TradeoffPoint[]): string {
  const width = Math.max(0, ...points.map(({ strategy }) => strategy.length));
  return points
    .map(({ carers, contactShare, fewestCarers, strategy, travelHours, unassigned }) => {
      const share = contactShare === null ? "no contacts" : `${(100 * contactShare).toFixed(1)} % by the contact`;
      const left = unassigned === 0 ? "" : `, ${unassigned.toFixed(1)} visits not placed`;
      return `${strategy.padEnd(width)}  ${carers.toFixed(2)} carers (fewest possible ${fewestCarers.toFixed(2)}), ${travelHours.toFixed(1)} h of travel, ${share}${left}\n`;
    })
    .join("");
}
