import { Command } from "commander";
import { explainRecipient } from "../../explain/explainRecipient";
import { explainUnassigned } from "../../explain/explainUnassigned";
import { explainVisit } from "../../explain/explainVisit";
import { explainWorker } from "../../explain/explainWorker";
import { findConflicts } from "../../explain/findConflicts";
import { formatDocument } from "../../io/formatDocument";
import type { Instance } from "../../model/Instance";
import type { Roster } from "../../model/Roster";
import { conflictText } from "../../text/conflictText";
import { recipientText, unassignedText, visitText } from "../../text/explanationText";
import type { Language } from "../../text/Language";
import { workerText } from "../../text/workerText";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { writeSink } from "../writeSink";

interface ExplainCommandOptions {
  recipient?: string;
  visit?: string;
  worker?: string;
  conflicts?: boolean;
  lang: Language;
  json?: boolean;
}

/** `kontinuitet explain`: why a roster is as it is. */
export function explainCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("explain")
    .description("Say why a recipient meets so many, why a visit has its carer, or why nobody makes it.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("[roster]", "roster file, or - for standard input; not needed for --conflicts")
    .option("--recipient <id>", "who comes to this recipient and why so many")
    .option("--visit <id>", "why this worker, or why nobody")
    .option("--worker <id>", "what this worker does and what keeps her from more")
    .option("--conflicts", "demands of the instance that no roster can meet together")
    .addOption(languageOption())
    .option("--json", "print the result, or the issues of invalid input, as JSON")
    .addHelpText(
      "after",
      `
Examples:
  kontinuitet explain week.json roster.json --recipient r3
  kontinuitet explain week.json roster.json --visit v12 --lang sv`,
    )
    .action(async (instancePath: string, rosterPath: string | undefined, options: ExplainCommandOptions) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      const asked = [options.recipient, options.visit, options.worker, options.conflicts].filter(
        (one) => one !== undefined,
      );
      if (asked.length !== 1) throw new CliError("give one of --recipient, --visit, --worker and --conflicts");
      const instance = await loadInstance(context, instancePath);
      if (options.conflicts) {
        const conflicts = findConflicts(instance);
        const lines = conflictText(conflicts, options.lang);
        await writeSink(context.stdout, options.json ? formatDocument(conflicts) : `${lines.join("\n")}\n`);
        end(conflicts.length === 0 ? exitCodes.done : exitCodes.incomplete);
        return;
      }
      if (rosterPath === undefined) throw new CliError("name the roster");
      const roster = await loadRoster(context, rosterPath, instance);
      const { explanation, text } = explain(instance, roster, options);
      await writeSink(context.stdout, options.json ? formatDocument(explanation) : `${text.join("\n")}\n`);
      end(exitCodes.done);
    });
}

function explain(instance: Instance, roster: Roster, { lang, recipient, visit, worker }: ExplainCommandOptions) {
  if (worker !== undefined) {
    if (instance.workers.every(({ id }) => id !== worker)) throw new CliError(`there is no worker ${worker}`);
    const explanation = explainWorker(instance, roster, worker);
    return { explanation, text: workerText(explanation, lang) };
  }
  if (recipient !== undefined) {
    if (instance.recipients.every(({ id }) => id !== recipient))
      throw new CliError(`there is no recipient ${recipient}`);
    const explanation = explainRecipient(instance, roster, recipient);
    return { explanation, text: recipientText(explanation, lang) };
  }
  const id = visit ?? "";
  if (instance.visits.every((other) => other.id !== id)) throw new CliError(`there is no visit ${id}`);
  if (roster.unassigned.some((entry) => entry.visit === id)) {
    const explanation = explainUnassigned(instance, roster, id);
    return { explanation, text: unassignedText(explanation, lang) };
  }
  const explanation = explainVisit(instance, roster, id);
  return { explanation, text: visitText(explanation, lang) };
}
