import type { Roster } from "../model/Roster";
import { runUnitJob } from "./runUnitJob";
import type { UnitExecutor, UnitJob } from "./UnitExecutor";

/**
 * Runs independent jobs, as many at once as the executor carries. A job that fails is run once more. After an abort, jobs not yet done get a roster
 * made in next to no time.
 *
 * @param count Number of jobs.
 * @param make Makes a job when its turn comes, because many of them together take much memory.
 * @param onDone Called for each job as it ends, in any order.
 * @returns rosters in the order of the jobs
 * @throws the second error of a job
 */
export async function runJobs(
  executor: UnitExecutor,
  count: number,
  make: (index: number) => UnitJob,
  signal: AbortSignal | undefined,
  onDone: (job: UnitJob, roster: Roster) => void,
): Promise<Roster[]> {
  const rosters = new Array<Roster>(count);
  let next = 0;
  const carry = async () => {
    while (next < count) {
      const at = next++;
      const job = make(at);
      const roster = await runTwice(executor, job, signal);
      rosters[at] = roster;
      onDone(job, roster);
    }
  };
  await Promise.all(Array.from({ length: Math.min(count, executor.concurrency) }, carry));
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
