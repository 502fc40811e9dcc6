import { Command } from "commander";
import { analyze } from "../../explain/analyze";
import { formatDocument } from "../../io/formatDocument";
import { analysisText } from "../../text/analysisText";
import type { Language } from "../../text/Language";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { writeSink } from "../writeSink";

/** `kontinuitet analyze`: where a roster's score comes from. */
export function analyzeCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("analyze")
    .description("Split the score of a roster by objective, recipient, worker and day.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .addOption(languageOption())
    .option("--json", "print the result, or the issues of invalid input, as JSON")
    .action(async (instancePath: string, rosterPath: string, options: { lang: Language; json?: boolean }) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      const instance = await loadInstance(context, instancePath);
      const analysis = analyze(instance, await loadRoster(context, rosterPath, instance));
      const text = options.json ? formatDocument(analysis) : `${analysisText(analysis, options.lang).join("\n")}\n`;
      await writeSink(context.stdout, text);
      end(exitCodes.done);
    });
}
