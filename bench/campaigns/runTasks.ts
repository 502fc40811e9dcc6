import { join } from "node:path";
import type { Library } from "../shared/loadLibrary";
import { pinTo } from "../shared/machine";
import { resultsFolder } from "../shared/paths";
import { RunLog } from "../shared/RunLog";
import { runJobs } from "../shared/runJobs";
import type { Run } from "./Run";
import { keyOf, solveOnce, type Task } from "./solveOnce";

export interface Campaign {
  /** Names the log, `bench/results/<name>.jsonl`. */
  name: string;
  library: Library;
  work: string;
  /** Solves at a time; each is held to cores of its own where the machine has enough. */
  jobs: number;
  /** Make every run again, even those that the log has of this build. */
  fresh: boolean;
}

/** The runs of all tasks, in their order; those that the log holds already are not made again. */
export async function runTasks(campaign: Campaign, tasks: readonly Task[]): Promise<Run[]> {
  const { fresh, jobs, library, name, work } = campaign;
  const log = new RunLog<Run>(join(resultsFolder, `${name}.jsonl`), fresh);
  const keys = tasks.map((task) => keyOf(library.build, task));
  const open = tasks.filter((_, i) => log.get(keys[i])?.figures == null);
  await runJobs(open, jobs, async (task, lane) => {
    const pin = jobs > 1 ? pinTo(lane * task.threads, task.threads) : [];
    const run = await solveOnce(library, work, task, pin);
    log.add(run);
    const { figures } = run;
    const said = figures
      ? `${figures.unassignedParts} parts out, ${figures.sumCarers} carers, ${figures.violations} violations, ${run.iterations} moves`
      : run.failure;
    console.error(`${run.unit} ${run.seconds} s seed ${run.seed} threads ${run.threads}: ${said}`);
  });
  return keys.map((key) => log.get(key)!);
}
