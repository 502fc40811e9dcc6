import { Command, InvalidArgumentError } from "commander";
import { formatDocument } from "../../io/formatDocument";
import { summary } from "../../io/summary";
import { formatCoverage } from "../../measures/formatCoverage";
import { formatIndex } from "../../measures/formatIndex";
import { type Fortnight, fortnights } from "../../measures/fortnights";
import { fortnightsOfRoster } from "../../measures/fortnightsOfRoster";
import { groupByVisits } from "../../measures/groupByVisits";
import { indexWeights } from "../../measures/indexWeights";
import { inputOfHistory } from "../../measures/inputOfHistory";
import { inputOfRoster } from "../../measures/inputOfRoster";
import type { MeasureInput } from "../../measures/MeasureInput";
import type { MeasureResult } from "../../measures/MeasureResult";
import { measure } from "../../measures/measure";
import { measureEncounters } from "../../measures/measureEncounters";
import { type IndexResult, openIndex } from "../../measures/openIndex";
import { publishedCsv } from "../../measures/publishedCsv";
import { publishedTable } from "../../measures/publishedTable";
import { isRealDate } from "../../model/calendar";
import { verify } from "../../verify/verify";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { loadEncounters } from "../loadEncounters";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { wholeNumber } from "../options";
import { checkOutput, writeOutput } from "../writeOutput";

interface MeasureCommandOptions {
  output?: string;
  table?: string;
  smallestGroup: number;
  from?: string;
  to?: string;
  quiet?: boolean;
}

/** What a command line asks to be measured. */
interface Measured {
  measures: Record<string, MeasureResult>;
  input: MeasureInput;
  windows: Fortnight[];
  index: IndexResult | null;
  /** For a reader, above the coverage. */
  lines: string[];
}

/** `kontinuitet measure`: continuity, contact share, use of time and exposure of a roster, of performed visits, or of history. */
export function measureCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("measure")
    .description("Compute every measure of a roster, of performed visits or of the history, with whom each is about.")
    .argument("<instance>", "instance file, or - for standard input; or a table of performed visits alone (.csv)")
    .argument("[roster]", "roster file, or - for standard input; or a table of performed visits (.csv); none: history")
    .option("-o, --output <measures>", "write the measures here instead of to standard output")
    .option("--table <csv>", "write a table to publish here, by visits a day too, small groups withheld")
    .option("--smallest-group <number>", "least size of a group in that table", wholeNumber(0, 1_000_000), 5)
    .option("--from <date>", "first day that the table of visits covers (default: of its first visit)", isoDate)
    .option("--to <date>", "last day that it covers (default: of its last visit)", isoDate)
    .option("-q, --quiet", "print no summary")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
A table of performed visits has one row per carer and recipient of a visit, and columns recipient, worker, date, start, end or minutes, kind, visit,
aged65, contact (or brukare, personal, datum, start, slut, minuter, typ, besök, över 65, omsorgskontakt); the first three are needed. Comma,
semicolon or tab, as Excel saves it.

Examples:
  kontinuitet measure week.json roster.json -o measures.json
  kontinuitet measure week.json roster.json | jq .U21401
  kontinuitet measure week.json performed.csv --from 2026-03-02 --to 2026-03-15
  kontinuitet measure performed.csv --table published.csv`,
    )
    .action(async (instancePath: string, rosterPath: string | undefined, options: MeasureCommandOptions) => {
      if (instancePath === "-" && rosterPath === "-") throw new CliError("only one input can come from standard input");
      await checkOutput(options.output);
      await checkOutput(options.table);
      const measured = await measureInputs(context, instancePath, rosterPath, options);
      const { index, input, lines, measures, windows } = measured;
      const document = { ...measures, fortnights: windows, ...(index === null ? {} : { index }) };
      await writeOutput(options.output, formatDocument(document), context.stdout);
      if (options.table !== undefined) {
        const { smallestGroup } = options;
        const groups = Object.entries(groupByVisits(input)).filter(([, { recipients }]) => recipients.length > 0);
        const rows = [
          ...publishedTable("all", measures, smallestGroup),
          ...groups.flatMap(([name, own]) => publishedTable(name, measureEncounters(own), smallestGroup)),
        ];
        await writeOutput(options.table, publishedCsv(rows), context.stdout);
      }
      if (!options.quiet) {
        const all = [...lines, ...formatCoverage(measures), ...(index === null ? [] : formatIndex(index))];
        context.stderr.write(`${all.join("\n")}\n`);
      }
      end(exitCodes.done);
    });
}

async function measureInputs(
  context: CliContext,
  instancePath: string,
  rosterPath: string | undefined,
  options: MeasureCommandOptions,
): Promise<Measured> {
  const alone = isTable(instancePath);
  if (alone && rosterPath !== undefined) throw new CliError("give the instance before the table of visits");
  const instance = alone ? null : await loadInstance(context, instancePath, undefined, "municipality");
  const table = alone ? instancePath : rosterPath !== undefined && isTable(rosterPath) ? rosterPath : null;
  if (table !== null) {
    const input = await loadEncounters(context, table, instance, options);
    const { days, start } = input.period;
    const lines = [`Performed visits of ${days} days from ${start}`];
    return { input, measures: measureEncounters(input), windows: fortnights(input), index: null, lines };
  }
  if (options.from !== undefined || options.to !== undefined)
    throw new CliError("--from and --to go with a table of visits");
  if (instance === null) throw new CliError("no instance");
  if (rosterPath === undefined) {
    const input = inputOfHistory(instance);
    if (input === null) throw new CliError("there is no history before the horizon to measure; give a roster");
    const lines = [`History of ${input.period.days} days from ${input.period.start}`];
    const windows = fortnights(input, { assumeOrdinary: true });
    return { input, measures: measureEncounters(input), windows, index: null, lines };
  }
  const roster = await loadRoster(context, rosterPath, instance);
  const measures = measure(instance, roster);
  return {
    input: inputOfRoster(instance, roster),
    measures,
    windows: fortnightsOfRoster(instance, roster),
    index: openIndex(measures, indexWeights),
    lines: summary({ instance, verification: verify(instance, roster), measures }),
  };
}

function isTable(path: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(path);
}

function isoDate(text: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || !isRealDate(text))
    throw new InvalidArgumentError("Give a date, YYYY-MM-DD.");
  return text;
}
