import type { Roster } from "../model/Roster";
import { solve } from "../search/solve";
import type { UnitJob } from "./UnitExecutor";

/** Solves one unit here, in one thread. */
export function runUnitJob(job: UnitJob, signal?: AbortSignal): Promise<Roster> {
  const { initialRoster, instance, iterations, seed, timeLimitMs } = job;
  return solve(instance, {
    seed,
    ...(iterations === undefined ? {} : { iterations }),
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
    ...(initialRoster === undefined ? {} : { initialRoster }),
    ...(signal === undefined ? {} : { signal }),
  });
}
