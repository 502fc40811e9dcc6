import { Command, CommanderError } from "commander";
import { VERSION } from "../version";
import type { CliContext } from "./CliContext";
import { CliError, exitCodes } from "./CliError";
import { analyzeCommand } from "./commands/analyzeCommand";
import { boundCommand } from "./commands/boundCommand";
import { checkCommand } from "./commands/checkCommand";
import { compareCommand } from "./commands/compareCommand";
import { convertCommand } from "./commands/convertCommand";
import { diffCommand } from "./commands/diffCommand";
import { explainCommand } from "./commands/explainCommand";
import { exportCommand } from "./commands/exportCommand";
import { generateCommand } from "./commands/generateCommand";
import { measureCommand } from "./commands/measureCommand";
import { municipalityCommand } from "./commands/municipalityCommand";
import { publicCommand } from "./commands/publicCommand";
import { queueWorkerCommand } from "./commands/queueWorkerCommand";
import { recommendCommand } from "./commands/recommendCommand";
import { replanCommand } from "./commands/replanCommand";
import { reportCommand } from "./commands/reportCommand";
import { schemasCommand } from "./commands/schemasCommand";
import { solveCommand } from "./commands/solveCommand";
import { tradeoffCommand } from "./commands/tradeoffCommand";
import { verifyCommand } from "./commands/verifyCommand";
import { formatIssue } from "./formatIssue";
import { writeSink } from "./writeSink";

/**
 * Runs one command.
 * @param args arguments after the program's name
 * @returns exit code: 0 done, 1 done with breaches or unassigned visits, 2 invalid input or usage, 3 internal error, 130 interrupted
 */
export async function runCli(args: string[], context: CliContext): Promise<number> {
  let exitCode: number = exitCodes.done;
  const end = (code: number) => {
    exitCode = code;
  };
  const program = new Command("kontinuitet")
    .description("Weekly home-care rosters with as few distinct carers per recipient as possible.")
    .version(VERSION)
    .showHelpAfterError("(add --help for the options)")
    .addHelpText(
      "after",
      `
Exit codes: 0 done, 1 done with breaches or unassigned visits, 2 invalid input or usage, 3 internal error, 130 interrupted.
The library makes no network call but to a queue's server that it is told to use, and writes only the files it is asked for.`,
    );
  for (const make of [
    solveCommand,
    municipalityCommand,
    queueWorkerCommand,
    verifyCommand,
    explainCommand,
    recommendCommand,
    diffCommand,
    replanCommand,
    analyzeCommand,
    reportCommand,
    exportCommand,
    boundCommand,
    checkCommand,
    measureCommand,
    compareCommand,
    tradeoffCommand,
    generateCommand,
    convertCommand,
    publicCommand,
    schemasCommand,
  ]) {
    program.addCommand(make(context, end));
  }
  for (const command of [program, ...program.commands, ...program.commands.flatMap(({ commands }) => commands)]) {
    command.exitOverride().configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: (text) => context.stderr.write(text),
    });
  }
  try {
    await program.parseAsync(args, { from: "user" });
    return exitCode;
  } catch (error) {
    return report(error, context, args.includes("--json"));
  }
}

async function report(error: unknown, context: CliContext, json: boolean): Promise<number> {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.invalid;
  if (error instanceof CliError) {
    for (const issue of error.issues) context.stderr.write(`${formatIssue(issue)}\n`);
    context.stderr.write(`error: ${error.message}\n`);
    if (json)
      await writeSink(context.stdout, `${JSON.stringify({ issues: error.issues, message: error.message }, null, 2)}\n`);
    return error.exitCode;
  }
  // A message of an unexpected error may hold data: its kind and place are enough to report it.
  const frames = error instanceof Error ? (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)) : [];
  const kind = error instanceof Error ? error.name : typeof error;
  context.stderr.write(`internal error (${kind}): please report it with these lines, which hold no data\n`);
  for (const frame of frames.slice(0, 5)) context.stderr.write(`${frame}\n`);
  return exitCodes.internal;
}
