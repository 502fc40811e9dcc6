import type { Command } from "commander";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { availableThreads } from "./availableThreads";

/** Options of the commands that make many runs. */
export interface RunOptions {
  seeds: number;
  firstSeed: number;
  /** Seconds. */
  timeLimit?: number;
  iterations?: number;
  threads: number;
  smallestGroup: number;
  quiet?: boolean;
}

/** Adds the options of the commands that make many runs. */
export function addRunOptions(command: Command): Command {
  return command
    .option("--seeds <number>", "runs of each strategy on each instance", wholeNumber(1, 10_000), 1)
    .option("--first-seed <number>", "seed of the first of them; the others follow", wholeNumber(0, largestSeed), 1)
    .option(
      "--time-limit <seconds>",
      "length of a run (default: 20, or none with --iterations)",
      positiveNumber(86_400),
    )
    .option(
      "--iterations <number>",
      "steps of a run; without a time limit the results are then the same on every machine",
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option(
      "--threads <number>",
      "runs made at the same time, each in a worker thread",
      wholeNumber(1, 256),
      availableThreads(),
    )
    .option(
      "--smallest-group <number>",
      "withhold figures about fewer recipients than this",
      wholeNumber(0, 1_000_000),
      5,
    )
    .option("-q, --quiet", "print no summary and no progress")
    .option("--json", "on invalid input, print the issues as JSON on standard output");
}
