import { Command } from "commander";
import { recommend } from "../../explain/recommend";
import { formatDocument } from "../../io/formatDocument";
import type { Language } from "../../text/Language";
import { recommendationText } from "../../text/recommendationText";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { writeSink } from "../writeSink";

interface RecommendCommandOptions {
  visit: string;
  lang: Language;
  json?: boolean;
}

/** `kontinuitet recommend`: ranks all workers for a visit. */
export function recommendCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("recommend")
    .description("Rank all workers for a visit, with what each would change and what forbids the others.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .requiredOption("--visit <id>", "the visit")
    .addOption(languageOption())
    .option("--json", "print the result, or the issues of invalid input, as JSON")
    .addHelpText(
      "after",
      "\nExit code 1: nobody can make the visit.\n\nExample:\n  kontinuitet recommend week.json roster.json --visit v12",
    )
    .action(async (instancePath: string, rosterPath: string, options: RecommendCommandOptions) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      const instance = await loadInstance(context, instancePath);
      const roster = await loadRoster(context, rosterPath, instance);
      if (instance.visits.every(({ id }) => id !== options.visit))
        throw new CliError(`there is no visit ${options.visit}`);
      const found = recommend(instance, roster, options.visit);
      const text = options.json ? formatDocument(found) : `${recommendationText(found, options.lang).join("\n")}\n`;
      await writeSink(context.stdout, text);
      end(found.candidates.length > 0 ? exitCodes.done : exitCodes.incomplete);
    });
}
