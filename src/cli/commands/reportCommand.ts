import { Command } from "commander";
import { municipalityReport } from "../../report/municipality/municipalityReport";
import { report } from "../../report/report";
import type { Language } from "../../text/Language";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { loadUnits } from "../loadUnits";
import { checkOutput, writeOutput } from "../writeOutput";

interface ReportCommandOptions {
  lang: Language;
  output?: string;
  units?: string;
}

/** `kontinuitet report`: a roster as a page that can be read, printed and passed on. */
export function reportCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("report")
    .description("Write a roster as one HTML page that works without a network.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .option("-o, --output <html>", "write the page here instead of to standard output")
    .option("--units <file>", "of a municipality: show it by these units, which kontinuitet municipality --units wrote")
    .addOption(languageOption())
    .action(async (instancePath: string, rosterPath: string, options: ReportCommandOptions) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      await checkOutput(options.output);
      const language = { language: options.lang };
      const size = options.units === undefined ? "unit" : "municipality";
      const instance = await loadInstance(context, instancePath, undefined, size);
      const roster = await loadRoster(context, rosterPath, instance);
      let page: string;
      if (options.units === undefined) page = await report(instance, roster, language);
      else {
        const { swaps, units } = await loadUnits(context, options.units, instance);
        page = await municipalityReport(instance, roster, units, { ...language, swaps });
      }
      await writeOutput(options.output, page, context.stdout);
      end(exitCodes.done);
    });
}
