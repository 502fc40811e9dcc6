import { fewestCarersInSteps } from "../bounds/fewestCarers";
import { noFewestCarers } from "../bounds/noFewestCarers";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { compile } from "../problem/compile";
import { Cooperation, type Standing } from "../threads/Cooperation";
import { carriersOf } from "../threads/carriersOf";
import { compareLevels } from "../threads/compareLevels";
import { laneSeeds } from "../threads/laneSeeds";
import { planWalks } from "../threads/planWalks";
import { startWorkers } from "../threads/startWorkers";
import type { WorkerLike } from "../threads/WorkerLike";
import { VERSION } from "../version";
import { inSlices } from "./inSlices";
import { finishRoster } from "./output/finishRoster";
import type { SolveOptions } from "./SolveOptions";
import { SharedWalk } from "./shared/SharedWalk";
import { checkAmount } from "./stop/checkAmount";
import { planRun } from "./stop/planRun";

const PROGRESS_MS = 100;
/** What `fewestCarers` may take of a run limited by time. */
const BOUND_SHARE = 0.05;
const MOST_BOUND_MS = 3000;
/** Times that the end of a run is gone through before it is wanted. */
const LOCAL_REHEARSALS = 2;
const THREADED_REHEARSALS = 5;

/** A roster better than those before, to be made where somebody wants it. */
export interface Offer {
  elapsedMs: number;
  iterations: number;
  unassigned: number;
  carers: number;
  missingContacts: number;
  roster: () => Roster;
}

/** The search behind `solve` and `solveStream`. */
export async function runSearch(
  instance: Instance,
  options: SolveOptions,
  onOffer?: (offer: Offer) => void,
): Promise<Roster> {
  const { createWorker, initialRoster, onProgress, onThreadLost, seed = 1, signal, threads = 0 } = options;
  checkAmount("seed", seed, Number.MIN_SAFE_INTEGER, true);
  if (options.threads !== undefined) checkAmount("threads", threads, 1, true);
  const plan = planRun(options);
  if (options.searches !== undefined) checkAmount("searches", options.searches, 1, true);
  const { lanes, walks } = planWalks(plan.unit, threads, options.searches);

  const started = performance.now();
  const elapsed = () => performance.now() - started;
  // before any worker is there to be left behind, since it throws where there are too many places
  const problem = compile(instance);
  const idle = instance.visits.length === 0 || instance.workers.length === 0;
  const workers: (WorkerLike | Error)[] =
    threads > 0 && !idle && !signal?.aborted ? await startWorkers(Math.min(threads, lanes), createWorker) : [];

  // a thread that only waits for workers has time for more
  let rehearsals = workers.length > 0 ? THREADED_REHEARSALS : LOCAL_REHEARSALS;
  let best: Float64Array | null = null;
  let improved = true;
  let reported = Number.NEGATIVE_INFINITY;
  let fewest = noFewestCarers(instance);
  const finish = (standing: Standing, stopped: string) =>
    finishRoster(instance, problem, standing.best, initialRoster, fewest, {
      seed,
      iterations: standing.iterations,
      elapsedMs: Math.round(elapsed()),
      stopped,
      version: VERSION,
    });
  const figuresOf = ({ figures, iterations }: Standing) => ({
    elapsedMs: elapsed(),
    iterations,
    unassigned: figures.loose,
    carers: figures.carers,
    missingContacts: figures.misses,
  });
  const report = (standing: Standing, fraction: number | null) => {
    const figures = figuresOf(standing);
    reported = figures.elapsedMs;
    onProgress?.({ ...figures, fraction, improved });
    improved = false;
  };

  const setup = { instance, initialRoster, lanes: laneSeeds(seed, lanes, walks) };
  const cooperation = new Cooperation(setup, plan, {
    elapsed,
    onReports(standing, fraction) {
      // an abort is answered much sooner by code that has run before
      if (signal && rehearsals > 0) {
        rehearsals--;
        finish(standing, "running");
      }
      if (best === null || compareLevels(standing.levels, best) < 0) {
        best = standing.levels;
        improved = true;
        onOffer?.({ ...figuresOf(standing), roster: () => finish(standing, "running") });
      }
      if (onProgress && elapsed() - reported >= PROGRESS_MS) report(standing, fraction);
    },
    onLost: onThreadLost,
    problem,
    makeLog: () => SharedWalk.log(problem),
  });
  // workers load and construct meanwhile
  const carriers = carriersOf(
    cooperation,
    setup.lanes.map(({ lane }) => lane),
    workers,
  );
  cooperation.enlist(carriers);

  let aborted = false;
  const abort = () => {
    aborted = true;
    cooperation.stop("aborted", true);
  };
  if (signal?.aborted) abort();
  signal?.addEventListener("abort", abort);
  let stopped: string;
  try {
    const timeLimitMs = plan.unit === "ms" ? Math.min(MOST_BOUND_MS, plan.limit * BOUND_SHARE) : MOST_BOUND_MS;
    const found = await inSlices(fewestCarersInSteps(instance, { timeLimitMs }), () => aborted);
    if (found !== null) fewest = found;
    if (idle) cooperation.stop("nothingToDo");
    stopped = await cooperation.run(fewest.byRecipient);
  } finally {
    signal?.removeEventListener("abort", abort);
    cooperation.dispose();
  }
  const standing = cooperation.standing();
  if (best === null || compareLevels(standing.levels, best) < 0) improved = true;
  report(standing, plan.rounds ? null : cooperation.fraction());
  return finish(standing, stopped);
}
