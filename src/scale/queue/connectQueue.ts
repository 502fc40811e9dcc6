import type { EngineClient, QueueEngine } from "./QueueEngine";
import { QueueError } from "./QueueError";
import type { QueueServerOptions } from "./QueueServer";
import { serverOptions } from "./serverOptions";

export interface QueueConnection {
  engine: QueueEngine;
  client: EngineClient;
  /** Name of the queue. */
  name: string;
  /** Tells `onTrouble` the code of an error, or a code. */
  trouble: (error: unknown) => void;
}

const REPEAT_MS = 10_000;

/**
 * Loads the engine and connects to the server.
 *
 * @throws RangeError for options out of range; QueueError where the packages are not installed or the server does not answer in time
 */
export async function connectQueue(options: QueueServerOptions): Promise<QueueConnection> {
  const { connectTimeoutMs = 10_000, onTrouble, queue = "kontinuitet" } = options;
  if (!/^[\w.-]+$/.test(queue))
    throw new RangeError("the name of a queue is made of letters, digits, hyphens, underscores and full stops");
  if (!(connectTimeoutMs > 0)) throw new RangeError(`connectTimeoutMs must be above 0, not ${connectTimeoutMs}`);
  const server = serverOptions(options);
  const engine = await loadEngine();

  const toldAt = new Map<string, number>();
  let last = "TIMEOUT";
  const trouble = (error: unknown) => {
    const code = codeOf(error);
    last = code;
    if (performance.now() - (toldAt.get(code) ?? Number.NEGATIVE_INFINITY) < REPEAT_MS) return;
    toldAt.set(code, performance.now());
    onTrouble?.(code);
  };
  // a request waits for a server that is away instead of failing
  const client = new engine.Redis({ ...server, maxRetriesPerRequest: null });
  client.on("error", trouble);
  const ready = new Promise<boolean>((resolve) => {
    client.on("ready", () => resolve(true));
    setTimeout(() => resolve(false), connectTimeoutMs);
  });
  if (!(await ready)) {
    client.disconnect();
    throw new QueueError(`the queue's server does not answer: ${last}`);
  }
  return { engine, client, name: queue, trouble };
}

async function loadEngine(): Promise<QueueEngine> {
  // not literals, so that bundlers leave alone what may not be there
  const [bullmq, ioredis]: string[] = ["bullmq", "ioredis"];
  try {
    const { Queue, UnrecoverableError, Worker } = (await import(/* @vite-ignore */ bullmq)) as QueueEngine;
    const { Redis } = (await import(/* @vite-ignore */ ioredis)) as QueueEngine;
    return { Queue, UnrecoverableError, Worker, Redis };
  } catch {
    throw new QueueError(
      "a queue needs the packages bullmq, version 6, and ioredis, version 5: npm install bullmq ioredis",
    );
  }
}

/** A code that holds nothing of what an error is about. */
function codeOf(error: unknown): string {
  if (typeof error === "string") return error;
  if (!(error instanceof Error)) return "UNKNOWN";
  const { code } = error as NodeJS.ErrnoException;
  if (typeof code === "string") return code;
  return /^[A-Z]{4,}\b/.exec(error.message)?.[0] ?? error.name;
}
