import { parseRoster } from "../../model/parseRoster";
import type { Roster } from "../../model/Roster";
import { checkAmount } from "../../search/stop/checkAmount";
import type { UnitExecutor, UnitJob } from "../UnitExecutor";
import { connectQueue } from "./connectQueue";
import { encodeJob } from "./encodeJob";
import { payloadId } from "./payloadId";
import type { EngineJob } from "./QueueEngine";
import { QueueError } from "./QueueError";
import type { QueueServerOptions } from "./QueueServer";

export interface QueueExecutorOptions extends QueueServerOptions {
  /** Jobs on the server that are not done, at most: whole number, 1 to 10,000. Default 32; at least as many as all workers do at once. */
  outstanding?: number;
  /** How often a job that fails is begun, 1 or more. Default 3. */
  attempts?: number;
  /** Milliseconds between looks at an outstanding job, 1 or more. Default 500. */
  pollMs?: number;
  /** Days after which the server may drop a result that nobody has fetched or forgotten, above 0. Default 7. */
  keepDays?: number;
}

export interface QueueExecutor extends UnitExecutor {
  /**
   * Takes the jobs that were run and their results off the server. To be called once what was made of them is safe: until then, the same jobs run
   * again, after a crash for instance, find their results.
   */
  forget(): Promise<void>;
}

const FIRST_RETRY_MS = 1000;
const LOOK_FOR_WORKERS_MS = 15_000;
const CLOSE_MS = 2000;

/**
 * Solves units by workers on any number of machines (`queueWorker`), by a queue on Redis or Valkey; needs the optional peer dependencies
 * `bullmq` and `ioredis`.
 *
 * A job's id is drawn from its content, so that a job is done once however often it is put on the queue. Results stay on the server until `forget`;
 * a job that the server has lost is put there again. While the server is away, jobs wait. Aborting takes back what no worker has begun.
 *
 * @throws RangeError for options out of range; QueueError where the packages are not installed or the server does not answer
 */
export async function queueExecutor(options: QueueExecutorOptions): Promise<QueueExecutor> {
  const { attempts = 3, keepDays = 7, outstanding = 32, pollMs = 500 } = options;
  checkAmount("outstanding", outstanding, 1, true);
  if (outstanding > 10_000) throw new RangeError(`outstanding must be at most 10,000, not ${outstanding}`);
  checkAmount("attempts", attempts, 1, true);
  checkAmount("pollMs", pollMs, 1, false);
  if (!(keepDays > 0)) throw new RangeError(`keepDays must be above 0, not ${keepDays}`);
  const { client, engine, name, trouble } = await connectQueue(options);
  const queue = new engine.Queue(name, { connection: client });
  queue.on("error", trouble);
  const kept = { age: Math.ceil(keepDays * 86_400) };
  const done = new Set<string>();
  let closed = false;
  let lookedAt = performance.now();

  const put = (id: string, data: unknown) =>
    queue.add("unit", data, {
      jobId: id,
      attempts,
      backoff: { type: "exponential", delay: FIRST_RETRY_MS },
      removeOnComplete: kept,
      removeOnFail: kept,
      stackTraceLimit: 0,
    });

  const lookForWorkers = async () => {
    if (performance.now() - lookedAt < LOOK_FOR_WORKERS_MS) return;
    lookedAt = performance.now();
    // servers that do not list their clients know no better
    if ((await queue.getWorkersCount().catch(() => 1)) === 0) trouble("NO_WORKER");
  };

  const fetch = async (id: string, job: UnitJob): Promise<Roster | null> => {
    const found = await queue.getJob(id);
    if (found === undefined) return null;
    const result = found.returnvalue;
    const { roster } = parseRoster(result, job.instance);
    if (roster === null || roster.instance !== job.instance.hash)
      throw new QueueError(`unit ${job.id} has no roster on the queue`);
    done.add(id);
    // the result is all that is needed from now on, also after a crash
    await found.updateData(null).catch(trouble);
    return result as Roster;
  };

  const finish = async (job: UnitJob, signal: AbortSignal): Promise<Roster> => {
    const payload = encodeJob(job);
    const id = payloadId(payload);
    let mayRetry = true;
    let handle: EngineJob | null = null;
    while (!signal.aborted) {
      handle ??= await put(id, payload);
      const state = await handle.getState();
      if (state === "completed") {
        const roster = await fetch(id, job);
        if (roster !== null) return roster;
        handle = null;
      } else if (state === "unknown") {
        handle = null;
      } else if (state === "failed") {
        if (!mayRetry) {
          const reason = (await queue.getJob(id))?.failedReason ?? "";
          throw new QueueError(`unit ${job.id} has failed on the queue: ${reason}`);
        }
        // somebody else may have been quicker
        await handle.retry("failed").catch(trouble);
      } else {
        await lookForWorkers();
        await pause(pollMs, signal);
      }
      // what had failed before is tried again, once
      mayRetry = false;
    }
    void queue.remove(id).catch(() => {});
    throw new QueueError("aborted");
  };

  return {
    concurrency: outstanding,
    async run(job, signal) {
      if (closed) throw new QueueError("the executor is closed");
      const stop = new AbortController();
      const abort = () => stop.abort();
      if (signal?.aborted) abort();
      signal?.addEventListener("abort", abort);
      try {
        // a server that is away must not hold up an abort
        const aborted = new Promise<never>((_, reject) => {
          stop.signal.addEventListener("abort", () => reject(new QueueError("aborted")));
        });
        return await Promise.race([finish(job, stop.signal), aborted]);
      } finally {
        signal?.removeEventListener("abort", abort);
      }
    },
    async forget() {
      for (const id of done) await queue.remove(id);
      done.clear();
    },
    async close() {
      closed = true;
      await Promise.race([queue.close().catch(() => {}), pause(CLOSE_MS)]);
      client.disconnect();
    },
  };
}

function pause(ms: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal?.addEventListener("abort", end);
  });
}
