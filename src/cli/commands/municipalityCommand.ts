import { Command, Option } from "commander";
import { formatDocument } from "../../io/formatDocument";
import { summary } from "../../io/summary";
import { measure } from "../../measures/measure";
import type { Instance } from "../../model/Instance";
import { municipalityReport } from "../../report/municipality/municipalityReport";
import { type Districts, districts } from "../../scale/districts";
import { inProcessExecutor } from "../../scale/inProcessExecutor";
import { QueueError } from "../../scale/queue/QueueError";
import { type QueueExecutor, queueExecutor } from "../../scale/queue/queueExecutor";
import { type MunicipalityResult, solveMunicipality } from "../../scale/solveMunicipality";
import { threadExecutor } from "../../scale/threadExecutor";
import type { UnitExecutor } from "../../scale/UnitExecutor";
import type { Language } from "../../text/Language";
import { verify } from "../../verify/verify";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { languageOption } from "../languageOption";
import { loadInstance } from "../loadInstance";
import { largestSeed, positiveNumber, wholeNumber } from "../options";
import { addQueueOptions, type QueueCommandOptions, queueFailure, queueServer } from "../queueOptions";
import { checkOutput, writeOutput } from "../writeOutput";

interface MunicipalityCommandOptions extends Partial<QueueCommandOptions> {
  output?: string;
  units?: string;
  report?: string;
  lang: Language;
  neighbours: number;
  crossingPrice: number;
  maxWorkers: number;
  borders: "redraw" | "repair" | "keep";
  timeLimit?: number;
  iterations?: number;
  seed: number;
  threads?: number;
  outstanding: number;
  strategy?: string;
  quiet?: boolean;
}

const shortagesShown = 20;

/** `kontinuitet municipality`: divides an instance into units and solves it unit by unit. */
export function municipalityCommand(context: CliContext, end: (exitCode: number) => void): Command {
  const command = new Command("municipality")
    .description("Divide an instance into units, solve them one by one and merge the rosters.")
    .argument("<instance>", "instance file, or - for standard input")
    .option("-o, --output <roster>", "write the roster here instead of to standard output")
    .option("--units <file>", "write the units, their cost and its bound, shortages and lent workers here as JSON")
    .option("--report <html>", "write a page about the municipality and its units here")
    .addOption(languageOption())
    .option("--max-workers <number>", "workers of a unit at most", wholeNumber(1, 10_000), 25)
    .addOption(
      new Option("--borders <how>", "of the units there are, which workers name in team")
        .choices(["redraw", "repair", "keep"])
        .default("redraw"),
    )
    .option("--time-limit <seconds>", "for each unit (default: 30, or none with --iterations)", positiveNumber(86_400))
    .option(
      "--iterations <number>",
      "steps for each unit; with it and without a time limit the same seed gives the same roster on every machine",
      wholeNumber(1, Number.MAX_SAFE_INTEGER),
    )
    .option("--neighbours <number>", "neighbours that a unit may ask for help", wholeNumber(0, 1000), 2)
    .option(
      "--crossing-price <carers>",
      "what crossing a border must save where no visit is at stake, in carers for each recipient and worker",
      positiveNumber(1000),
      0.5,
    )
    .option("--seed <number>", "seed of the division and of the searches", wholeNumber(0, largestSeed), 1)
    .option("--threads <number>", "solve this many units at once; needs the package piscina", wholeNumber(1, 256))
    .option("--outstanding <number>", "units on the queue at most that are not done", wholeNumber(1, 10_000), 32)
    .option("--strategy <name>", "what to put first, instead of what the instance says")
    .option("-q, --quiet", "print no summary and no progress")
    .option("--json", "on invalid input, print the issues as JSON on standard output")
    .addHelpText(
      "after",
      `
Interrupting (Ctrl-C) ends the searches and writes what there is.

Example:
  kontinuitet municipality town.json --threads 4 --time-limit 60 -o roster.json --units units.json
  kontinuitet municipality town.json --queue redis://localhost:6379 --time-limit 60 -o roster.json

With --queue, the workers that \`kontinuitet queue-worker\` starts solve the units. The same command started again goes on where it was.`,
    )
    .action(async (instancePath: string, options: MunicipalityCommandOptions) => {
      end(await run(context, instancePath, options));
    });
  return addQueueOptions(command, "solve the units by the workers of the queue on this server");
}

