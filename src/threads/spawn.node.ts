import { Worker } from "node:worker_threads";
import type { WorkerLike } from "./WorkerLike";

/** A worker of Node.js; without the flags this process was started with, which may not suit it. */
export function spawn(): WorkerLike {
  return new Worker(new URL("./worker.js", import.meta.url), { execArgv: [] });
}

/** URL of the module that worker threads run which solve whole units. */
export function unitWorkerUrl(): string {
  return new URL("./unitWorker.js", import.meta.url).href;
}
