import type { Roster } from "../model/Roster";
import { runUnitJob } from "./runUnitJob";
import type { UnitExecutor, UnitJob } from "./UnitExecutor";

/**
 * Runs independent jobs, as many at once as the executor carries. A job that fails is run once more. After an abort, jobs not yet done get a roster
 * made in next to no time.
 *
 * @param onDone Called for each job as it ends, in any order.
 * @returns rosters in the order of the jobs
 * @throws the second error of a job
 */
export async function runJobs(
  executor: UnitExecutor,
  jobs: readonly UnitJob[],
  signal: AbortSignal | undefined,
  onDone: (job: UnitJob, roster: Roster) => void,
): Promise<Roster[]> {
  const rosters = new Array<Roster>(jobs.length);
  let next = 0;
  const carry = async () => {
    while (next < jobs.length) {
      const at = next++;
      const roster = await runTwice(executor, jobs[at], signal);
      rosters[at] = roster;
      onDone(jobs[at], roster);
    }
  };
  await Promise.all(Array.from({ length: Math.min(jobs.length, executor.concurrency) }, carry));
  return rosters;
}

async function runTwice(executor: UnitExecutor, job: UnitJob, signal: AbortSignal | undefined): Promise<Roster> {
  if (signal?.aborted) return runUnitJob(job, signal);
  try {
    return await executor.run(job, signal);
  } catch {
    return signal?.aborted ? runUnitJob(job, signal) : executor.run(job, signal);
  }
}
