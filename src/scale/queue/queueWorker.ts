import { checkAmount } from "../../search/stop/checkAmount";
import { VERSION } from "../../version";
import { inProcessExecutor } from "../inProcessExecutor";
import type { UnitExecutor } from "../UnitExecutor";
import { connectQueue } from "./connectQueue";
import { decodeJob } from "./decodeJob";
import { payloadId } from "./payloadId";
import type { QueuePayload } from "./QueuePayload";
import type { QueueServerOptions } from "./QueueServer";

export interface QueueWorkerOptions extends QueueServerOptions {
  /** Where the jobs are solved, as many at once as it carries; not closed at the end. Default: in this thread, one at a time. */
  executor?: UnitExecutor;
  /**
   * Milliseconds for which a job is this worker's; renewed while it works. A worker that dies loses its job to others after that time at the
   * latest, and one that cannot reach the server as well. 1,000 or more, default 30,000.
   */
  lockDurationMs?: number;
  /** Milliseconds between looks for jobs of workers that died, 1,000 or more. Default 30,000. */
  stalledIntervalMs?: number;
  /** How often a job may lose its worker before it counts as failed: whole number, 0 or more. Default 5. */
  mostStalls?: number;
  /** Called as jobs begin and end. */
  onJob?: (event: QueueJobEvent) => void;
}

export interface QueueJobEvent {
  event: "begun" | "done" | "failed" | "stalled";
  /** Id on the server. */
  job: string;
  /** Id of the unit; null for a job that another worker has lost. */
  unit: string | null;
}

export interface QueueWorker {
  /** Takes no further jobs, and is over when those under way are done. */
  close(): Promise<void>;
}

const LEAST_MS = 1000;
const AFTER_ERROR_MS = 1000;

/**
 * Takes units from the queue that `queueExecutor` fills, solves them and leaves the rosters there, until it is closed.
 *
 * @throws RangeError for options out of range; QueueError where the packages are not installed or the server does not answer
 */
export async function queueWorker(options: QueueWorkerOptions): Promise<QueueWorker> {
  const { lockDurationMs = 30_000, mostStalls = 5, onJob, stalledIntervalMs = 30_000 } = options;
  const executor = options.executor ?? inProcessExecutor();
  checkAmount("lockDurationMs", lockDurationMs, LEAST_MS, false);
  checkAmount("stalledIntervalMs", stalledIntervalMs, LEAST_MS, false);
  checkAmount("mostStalls", mostStalls, 0, true);
  const { client, engine, name, trouble } = await connectQueue(options);
  const worker = new engine.Worker(
    name,
    async ({ data, id }) => {
      const payload = data as Partial<QueuePayload> | null;
      if (payload?.format !== "kontinuitet/unit-job@1") throw new engine.UnrecoverableError("NOT_A_JOB");
      if (payload.version !== VERSION)
        throw new engine.UnrecoverableError(`OTHER_VERSION: worker ${VERSION}, job ${payload.version}`);
      if (payloadId(payload as QueuePayload) !== id) throw new engine.UnrecoverableError("ALTERED_JOB");
      return executor.run(decodeJob(payload as QueuePayload));
    },
    {
      connection: client,
      concurrency: executor.concurrency,
      lockDuration: lockDurationMs,
      stalledInterval: stalledIntervalMs,
      maxStalledCount: mostStalls,
      runRetryDelay: AFTER_ERROR_MS,
    },
  );
  const unitOf = (data: unknown) => (data as Partial<QueuePayload> | null)?.id ?? null;
  worker.on("error", trouble);
  worker.on("active", ({ data, id }) => onJob?.({ event: "begun", job: id ?? "", unit: unitOf(data) }));
  worker.on("completed", ({ data, id }) => onJob?.({ event: "done", job: id ?? "", unit: unitOf(data) }));
  worker.on("failed", (job) => onJob?.({ event: "failed", job: job?.id ?? "", unit: unitOf(job?.data) }));
  worker.on("stalled", (id) => onJob?.({ event: "stalled", job: id, unit: null }));
  return {
    async close() {
      await worker.close();
      client.disconnect();
    },
  };
}
