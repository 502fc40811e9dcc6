import type { Roster } from "../model/Roster";
import type { UnitExecutor } from "./UnitExecutor";

interface Pool {
  run(job: unknown, options: { signal?: AbortSignal }): Promise<unknown>;
  close(): Promise<void>;
}

type MakePool = new (options: { filename: string; minThreads: number; maxThreads: number; execArgv: string[] }) => Pool;

export interface ThreadExecutorOptions {
  /** Worker threads, 1 to 256. */
  threads: number;
  /** URL of the module that the threads run, whose default export solves a `UnitJob`. Default: the one that comes with the library. */
  workerUrl?: string;
}

/**
 * Solves units in worker threads of Node.js, by the optional peer dependency `piscina`.
 *
 * Aborting gives up the units under way: their threads end at once, and the job is rejected.
 *
 * @throws RangeError for options out of range; Error where `piscina` is not installed
 */
export async function threadExecutor({ threads, workerUrl }: ThreadExecutorOptions): Promise<UnitExecutor> {
  if (!Number.isInteger(threads) || threads < 1 || threads > 256)
    throw new RangeError(`threads must be a whole number from 1 to 256, not ${threads}`);
  // not a literal, so that bundlers leave alone what may not be there
  const name: string = "piscina";
  let Piscina: MakePool;
  try {
    Piscina = ((await import(/* @vite-ignore */ name)) as { Piscina: MakePool }).Piscina;
  } catch {
    throw new Error("worker threads for units need the package piscina, version 5: npm install piscina");
  }
  const filename = workerUrl ?? (await import("#spawn").then(({ unitWorkerUrl }) => unitWorkerUrl(), failToLocate));
  const pool = new Piscina({ filename, minThreads: threads, maxThreads: threads, execArgv: [] });
  return {
    run: async (job, signal) => (await pool.run(job, signal === undefined ? {} : { signal })) as Roster,
    concurrency: threads,
    close: () => pool.close(),
  };
}

function failToLocate(): never {
  throw new Error("the file of the unit workers is not beside the package: pass workerUrl");
}
