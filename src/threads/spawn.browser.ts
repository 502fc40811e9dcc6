import type { WorkerLike } from "./WorkerLike";

/** A Web Worker. Bundlers follow the expression only where it stands in one piece. */
export function spawn(): WorkerLike {
  return new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
}

/** @throws Error: whole units are solved in worker threads of Node.js only. */
export function unitWorkerUrl(): string {
  throw new Error("worker threads for units need Node.js");
}
