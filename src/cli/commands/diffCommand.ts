import { Command } from "commander";
import { diff } from "../../explain/diff";
import { formatDocument } from "../../io/formatDocument";
import type { Roster } from "../../model/Roster";
import { readRoster } from "../../model/readRoster";
import { diffText } from "../../text/diffText";
import type { Language } from "../../text/Language";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { parseJson } from "../parseJson";
import { readText } from "../readText";
import { writeSink } from "../writeSink";

interface DiffCommandOptions {
  instance?: string;
  lang: Language;
  json?: boolean;
}

/** `kontinuitet diff`: what has changed from one roster to another. */
export function diffCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("diff")
    .description("Say what has changed from one roster to another.")
    .argument("<before>", "roster file, or - for standard input")
    .argument("<after>", "roster file, or - for standard input")
    .option("--instance <instance>", "instance file: with it, who gets a new carer and who loses one")
    .addOption(languageOption())
    .option("--json", "print the result, or the issues of invalid input, as JSON")
    .addHelpText("after", "\nExample:\n  kontinuitet diff published.json replanned.json --instance week.json --lang sv")
    .action(async (before: string, after: string, options: DiffCommandOptions) => {
      if ([before, after, options.instance].filter((path) => path === "-").length > 1) {
        throw new CliError("only one input can come from standard input");
      }
      const instance = options.instance === undefined ? undefined : await loadInstance(context, options.instance);
      const found = diff(await load(context, before), await load(context, after), instance);
      const text = options.json ? formatDocument(found) : `${diffText(found, options.lang).join("\n")}\n`;
      await writeSink(context.stdout, text);
      end(exitCodes.done);
    });
}

async function load(context: CliContext, path: string): Promise<Roster> {
  const { roster, issues } = readRoster(parseJson(await readText(path, context.stdin), path));
  if (roster === null) throw new CliError(`${path} is not a valid roster: nothing was done`, exitCodes.invalid, issues);
  return roster;
}
