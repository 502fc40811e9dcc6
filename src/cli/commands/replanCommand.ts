import { Command } from "commander";
import { diff } from "../../explain/diff";
import { formatDocument } from "../../io/formatDocument";
import type { Absence, ChangedLength, Changes } from "../../replan/Changes";
import { replan } from "../../replan/replan";
import { diffText } from "../../text/diffText";
import type { Language } from "../../text/Language";
import { messagesIn } from "../../text/messagesIn";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { formatIssue } from "../formatIssue";
import { formatViolation } from "../formatViolation";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { loadRoster } from "../loadRoster";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { parseJson } from "../parseJson";
import { readText } from "../readText";
import { checkOutput, writeOutput } from "../writeOutput";

interface ReplanCommandOptions {
  absent: string[];
  cancel: string[];
  lengthen: string[];
  add?: string;
  freeze?: string;
  output?: string;
  seed: number;
  iterations?: number;
  timeLimit?: number;
  notice?: number;
  reducedRest?: boolean;
  lang: Language;
  quiet?: boolean;
}

const collect = (text: string, before: string[]) => [...before, text];

/** `kontinuitet replan`: repairs a published roster. */
export function replanCommand(context: CliContext, end: (exitCode: number) => void): Command {
  return new Command("replan")
    .description("Repair a published roster with as few changes as possible.")
    .argument("<instance>", "instance file, or - for standard input")
    .argument("<roster>", "published roster, or - for standard input")
    .option(
      "--absent <worker@time>",
      "w3@2026-03-25: that day; w3@2026-03-25T12:00: from then on that day; w3@2026-03-25..2026-03-29",
      collect,
      [],
    )
    .option("--cancel <visit>", "a visit that is not to be made", collect, [])
    .option("--lengthen <visit=minutes>", "v12=45, or v12=30-45 for least and preferred", collect, [])
    .option("--add <file>", "new visits: a JSON list of visits as in an instance")
    .option("--freeze <time>", "2026-03-25T06:30: whatever starts before it stands")
    .option("--reduced-rest", "allow a daily rest of 9 hours; every such rest is named")
    .option(
      "--notice <minutes>",
      "from the freeze time to the first further shift (default: 60)",
      wholeNumber(0, 10_080),
    )
    .option("--iterations <number>", "steps of the search", wholeNumber(1, Number.MAX_SAFE_INTEGER))
    .option("--time-limit <seconds>", "stop earlier after this time", positiveNumber(86_400))
    .option("--seed <number>", "seed of the search", wholeNumber(0, largestSeed), 1)
    .option("-o, --output <roster>", "write the roster here instead of to standard output")
    .addOption(languageOption())
    .option("-q, --quiet", "do not say what has changed")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Exit code 1: visits stay unassigned, or a breach stands that was there before.

Example:
  kontinuitet replan week.json roster.json --absent w3@2026-03-25 --freeze 2026-03-25T06:30 -o new.json`,
    )
    .action(async (instancePath: string, rosterPath: string, options: ReplanCommandOptions) => {
      end(await run(context, instancePath, rosterPath, options));
    });
}

async function run(
  context: CliContext,
  instancePath: string,
  rosterPath: string,
  options: ReplanCommandOptions,
): Promise<number> {
  if ([instancePath, rosterPath, options.add].filter((path) => path === "-").length > 1) {
    throw new CliError("only one input can come from standard input");
  }
  await checkOutput(options.output);
  const changes: Changes = {
    ...(options.freeze === undefined ? {} : { freeze: options.freeze }),
    absences: options.absent.map(absenceOf),
    cancelled: options.cancel,
    lengths: options.lengthen.map(lengthOf),
    ...(options.add === undefined ? {} : { added: await visitsOf(context, options.add) }),
  };
  const instance = await loadInstance(context, instancePath);
  const published = await loadRoster(context, rosterPath, instance);
  const found = replan(instance, published, changes, {
    seed: options.seed,
    ...(options.iterations === undefined ? {} : { iterations: options.iterations }),
    ...(options.timeLimit === undefined ? {} : { timeLimitMs: options.timeLimit * 1000 }),
    ...(options.notice === undefined ? {} : { noticeMinutes: options.notice }),
    reducedRest: options.reducedRest ?? false,
  });
  if (found.roster === null || found.instance === null) {
    throw new CliError("the changes cannot be used: nothing was done", exitCodes.invalid, found.issues);
  }
  for (const issue of found.issues) context.stderr.write(`${formatIssue(issue)}\n`);
  await writeOutput(options.output, formatDocument(found.roster), context.stdout);
  if (!options.quiet) {
    const { replan: say } = messagesIn(options.lang);
    const lines = [
      ...diffText(diff(published, found.roster, found.instance), options.lang),
      ...found.reducedRests.map(({ date, hours, worker }) => say.reducedRest(worker, date, hours)),
      ...found.standing.map(formatViolation),
    ];
    context.stderr.write(`${lines.join("\n")}\n`);
  }
  return found.roster.unassigned.length === 0 && found.standing.length === 0 ? exitCodes.done : exitCodes.incomplete;
}

function absenceOf(text: string): Absence {
  const match = /^(.+)@(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?)(?:\.\.(\d{4}-\d{2}-\d{2}))?$/.exec(text);
  if (match === null)
    throw new CliError("write an absence as w3@2026-03-25, w3@2026-03-25T12:00 or w3@2026-03-25..2026-03-29");
  const [, worker, from, to] = match;
  return { worker, from, ...(to === undefined ? {} : { to }) };
}

function lengthOf(text: string): ChangedLength {
  const match = /^(.+)=(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) throw new CliError("write a length as v12=45 or v12=30-45");
  const [, visit, min, preferred] = match;
  return { visit, minutes: preferred === undefined ? Number(min) : { min: Number(min), preferred: Number(preferred) } };
}

async function visitsOf(context: CliContext, path: string): Promise<unknown[]> {
  const list = parseJson(await readText(path, context.stdin), path);
  if (!Array.isArray(list)) throw new CliError(`${path} is not a JSON list of visits`);
  return list;
}
