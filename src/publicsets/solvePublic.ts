import type { RunData } from "../model/Roster";
import type { SolveOptions } from "../search/SolveOptions";
import { checkAmount } from "../search/stop/checkAmount";
import { planRun } from "../search/stop/planRun";
import { Cooperation } from "../threads/Cooperation";
import { carriersOf } from "../threads/carriersOf";
import { laneSeeds } from "../threads/laneSeeds";
import { planWalks } from "../threads/planWalks";
import { startWorkers } from "../threads/startWorkers";
import { VERSION } from "../version";
import { hhcrspSolution } from "./hhcrsp/hhcrspSolution";
import { ihtcSolution } from "./ihtc/ihtcSolution";
import type { PublicInstance } from "./PublicInstance";
import { type PublicScore, scorePublic } from "./scorePublic";

/** As for `solve`; here `onProgress` tells the cost of the best solution so far. */
export interface PublicOptions
  extends Pick<
    SolveOptions,
    "seed" | "timeLimitMs" | "iterations" | "stop" | "signal" | "threads" | "searches" | "createWorker"
  > {
  onProgress?: (progress: { elapsedMs: number; iterations: number; fraction: number | null; cost: number }) => void;
}

export interface PublicResult {
  /** In the set's own format. */
  solution: Record<string, unknown>;
  /** By `scorePublic`. */
  score: PublicScore;
  run: RunData;
}

/**
 * Searches for a solution of an instance of a public set. The objective is exactly the published one. The search is one of its own for each set,
 * since neither is a weekly roster of ours, but annealing, random numbers, stop criteria, cooperation and threads are those of `solve`, and so
 * is the promise: the same seed, `iterations` and `searches` give the same solution on every machine and any number of threads.
 *
 * @param instance from `parsePublic`
 * @throws RangeError for options out of range; Error with message `internal: …` if the solution found breaks a rule or its cost is not the
 *   one that the search knew, which is a defect
 */
export async function solvePublic(instance: PublicInstance, options: PublicOptions = {}): Promise<PublicResult> {
  const { onProgress, seed = 1, signal, threads = 0 } = options;
  checkAmount("seed", seed, Number.MIN_SAFE_INTEGER, true);
  if (options.threads !== undefined) checkAmount("threads", threads, 1, true);
  const plan = planRun(options);
  if (options.searches !== undefined) checkAmount("searches", options.searches, 1, true);
  const { walks: searches } = planWalks(plan.unit, threads, options.searches, false);

  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const workers =
    threads > 0 && !signal?.aborted ? await startWorkers(Math.min(threads, searches), options.createWorker) : [];
  const setup = { publicSet: instance.compiled, lanes: laneSeeds(seed, searches) };
  const cooperation = new Cooperation(setup, plan, {
    elapsed,
    onReports: ({ iterations, levels }, fraction) =>
      onProgress?.({ elapsedMs: elapsed(), iterations, fraction, cost: levels[0] }),
  });
  const lanes = setup.lanes.map(({ lane }) => lane);
  const abort = () => cooperation.stop("aborted");
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  let stopped: string;
  try {
    cooperation.enlist(carriersOf(cooperation, lanes, workers));
    stopped = await cooperation.run([]);
  } finally {
    signal?.removeEventListener("abort", abort);
    cooperation.dispose();
  }
  const { best, iterations, levels } = cooperation.standing();
  const { compiled } = instance;
  const solution =
    compiled.set === "ihtc"
      ? ihtcSolution(compiled.problem, best, instance.fixed)
      : hhcrspSolution(compiled.problem, best);
  const { issues, score } = scorePublic(instance.set, instance.document, solution);
  if (score === null) throw new Error(`internal: the solution found breaks a rule (${issues[0].code})`);
  if (Math.abs(score.cost - levels[0]) > 1e-5) throw new Error("internal: the search lost count of the cost");
  return { solution, score, run: { seed, iterations, elapsedMs: Math.round(elapsed()), stopped, version: VERSION } };
}
