import { Command, Option } from "commander";
import { formatDocument } from "../../io/formatDocument";
import type { PublicSetName } from "../../publicsets/PublicInstance";
import { parsePublic } from "../../publicsets/parsePublic";
import { scorePublic } from "../../publicsets/scorePublic";
import { solvePublic } from "../../publicsets/solvePublic";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { parseJson } from "../parseJson";
import { readText } from "../readText";
import { checkOutput, writeOutput } from "../writeOutput";

/** Seconds. */
const defaultTimeLimit = 30;

interface SolveOptions {
  set: PublicSetName;
  patients?: string;
  output?: string;
  timeLimit?: number;
  iterations?: number;
  seed: number;
  threads?: number;
  searches?: number;
  quiet?: boolean;
}

/** `kontinuitet public solve` and `kontinuitet public score`: public benchmark sets, in their own formats. */
export function publicCommand(context: CliContext, end: (exitCode: number) => void): Command {
  const read = async (path: string) => parseJson(await readText(path, context.stdin), path);
  const set = () =>
    new Option("--set <name>", "the set: hhcrsp (Mankowska and others 2014) or ihtc (nurses' part of IHTC 2024)")
      .choices(["hhcrsp", "ihtc"])
      .makeOptionMandatory();

  const solve = new Command("solve")
    .description("Search for a solution by the set's published objective; the cost goes to standard error.")
    .argument("<instance>", "instance file of the set, or - for standard input")
    .addOption(set())
    .option("--patients <solution>", "ihtc: the solution whose patients are fixed")
    .option("-o, --output <solution>", "write the solution here instead of to standard output")
    .option(
      "--time-limit <seconds>",
      "stop after this time (default: 30, or none with --iterations)",
      positiveNumber(86_400),
    )
    .option("--iterations <number>", "stop after this many moves", wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option("--seed <number>", "seed of the search", wholeNumber(0, largestSeed), 1)
    .option("--threads <number>", "search in this many worker threads (default: none)", wholeNumber(1, 64))
    .option("--searches <number>", "searches that cooperate (default: as for solve)", wholeNumber(1, 64))
    .option("-q, --quiet", "print no cost")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .action(async (path: string, options: SolveOptions) => {
      await checkOutput(options.output);
      if (options.set === "ihtc" && options.patients === undefined)
        throw new CliError("ihtc needs --patients: a solution whose patients are fixed");
      const fixed = options.patients === undefined ? undefined : await read(options.patients);
      const { issues, value } = parsePublic(options.set, await read(path), fixed);
      if (value === null) throw new CliError(`${path} cannot be solved: nothing was done`, exitCodes.invalid, issues);
      const timeLimit = options.timeLimit ?? (options.iterations === undefined ? defaultTimeLimit : undefined);
      const interrupted = new AbortController();
      const stopListening = context.onInterrupt(() => interrupted.abort());
      try {
        const { run, score, solution } = await solvePublic(value, {
          seed: options.seed,
          signal: interrupted.signal,
          ...(options.threads === undefined ? {} : { threads: options.threads }),
          ...(options.searches === undefined ? {} : { searches: options.searches }),
          ...(timeLimit === undefined ? {} : { timeLimitMs: timeLimit * 1000 }),
          ...(options.iterations === undefined ? {} : { iterations: options.iterations }),
        });
        await writeOutput(options.output, formatDocument(solution), context.stdout);
        if (!options.quiet) context.stderr.write(`${describe(score)}; ${run.iterations} moves, ${run.stopped}\n`);
      } finally {
        stopListening();
      }
      end(interrupted.signal.aborted ? exitCodes.interrupted : exitCodes.done);
    });

  const score = new Command("score")
    .description("Score a solution strictly, by the set's published objective.")
    .argument("<instance>", "instance file of the set, or - for standard input")
    .argument("<solution>", "solution file, or - for standard input")
    .addOption(set())
    .option("--json", "print the score, or the issues, as JSON")
    .action(async (instance: string, solution: string, options: { set: PublicSetName; json?: boolean }) => {
      if (instance === "-" && solution === "-") throw new CliError("only one input can come from standard input");
      const { issues, score: found } = scorePublic(options.set, await read(instance), await read(solution));
      if (found === null) throw new CliError(`${solution} is refused`, exitCodes.invalid, issues);
      context.stdout.write(options.json ? formatDocument(found) : `${describe(found)}\n`);
      end(exitCodes.done);
    });

  return new Command("public")
    .description("Public benchmark sets in their own formats.")
    .addCommand(solve)
    .addCommand(score);
}

function describe({ cost, ...terms }: { [term: string]: number }): string {
  const shown = (value: number) => String(Math.round(value * 1e6) / 1e6);
  return [`cost ${shown(cost)}`, ...Object.entries(terms).map(([term, value]) => `${term} ${shown(value)}`)].join(", ");
}
