import { Command } from "commander";
import { inProcessExecutor } from "../../scale/inProcessExecutor";
import { type QueueJobEvent, type QueueWorker, queueWorker } from "../../scale/queue/queueWorker";
import { threadExecutor } from "../../scale/threadExecutor";
import type { UnitExecutor } from "../../scale/UnitExecutor";
import type { CliContext } from "../CliContext";
import { CliError, exitCodes } from "../CliError";
import { positiveNumber, wholeNumber } from "../options";
import { addQueueOptions, type QueueCommandOptions, queueFailure, queueServer } from "../queueOptions";

interface QueueWorkerCommandOptions extends QueueCommandOptions {
  threads?: number;
  lockDuration: number;
  stalledInterval: number;
  quiet?: boolean;
}

/** `kontinuitet queue-worker`: solves units that others put on a queue. */
export function queueWorkerCommand(context: CliContext, end: (exitCode: number) => void): Command {
  const command = new Command("queue-worker")
    .description("Solve units that `kontinuitet municipality --queue` puts on a queue, until interrupted.")
    .option("--threads <number>", "solve this many units at once; needs the package piscina", wholeNumber(1, 256))
    .option(
      "--lock-duration <seconds>",
      "a unit of a worker that died is anybody's after this",
      positiveNumber(3600),
      30,
    )
    .option("--stalled-interval <seconds>", "look for such units this often", positiveNumber(3600), 30)
    .option("-q, --quiet", "print nothing about units")
    .addHelpText(
      "after",
      `
Any number of workers, on any number of machines. Interrupting (Ctrl-C) ends the worker after the units under way; once more, at once: other
workers then do those units again. Needs the packages bullmq and ioredis.

Example:
  kontinuitet queue-worker --queue redis://localhost:6379 --threads 4`,
    )
    .action(async (options: QueueWorkerCommandOptions) => {
      end(await run(context, options));
    });
  return addQueueOptions(command, "the server of the queue", true);
}

async function run(context: CliContext, options: QueueWorkerCommandOptions): Promise<number> {
  const say = (line: string) => {
    if (!options.quiet) context.stderr.write(`${line}\n`);
  };
  const server = await queueServer(context, options);
  const executor = await executorOf(options.threads);
  let stopListening = () => {};
  const interrupted = new Promise<void>((resolve) => {
    stopListening = context.onInterrupt(resolve);
  });
  try {
    const worker = await start();
    say(`ready for ${executor.concurrency} ${executor.concurrency === 1 ? "unit" : "units"} at once`);
    await interrupted;
    say("ending after the units under way");
    await worker.close();
  } finally {
    stopListening();
    await executor.close();
  }
  return exitCodes.done;

  async function start(): Promise<QueueWorker> {
    try {
      return await queueWorker({
        ...server,
        executor,
        lockDurationMs: options.lockDuration * 1000,
        stalledIntervalMs: options.stalledInterval * 1000,
        onJob: ({ event, job, unit }: QueueJobEvent) => say(`${event} ${unit ?? ""} ${job}`),
      });
    } catch (error) {
      throw queueFailure(error);
    }
  }
}

async function executorOf(threads: number | undefined): Promise<UnitExecutor> {
  if (threads === undefined) return inProcessExecutor();
  try {
    return await threadExecutor({ threads });
  } catch (error) {
    throw new CliError(error instanceof Error ? error.message : "worker threads could not be started");
  }
}
