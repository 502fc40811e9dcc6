import { Command } from "commander";
import { formatDocument } from "../../io/formatDocument";
import { summary } from "../../io/summary";
import { measure } from "../../measures/measure";
import { verify } from "../../verify/verify";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { formatViolation } from "../formatViolation";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { writeSink } from "../writeSink";

/** `kontinuitet verify`: checks any roster against every rule and recomputes its score. */
export function verifyCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("verify")
    .description("Check a roster against every rule and compute its score from scratch.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "roster file, or - for standard input")
    .option("--json", "print the result, or the issues of invalid input, as JSON")
    .addHelpText(
      "after",
      `
Exit code 1: the roster breaks a rule or leaves visits unassigned.

Examples:
  kontinuitet verify week.json roster.json
  kontinuitet verify week.json roster.json --json | jq .violations`,
    )
    .action(async (instancePath: string, rosterPath: string, options: { json?: boolean }) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      const instance = await loadInstance(context, instancePath, undefined, "municipality");
      const roster = await loadRoster(context, rosterPath, instance);
      const verification = verify(instance, roster);
      const text = options.json
        ? formatDocument(verification)
        : [
            ...verification.violations.map(formatViolation),
            ...summary({ instance, verification, measures: measure(instance, roster) }),
            "",
          ].join("\n");
      await writeSink(context.stdout, text);
      end(verification.valid && roster.unassigned.length === 0 ? exitCodes.done : exitCodes.incomplete);
    });
}
