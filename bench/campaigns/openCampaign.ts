import { mkdtempSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { type ParseArgsConfig, parseArgs } from "node:util";
import { loadLibrary } from "../shared/loadLibrary";
import { numberList } from "../shared/numberList";
import { resultsFile } from "../shared/paths";
import { writeBlock } from "../shared/writeBlock";
import type { Campaign } from "./runTasks";

type Options = NonNullable<ParseArgsConfig["options"]>;

const GENERAL = {
  jobs: { type: "string", default: "1" },
  fresh: { type: "boolean", default: false },
  dry: { type: "boolean", default: false },
  help: { type: "boolean", default: false },
} as const satisfies Options;

const GENERAL_USAGE =
  "--jobs N runs N solves at a time, each held to cores of its own. A campaign that was cut off goes on where it stopped; --fresh makes every run again.\n--dry prints the table and leaves bench/RESULTS.md alone. Lists: 1,2,5 or 1-5.";

/**
 * What every campaign does first and last: reads its options, loads the built package, and puts its text into `bench/RESULTS.md`. Ends the process with
 * code 2 and the usage where an option is wrong.
 */
export async function openCampaign(
  name: string,
  usage: string,
  own: Options,
  run: (campaign: Campaign, option: OptionReader) => Promise<string>,
): Promise<void> {
  const stop = (code: number, said?: string): never => {
    console.error([said, usage, GENERAL_USAGE].filter(Boolean).join("\n"));
    process.exit(code);
  };
  let values: Record<string, unknown> = {};
  try {
    values = parseArgs({ options: { ...GENERAL, ...own } as Options }).values;
  } catch (error) {
    stop(2, (error as Error).message);
  }
  if (values["help"]) stop(0);
  const option: OptionReader = {
    text: (key) => values[key] as string | undefined,
    numbers: (key) => {
      try {
        return numberList(String(values[key]));
      } catch (error) {
        return stop(2, `--${key}: ${(error as Error).message}`);
      }
    },
    number: (key) => {
      const numbers = option.numbers(key);
      return numbers.length === 1 ? numbers[0] : stop(2, `--${key}: one number`);
    },
  };
  const jobs = option.number("jobs");
  if (!Number.isInteger(jobs) || jobs > availableParallelism()) stop(2, "--jobs: at most one for each core");
  const work = mkdtempSync(join(tmpdir(), `bench-${name}-`));
  try {
    const library = await loadLibrary();
    const text = await run({ name, library, work, jobs, fresh: values["fresh"] === true }, option);
    console.log(text);
    if (!values["dry"]) writeBlock(resultsFile, `bench:${name}`, text);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

export interface OptionReader {
  text: (key: string) => string | undefined;
  /** A list of numbers above 0. */
  numbers: (key: string) => number[];
  number: (key: string) => number;
}
