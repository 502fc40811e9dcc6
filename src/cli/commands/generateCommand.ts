import { join } from "node:path";
import { Command, Option } from "commander";
import { type GeneratedInstance, type GenerateOptions, generate } from "../../generate/generate";
import { profiles } from "../../generate/profiles";
import { settings } from "../../generate/settings";
import { formatDocument } from "../../io/formatDocument";
import { formatFigures } from "../../io/formatFigures";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { makeFolder } from "../makeFolder";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { checkOutput, writeOutput } from "../writeOutput";

interface GenerateCommandOptions extends GenerateOptions {
  output?: string;
  byUnit?: string;
  quiet?: boolean;
}

/** `kontinuitet generate`: draws a synthetic unit or municipality. */
export function generateCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("generate")
    .description("Draw a synthetic home-care unit or municipality, calibrated to public statistics.")
    .addOption(
      new Option("--profile <name>", "how much care the recipients need")
        .choices(Object.keys(profiles))
        .default("medium"),
    )
    .addOption(
      new Option("--setting <name>", "distances and means of travel").choices(Object.keys(settings)).default("urban"),
    )
    .option("--recipients <number>", "number of recipients", wholeNumber(1, 20_000), 100)
    .option(
      "--workers <number>",
      "number of workers, hourly ones included (default: as many as the client time share asks for)",
      wholeNumber(1, 20_000),
    )
    .option(
      "--client-time-share <share>",
      "visit time in contract hours, without effect with --workers",
      positiveNumber(1),
      0.6,
    )
    .option("--days <number>", "length of the horizon", wholeNumber(1, 28), 14)
    .option("--seed <number>", "the same seed gives the same instance", wholeNumber(0, largestSeed), 1)
    .option("--start <date>", "first day", "2026-03-02")
    .option("-o, --output <instance>", "write the instance here instead of to standard output")
    .option("--by-unit <folder>", "write each unit of a municipality to a file of its own in this folder instead")
    .option("-q, --quiet", "print no key figures")
    .addHelpText(
      "after",
      `
Above 250 recipients it is a municipality of units of about 100, for kontinuitet municipality; --by-unit writes a file for each unit.
Every person and place is invented. Night visits (22:00 to 07:00) belong to another unit and are left out.

Examples:
  kontinuitet generate --recipients 40 --days 7 -o week.json
  kontinuitet generate --profile heavy --setting rural --recipients 100 --seed 5 | kontinuitet solve - -o roster.json`,
    )
    .action(async (options: GenerateCommandOptions) => {
      const { byUnit, output } = options;
      if (byUnit !== undefined && output !== undefined) throw new CliError("give either --output or --by-unit");
      await checkOutput(output);
      if (byUnit !== undefined) await makeFolder(byUnit);
      const { document, units, figures } = draw(options);
      if (byUnit === undefined) await writeOutput(output, formatDocument(document), context.stdout);
      else {
        for (const [i, unit] of units.entries()) {
          await writeOutput(join(byUnit, `unit${i + 1}.json`), formatDocument(unit), context.stdout);
        }
      }
      if (!options.quiet) context.stderr.write(`${formatFigures(figures).join("\n")}\n`);
      end(exitCodes.done);
    });
}

function draw(options: GenerateOptions): GeneratedInstance {
  try {
    return generate(options);
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(error.message);
    throw error;
  }
}
