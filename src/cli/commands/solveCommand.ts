import { Command, Option } from "commander";
import { solveExact } from "../../exact/solveExact";
import { formatDocument } from "../../io/formatDocument";
import { summary } from "../../io/summary";
import { measure } from "../../measures/measure";
import { objectivePresets } from "../../model/objectivePresets";
import type { Roster } from "../../model/Roster";
import { solve } from "../../search/solve";
import { verify } from "../../verify/verify";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { progressLine } from "../progressLine";
import { proofLines } from "../proofLines";
import { checkOutput, writeOutput } from "../writeOutput";

/** Seconds. */
const defaultTimeLimit = 30;
const defaultExactTimeLimit = 600;

interface SolveCommandOptions {
  output?: string;
  timeLimit?: number;
  iterations?: number;
  seed: number;
  threads?: number;
  searches?: number;
  strategy?: string;
  exact?: boolean;
  conflicts?: number;
  from?: string;
  quiet?: boolean;
}

/** `kontinuitet solve`: makes a roster. */
export function solveCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("solve")
    .description("Make a roster for an instance.")
    .argument("<instance>", "instance file, or - for standard input")
    .option("-o, --output <roster>", "write the roster here instead of to standard output")
    .option(
      "--time-limit <seconds>",
      "stop after this time (default: 30, or none with --iterations)",
      positiveNumber(86_400),
    )
    .option(
      "--iterations <number>",
      "stop after this many steps; with it and without a time limit the same seed gives the same roster on every machine",
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option("--seed <number>", "seed of the search", wholeNumber(0, largestSeed), 1)
    .option("--threads <number>", "search in this many worker threads (default: none)", wholeNumber(1, 64))
    .option(
      "--searches <number>",
      "searches that cooperate; with --iterations the roster depends on it but not on --threads (default: 1 with --iterations, else one for each thread)",
      wholeNumber(1, 64),
    )
    .addOption(
      new Option("--strategy <name>", "what to put first, instead of what the instance says").choices(
        Object.keys(objectivePresets),
      ),
    )
    .option("--exact", "prove that nothing is better, or find what is: for small units (default time limit: 600)")
    .option(
      "--conflicts <number>",
      "with --exact: stop the proof after so much work; with --iterations and without a time limit the result is the same on every machine",
      wholeNumber(0, Number.MAX_SAFE_INTEGER),
    )
    .option("--from <roster>", "start from this roster")
    .option("-q, --quiet", "print no summary and no progress")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Interrupting (Ctrl-C) ends the search and writes the best roster found so far.

Examples:
  kontinuitet solve week.json -o roster.json --time-limit 60 --threads 4
  kontinuitet solve week.json -o roster.json --exact --time-limit 600
  kontinuitet solve week.json --strategy contact-first --iterations 200000 --seed 7 > roster.json`,
    )
    .action(async (instancePath: string, options: SolveCommandOptions) => {
      end(await run(context, instancePath, options));
    });
}

async function run(context: CliContext, instancePath: string, options: SolveCommandOptions): Promise<number> {
  if (instancePath === "-" && options.from === "-") throw new CliError("only one input can come from standard input");
  if (options.conflicts !== undefined && !options.exact) throw new CliError("--conflicts needs --exact");
  if (options.exact && (options.threads !== undefined || options.searches !== undefined))
    throw new CliError("--exact runs in one thread: leave out --threads and --searches");
  await checkOutput(options.output);
  const instance = await loadInstance(context, instancePath, options.strategy);
  const initialRoster = options.from === undefined ? undefined : await loadRoster(context, options.from, instance);

  const counted = options.exact ? options.conflicts !== undefined : options.iterations !== undefined;
  const usual = options.exact ? defaultExactTimeLimit : defaultTimeLimit;
  const timeLimit = options.timeLimit ?? (counted ? undefined : usual);

  const interrupted = new AbortController();
  const stopListening = context.onInterrupt(() => interrupted.abort());
  const line = progressLine(context.stderr);
  let roster: Roster;
  try {
    const shared = {
      seed: options.seed,
      signal: interrupted.signal,
      ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 }),
      ...(options.iterations === undefined ? {} : { iterations: options.iterations }),
      ...(initialRoster === undefined ? {} : { initialRoster }),
    };
    const search = () =>
      solve(instance, {
        ...shared,
        ...(options.threads === undefined ? {} : { threads: options.threads }),
        ...(options.searches === undefined ? {} : { searches: options.searches }),
        onThreadLost: (reason) => {
          if (options.quiet) return;
          line.clear();
          context.stderr.write(`a search thread was lost, the run goes on: ${reason}\n`);
        },
        onProgress: (progress) => {
          if (options.quiet) return;
          line.update({ ...progress, meanCarers: progress.carers / Math.max(1, instance.recipients.length) });
        },
      });
    roster = options.exact
      ? await solveExact(instance, {
          ...shared,
          ...(options.conflicts === undefined ? {} : { conflicts: options.conflicts }),
        })
      : await search();
  } finally {
    stopListening();
    line.clear();
  }

  const verification = verify(instance, roster);
  await writeOutput(options.output, formatDocument(roster), context.stdout);
  if (!options.quiet) {
    const lines = summary({ instance, verification, measures: measure(instance, roster) });
    if (options.exact) lines.push(...proofLines(roster));
    context.stderr.write(`${lines.join("\n")}\n`);
  }
  if (interrupted.signal.aborted) return exitCodes.interrupted;
  return verification.valid && roster.unassigned.length === 0 ? exitCodes.done : exitCodes.incomplete;
}
