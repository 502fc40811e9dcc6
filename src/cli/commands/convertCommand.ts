import { Command, Option } from "commander";
import { formatDocument } from "../../io/formatDocument";
import type { Issue } from "../../model/Issue";
import { parseInstance } from "../../model/parseInstance";
import { parseRoster } from "../../model/parseRoster";
import { convertPublic } from "../../publicsets/convertPublic";
import type { PublicSetName } from "../../publicsets/PublicInstance";
import { parsePublic } from "../../publicsets/parsePublic";
import { scorePublic } from "../../publicsets/scorePublic";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { parseJson } from "../parseJson";
import { readText } from "../readText";
import { checkOutput, writeOutput } from "../writeOutput";

interface ConvertOptions {
  from?: PublicSetName;
  to?: PublicSetName;
  patients?: string;
  solution?: string;
  roster?: string;
  output?: string;
}

const sets = ["hhcrsp", "ihtc"];

/** `kontinuitet convert`: public benchmark sets into the formats of this project, and back. */
export function convertCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("convert")
    .description("Convert public benchmark sets into instances and rosters, and rosters into their solutions.")
    .argument("<instance>", "instance file of the set, or - for standard input")
    .addOption(
      new Option("--from <set>", "from this set: gives the instance, or with --solution the roster").choices(sets),
    )
    .addOption(new Option("--to <set>", "to this set: gives the solution that --roster amounts to").choices(sets))
    .option("--patients <solution>", "ihtc: the solution whose patients are fixed")
    .option("--solution <solution>", "with --from: a solution of the set")
    .option("--roster <roster>", "with --to: a roster of the converted instance")
    .option("-o, --output <file>", "write the result here instead of to standard output")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Examples:
  kontinuitet convert --from hhcrsp unit.json -o instance.json
  kontinuitet convert --from ihtc i01.json --patients best.json --solution best.json -o roster.json
  kontinuitet convert --to ihtc i01.json --patients best.json --roster roster.json -o solution.json`,
    )
    .action(async (path: string, options: ConvertOptions) => {
      await checkOutput(options.output);
      await writeOutput(options.output, formatDocument(await convert(context, path, options)), context.stdout);
      end(exitCodes.done);
    });
}

async function convert(context: CliContext, path: string, options: ConvertOptions): Promise<object> {
  const { from, patients, roster, solution, to } = options;
  const set = from ?? to;
  if (set === undefined || (from !== undefined && to !== undefined)) throw new CliError("give either --from or --to");
  if (set === "ihtc" && patients === undefined)
    throw new CliError("ihtc needs --patients: a solution whose patients are fixed");
  if ((to === undefined) !== (roster === undefined)) throw new CliError("--to and --roster go together");
  if (from === undefined && solution !== undefined) throw new CliError("--solution goes with --from");
  const read = async (file: string) => parseJson(await readText(file, context.stdin), file);
  const refuse = (file: string, issues: Issue[]): never => {
    throw new CliError(`${file} cannot be converted: nothing was done`, exitCodes.invalid, issues);
  };

  const parsed = parsePublic(set, await read(path), patients === undefined ? undefined : await read(patients));
  const instance = parsed.value ?? refuse(path, parsed.issues);
  try {
    if (solution !== undefined) {
      const document = await read(solution);
      const { issues, score } = scorePublic(set, instance.document, document);
      if (score === null) refuse(solution, issues);
      return convertPublic.toRoster(instance, document);
    }
    const converted = convertPublic.toInstance(instance);
    if (roster === undefined) return converted;
    const ours = parseInstance(converted);
    if (ours.instance === null) throw new Error("internal: the converted instance is invalid");
    const found = parseRoster(await read(roster), ours.instance);
    const result = convertPublic.toSolution(instance, found.roster ?? refuse(roster, found.issues));
    const { issues, score } = scorePublic(set, instance.document, result);
    if (score === null) refuse(roster, issues);
    return result;
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(`${path} cannot be converted: ${error.message}`);
    throw error;
  }
}
