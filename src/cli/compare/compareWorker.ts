import { parentPort } from "node:worker_threads";
import { runStrategy, type StrategyRun } from "../../compare/runStrategy";
import type { WorkerAnswer } from "./WorkerAnswer";

/** What a worker thread of `compare` runs: one run after the other. */
parentPort?.on("message", (run: StrategyRun) => {
  const answer = (message: WorkerAnswer) => parentPort?.postMessage(message);
  runStrategy(run).then(
    (result) => answer({ result }),
    (error: unknown) => answer({ failed: error instanceof Error ? error.name : typeof error }),
  );
});
