import { Command } from "commander";
import { report } from "../../report/report";
import type { Language } from "../../text/Language";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { checkOutput, writeOutput } from "../writeOutput";

/** `kontinuitet report`: a roster as a page that can be read, printed and passed on. */
export function reportCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("report")
    .description("Write a roster as one HTML page that works without a network.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .option("-o, --output <html>", "write the page here instead of to standard output")
    .addOption(languageOption())
    .action(async (instancePath: string, rosterPath: string, options: { lang: Language; output?: string }) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      await checkOutput(options.output);
      const instance = await loadInstance(context, instancePath);
      const roster = await loadRoster(context, rosterPath, instance);
      await writeOutput(options.output, await report(instance, roster, { language: options.lang }), context.stdout);
      end(exitCodes.done);
    });
}
