import { join } from "node:path";
import { Command, Option } from "commander";
import type { ExportFile } from "../../export/ExportFile";
import { formatDocument } from "../../io/formatDocument";
import type { Issue } from "../../model/Issue";
import { parseInstance } from "../../model/parseInstance";
import { parseRoster } from "../../model/parseRoster";
import { convertPublic } from "../../publicsets/convertPublic";
import type { PublicSetName } from "../../publicsets/PublicInstance";
import { parsePublic } from "../../publicsets/parsePublic";
import { scorePublic } from "../../publicsets/scorePublic";
import type { DateOrder } from "../../sheets/cells/CellKind";
import { formatSheets } from "../../sheets/formatSheets";
import { sheetTemplate } from "../../sheets/sheetTemplate";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { formatIssue } from "../formatIssue";
import { loadSheets } from "../loadSheets";
import { makeFolder } from "../makeFolder";
import { parseJson } from "../parseJson";
import { readText } from "../readText";
import { checkOutput, writeOutput } from "../writeOutput";

interface ConvertOptions {
  from?: PublicSetName | "csv";
  to?: PublicSetName | "csv" | "csv-sv";
  template?: "csv" | "csv-sv" | true;
  dates?: DateOrder;
  patients?: string;
  solution?: string;
  roster?: string;
  output?: string;
}

const sets = ["hhcrsp", "ihtc"];
const sheets = ["csv", "csv-sv"];

/** `kontinuitet convert`: spreadsheets and public benchmark sets into the formats of this project, and back. */
export function convertCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("convert")
    .description("Convert spreadsheets and public benchmark sets into instances, and back.")
    .argument("[input]", "folder of spreadsheets; or instance file, or - for standard input")
    .addOption(
      new Option(
        "--from <kind>",
        "csv: a folder of spreadsheets; a set: its instance, or with --solution a roster",
      ).choices(["csv", ...sets]),
    )
    .addOption(
      new Option(
        "--to <kind>",
        "csv: an instance as spreadsheets, csv-sv: for Excel in Sweden; a set: the solution that --roster amounts to",
      ).choices([...sheets, ...sets]),
    )
    .addOption(new Option("--template [kind]", "write empty spreadsheets and their description").choices(sheets))
    .addOption(
      new Option("--dates <order>", "with --from csv: how 03/04/2026 is read (default: refused)").choices([
        "dmy",
        "mdy",
      ]),
    )
    .option("--patients <solution>", "ihtc: the solution whose patients are fixed")
    .option("--solution <solution>", "with --from: a solution of the set")
    .option("--roster <roster>", "with --to: a roster of the converted instance")
    .option("-o, --output <file>", "write the result here instead of to standard output; for spreadsheets a folder")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Issues of spreadsheets name file, row and column.

Examples:
  kontinuitet convert --template csv-sv -o sheets
  kontinuitet convert --from csv sheets -o week.json
  kontinuitet convert --to csv week.json -o sheets
  kontinuitet convert --from hhcrsp unit.json -o instance.json
  kontinuitet convert --from ihtc i01.json --patients best.json --solution best.json -o roster.json
  kontinuitet convert --to ihtc i01.json --patients best.json --roster roster.json -o solution.json`,
    )
    .action(async (path: string | undefined, options: ConvertOptions) => {
      const { dates, from, output, template, to } = options;
      if ([from, to, template].filter((one) => one !== undefined).length !== 1)
        throw new CliError("give one of --from, --to and --template");
      const ofSets = options.patients ?? options.solution ?? options.roster;
      if (ofSets !== undefined && !sets.includes(from ?? to ?? ""))
        throw new CliError("--patients, --solution and --roster go with a public set");
      if (dates !== undefined && from !== "csv") throw new CliError("--dates goes with --from csv");
      if (template !== undefined) {
        if (path !== undefined) throw new CliError("--template takes no input");
        await writeSheets(context, output, sheetTemplate(template === "csv-sv" ? "sv" : "en"));
      } else if (path === undefined) throw new CliError("give an input");
      else if (to === "csv" || to === "csv-sv") await writeSheets(context, output, await toSheets(context, path, to));
      else {
        await checkOutput(output);
        const result =
          from === "csv"
            ? await loadSheets(context, path, dates === undefined ? {} : { dateOrder: dates })
            : await convert(context, path, { ...options, from, to });
        await writeOutput(output, formatDocument(result), context.stdout);
      }
      end(exitCodes.done);
    });
}

async function toSheets(context: CliContext, path: string, to: "csv" | "csv-sv"): Promise<ExportFile[]> {
  const document = parseJson(await readText(path, context.stdin), path);
  const { files, issues } = formatSheets(document, { style: to === "csv-sv" ? "sv" : "en" });
  if (files === null)
    throw new CliError(`${path} is not a valid instance: nothing was done`, exitCodes.invalid, issues);
  for (const issue of issues.filter(({ code }) => code === "UNKNOWN_FIELD"))
    context.stderr.write(`${formatIssue(issue)}\n`);
  return files;
}

async function writeSheets(context: CliContext, folder: string | undefined, files: ExportFile[]): Promise<void> {
  if (folder === undefined) throw new CliError("give a folder to write into: -o");
  await makeFolder(folder);
  for (const { name, text } of files) await writeOutput(join(folder, name), text, context.stdout);
}

interface SetOptions extends ConvertOptions {
  from?: PublicSetName;
  to?: PublicSetName;
}

async function convert(context: CliContext, path: string, options: SetOptions): Promise<object> {
  const { from, patients, roster, solution, to } = options;
  const set = from ?? to;
  if (set === undefined) throw new CliError("give either --from or --to");
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
