import { Command, Option } from "commander";
import type { Figure } from "../../generate/Figure";
import { type GenerateOptions, generate } from "../../generate/generate";
import { profiles } from "../../generate/profiles";
import { settings } from "../../generate/settings";
import { formatDocument } from "../../io/formatDocument";
import { formatFigures } from "../../io/formatFigures";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { checkOutput, writeOutput } from "../writeOutput";

interface GenerateCommandOptions extends GenerateOptions {
  output?: string;
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
    .option("-q, --quiet", "print no key figures")
    .addHelpText(
      "after",
      `
Every person and place is invented. Night visits (22:00 to 07:00) belong to another unit and are left out.

Examples:
  kontinuitet generate --recipients 40 --days 7 -o week.json
  kontinuitet generate --profile heavy --setting rural --recipients 100 --seed 5 | kontinuitet solve - -o roster.json`,
    )
    .action(async (options: GenerateCommandOptions) => {
      await checkOutput(options.output);
      const { document, figures } = draw(options);
      await writeOutput(options.output, formatDocument(document), context.stdout);
      if (!options.quiet) context.stderr.write(`${formatFigures(figures).join("\n")}\n`);
      end(exitCodes.done);
    });
}

function draw(options: GenerateOptions): { document: object; figures: Figure[] } {
  try {
    return generate(options);
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(error.message);
    throw error;
  }
}
