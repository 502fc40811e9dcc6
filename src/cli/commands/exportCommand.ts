import { join } from "node:path";
import { Command, Option } from "commander";
import { type ExportFormat, exportFormats, exportRoster } from "../../export/exportRoster";
import type { Language } from "../../text/Language";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { makeFolder } from "../makeFolder";
import { writeOutput } from "../writeOutput";

interface ExportCommandOptions {
  format: ExportFormat;
  output: string;
  lang: Language;
  bom?: boolean;
}

/** `kontinuitet export`: a roster for spreadsheets, calendars and other programs. */
export function exportCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("export")
    .description("Write a roster as tables, as a calendar for each worker, or as JSON.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .addOption(
      new Option("--format <format>", "csv-sv: semicolons, decimal commas and Swedish headers")
        .choices(exportFormats)
        .makeOptionMandatory(),
    )
    .requiredOption("-o, --output <folder>", "folder to write into, made where it is missing")
    .option("--bom", "begin tables with a byte order mark, by which Excel knows UTF-8")
    .addOption(languageOption())
    .action(async (instancePath: string, rosterPath: string, options: ExportCommandOptions) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      const instance = await loadInstance(context, instancePath, undefined, "municipality");
      const roster = await loadRoster(context, rosterPath, instance);
      const { bom, format, lang, output } = options;
      const files = await exportRoster(instance, roster, { format, language: lang, bom: bom ?? false });
      await makeFolder(output);
      for (const { name, text } of files) await writeOutput(join(output, name), text, context.stdout);
      end(exitCodes.done);
    });
}
