import { runUnitJob } from "./runUnitJob";
import type { UnitExecutor } from "./UnitExecutor";

/** Solves units one after the other in this thread. */
export function inProcessExecutor(): UnitExecutor {
  return { run: runUnitJob, concurrency: 1, close: async () => {} };
}
