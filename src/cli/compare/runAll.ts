import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { ComparedRun } from "../../compare/ComparedRun";
import { runStrategy, type StrategyRun } from "../../compare/runStrategy";
import type { WorkerAnswer } from "./WorkerAnswer";

export interface RunAllOptions {
  /** Runs made at the same time, each in a worker thread. */
  threads: number;
  signal: AbortSignal;
  /** Called as each run ends; awaited before the thread takes the next. `failed` is the kind of error. */
  onEnd(run: StrategyRun, outcome: WorkerAnswer): Promise<void>;
}

interface Lane {
  make(run: StrategyRun): Promise<WorkerAnswer>;
  close(): Promise<void>;
}

/**
 * Makes runs side by side in worker threads, in the order given. A run that fails, or whose thread dies, costs its own result only. Threads end
 * with the process, however that ends. Where the worker's module is not beside this one (sources run as they are) all runs are made here.
 */
export async function runAll(runs: readonly StrategyRun[], { onEnd, signal, threads }: RunAllOptions): Promise<void> {
  const module = new URL("./compareWorker.js", import.meta.url);
  const inThreads = existsSync(fileURLToPath(module));
  const trouble = new AbortController();
  const stop = AbortSignal.any([signal, trouble.signal]);
  let next = 0;
  const work = async () => {
    const lane = inThreads ? threadLane(module, stop) : localLane(stop);
    try {
      while (next < runs.length && !stop.aborted) {
        const run = runs[next++];
        const outcome = await lane.make(run);
        if (!stop.aborted) await onEnd(run, outcome);
      }
    } catch (error) {
      trouble.abort();
      throw error;
    } finally {
      await lane.close();
    }
  };
  const lanes = Math.min(inThreads ? threads : 1, runs.length);
  await Promise.all(Array.from({ length: lanes }, work));
}

function localLane(signal: AbortSignal): Lane {
  return {
    make: (run) =>
      runStrategy(run, signal).then(
        (result: ComparedRun): WorkerAnswer => ({ result }),
        (error: unknown): WorkerAnswer => ({ failed: error instanceof Error ? error.name : typeof error }),
      ),
    close: async () => {},
  };
}

function threadLane(module: URL, signal: AbortSignal): Lane {
  let worker: Worker | null = null;
  return {
    make: (run) =>
      new Promise((resolve) => {
        // without the flags this process was started with, which may not suit it
        const own = worker ?? new Worker(module, { execArgv: [] });
        worker = own;
        const end = (outcome: WorkerAnswer, lost: boolean) => {
          signal.removeEventListener("abort", onAbort);
          own.off("message", onMessage).off("error", onError).off("exit", onExit);
          if (lost) {
            worker = null;
            // a late error of a thread given up must not end the process
            own.on("error", () => {});
            void own.terminate();
          }
          resolve(outcome);
        };
        const onAbort = () => end({ failed: "AbortError" }, true);
        const onMessage = (answer: WorkerAnswer) => end(answer, false);
        const onError = (error: Error) => end({ failed: error.name }, true);
        const onExit = () => end({ failed: "ThreadLost" }, true);
        signal.addEventListener("abort", onAbort);
        own.on("message", onMessage).on("error", onError).on("exit", onExit);
        own.postMessage(run);
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
