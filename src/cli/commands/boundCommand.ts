import { Command, Option } from "commander";
import { type Bound, bound } from "../../bounds/bound";
import { formatDocument } from "../../io/formatDocument";
import type { LinearSolver } from "../../linear/LinearSolver";
import { loadHighs } from "../../linear/loadHighs";
import { simplexSolver } from "../../linear/simplexSolver";
import type { Instance } from "../../model/Instance";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { loadInstance } from "../loadInstance";
import { positiveNumber } from "../options";
import { checkOutput, writeOutput } from "../writeOutput";

interface BoundCommandOptions {
  output?: string;
  timeLimit: number;
  lp: "simplex" | "highs";
  quiet?: boolean;
}

/** `kontinuitet bound`: what no roster can go below, with a certificate. */
export function boundCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("bound")
    .description("Compute lower bounds that hold for every roster, with a certificate that `check` can check.")
    .argument("<instance>", "instance file, or - for standard input")
    .option("-o, --output <certificate>", "write the certificate here instead of to standard output")
    .option("--time-limit <seconds>", "work to do, as seconds of an ordinary machine", positiveNumber(86_400), 5)
    .addOption(
      new Option("--lp <solver>", "what solves linear programmes; highs needs the package highs")
        .choices(["simplex", "highs"])
        .default("simplex"),
    )
    .option("-q, --quiet", "print no summary")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Examples:
  kontinuitet bound week.json -o certificate.json
  kontinuitet bound week.json | jq .carers`,
    )
    .action(async (instancePath: string, options: BoundCommandOptions) => {
      await checkOutput(options.output);
      const linearSolver = await solverOf(options.lp);
      const instance = await loadInstance(context, instancePath);
      const found = bound(instance, { timeLimitMs: options.timeLimit * 1000, linearSolver });
      await writeOutput(options.output, formatDocument(found.certificate), context.stdout);
      if (!options.quiet) context.stderr.write(`${linesOf(found, instance).join("\n")}\n`);
      end(exitCodes.done);
    });
}

async function solverOf(name: BoundCommandOptions["lp"]): Promise<LinearSolver> {
  if (name === "simplex") return simplexSolver;
  try {
    return await loadHighs();
  } catch (error) {
    throw new CliError((error as Error).message);
  }
}

function linesOf(found: Bound, instance: Instance): string[] {
  const people = Math.max(1, instance.recipients.length);
  const unmakeable = found.recipients.reduce((sum, { unmakeable }) => sum + unmakeable.length, 0);
  const lines = [
    `Carers         at least ${found.carers} in all, ${(found.carers / people).toFixed(2)} per recipient on average, if all visits are made`,
    `Certified      ${found.certifiedCarers} of them, for \`kontinuitet check\``,
    `Visits         ${found.unplaced === 0 ? "no part is proved to be left without a carer" : `at least ${found.unplaced} parts are left without a carer, whatever the roster`}`,
  ];
  if (unmakeable > 0)
    lines.push(
      `               ${unmakeable} could be made by too few workers, or by none; they are left out of the carers`,
    );
  return lines;
}
