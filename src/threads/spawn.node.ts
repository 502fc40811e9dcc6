import { Worker } from "node:worker_threads";
import type { WorkerLike } from "./WorkerLike";

/** A worker of Node.js; without the flags this process was started with, which may not suit it. */
export function spawn(): WorkerLike {
  return new Worker(new URL("./worker.js", import.meta.url), { execArgv: [] });
}
