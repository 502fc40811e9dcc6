import { Command } from "commander";
import { formatDocument } from "../../io/formatDocument";
import { summary } from "../../io/summary";
import { measure } from "../../measures/measure";
import { verify } from "../../verify/verify";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { checkOutput, writeOutput } from "../writeOutput";

/** `kontinuitet measure`: continuity, contact share, use of time and exposure of a roster. */
export function measureCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("measure")
    .description("Compute every measure of a roster: carers met, contact share, use of working time and more.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .option("-o, --output <measures>", "write the measures here instead of to standard output")
    .option("-q, --quiet", "print no summary")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Examples:
  kontinuitet measure week.json roster.json -o measures.json
  kontinuitet measure week.json roster.json | jq .U21401`,
    )
    .action(async (instancePath: string, rosterPath: string, options: { output?: string; quiet?: boolean }) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      await checkOutput(options.output);
      const instance = await loadInstance(context, instancePath);
      const roster = await loadRoster(context, rosterPath, instance);
      const measures = measure(instance, roster);
      await writeOutput(options.output, formatDocument(measures), context.stdout);
      if (!options.quiet) {
        const lines = summary({ instance, verification: verify(instance, roster), measures });
        context.stderr.write(`${lines.join("\n")}\n`);
      }
      end(exitCodes.done);
    });
}