async function run(context: CliContext, instancePath: string, options: MunicipalityCommandOptions): Promise<number> {
  await checkOutput(options.output);
  await checkOutput(options.units);
  await checkOutput(options.report);
  const instance = await loadInstance(context, instancePath, options.strategy, "municipality");
  const say = (line: string) => {
    if (!options.quiet) context.stderr.write(`${line}\n`);
  };
  const divided = divideOrError(instance, options);
  for (const line of divisionLines(divided)) say(line);
  const executor = await executorOf(context, options);
  const interrupted = new AbortController();
  const stopListening = context.onInterrupt(() => interrupted.abort());
  try {
    const result = await solveMunicipality(instance, {
      districts: divided,
      executor,
      seed: options.seed,
      neighboursAsked: options.neighbours,
      crossingPrice: options.crossingPrice,
      signal: interrupted.signal,
      ...(options.iterations === undefined ? {} : { iterationsPerUnit: options.iterations }),
      ...(options.timeLimit === undefined ? {} : { timeLimitMsPerUnit: options.timeLimit * 1000 }),
      onProgress: ({ done, remainingMs, stage, total, unassigned, unit }) =>
        say(
          `${stage} ${done}/${total}: ${unit}, ${unassigned} visits left out; ${Math.ceil(remainingMs / 1000)} s to go`,
        ),
    });
    const { roster } = result;
    if (options.units !== undefined)
      await writeOutput(options.units, formatDocument(unitsDocument(instance, divided, result)), context.stdout);
    if (options.report !== undefined) {
      const { careUnits, swaps } = result;
      const page = await municipalityReport(instance, roster, careUnits, { language: options.lang, swaps });
      await writeOutput(options.report, page, context.stdout);
    }
    await writeOutput(options.output, formatDocument(roster), context.stdout);
    // results are kept on the server until what was made of them is safe
    if ("forget" in executor && !interrupted.signal.aborted) await executor.forget();
    const verification = verify(instance, roster);
    say(
      `Borders        ${result.crossings.length} pairs of recipient and worker across, ${result.swaps.length} recipients in another unit`,
    );
    for (const line of summary({ instance, verification, measures: measure(instance, roster) })) say(line);
    if (interrupted.signal.aborted) return exitCodes.interrupted;
    return verification.valid && roster.unassigned.length === 0 ? exitCodes.done : exitCodes.incomplete;
  } catch (error) {
    throw error instanceof QueueError ? queueFailure(error) : error;
  } finally {
    stopListening();
    await executor.close();
  }
}

function divideOrError(instance: Instance, { borders, maxWorkers, seed }: MunicipalityCommandOptions): Districts {
  try {
    return districts(instance, { borders, seed, maxWorkersPerUnit: maxWorkers });
  } catch (error) {
    if (error instanceof RangeError) throw new CliError(error.message);
    throw error;
  }
}

async function executorOf(
  context: CliContext,
  { outstanding, queue, queueName = "", threads, ...rest }: MunicipalityCommandOptions,
): Promise<UnitExecutor | QueueExecutor> {
  if (queue !== undefined && threads !== undefined) throw new CliError("give either --queue or --threads");
  try {
    if (queue !== undefined)
      return await queueExecutor({ ...(await queueServer(context, { ...rest, queue, queueName })), outstanding });
    return threads === undefined ? inProcessExecutor() : await threadExecutor({ threads });
  } catch (error) {
    if (queue !== undefined) throw queueFailure(error);
    throw new CliError(error instanceof Error ? error.message : "worker threads could not be started");
  }
}

/** The units as they are in the end, beside what the division cost and what happened at the borders. */
function unitsDocument(instance: Instance, divided: Districts, result: MunicipalityResult) {
  const { careUnits, roster: _, units, ...figures } = result;
  return {
    ...divided,
    ...figures,
    units: careUnits.map(({ id, middle, recipients, workers }) => ({
      id,
      middle: instance.locations[middle]?.id ?? null,
      recipients: recipients.map((index) => instance.recipients[index].id),
      workers: workers.map((index) => instance.workers[index].id),
    })),
    figures: units,
  };
}

function divisionLines({ bound, cost, gap, oversized, partedContacts, shortages, units }: Districts): string[] {
  const sizes = units.map(({ workers }) => workers.length);
  const shown = shortages.slice(0, shortagesShown).map(({ capacity, days, demand, hour, skill, unit }) => {
    const when = hour === null ? days : `${days} at ${hour}`;
    return `short: ${unit}, ${when}, ${skill ?? "anybody"}: ${Math.ceil(demand - capacity)} of ${Math.round(demand)} minutes`;
  });
  if (shortages.length > shown.length) shown.push(`and ${shortages.length - shown.length} further shortages`);
  return [
    `Units          ${units.length}, with ${Math.min(...sizes)} to ${Math.max(...sizes)} workers; cost ${cost.total.toFixed(0)}, bound ${bound.toFixed(0)}, gap ${(100 * gap).toFixed(0)} %`,
    ...(partedContacts > 0 ? [`contacts in another unit than their recipient: ${partedContacts}`] : []),
    ...(oversized.length > 0 ? [`larger than allowed: ${oversized.join(", ")}`] : []),
    ...shown,
  ];
}
