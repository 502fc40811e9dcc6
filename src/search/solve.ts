import { fewestCarers } from "../bounds/fewestCarers";
import type { Instance } from "../model/Instance";
import type { Roster, RosterStatus } from "../model/Roster";
import { compile } from "../problem/compile";
import { VERSION } from "../version";
import { verify } from "../verify/verify";
import { extractRoster } from "./output/extractRoster";
import { pause } from "./pause";
import { MOVES, DEFAULTS, Search } from "./Search";
import type { SolveOptions } from "./SolveOptions";

const DEFAULT_TIME_LIMIT_MS = 30_000;
const SLICE_MS = 12;
const PROGRESS_MS = 100;
/** Moves between two looks at the clock. */
const CHUNK = 32;

/**
 * Searches for a roster: shifts, contacts, carers, starts, breaks and routes together, the objective's levels one before the next.
 *
 * The roster has passed `verify`, which also computes its score. With `iterations` and no `timeLimitMs` the same instance, seed and number of
 * iterations give the same roster on every machine, apart from `run.elapsedMs`.
 *
 * @param instance from `parseInstance`
 * @returns status `feasible`, `partial` (some visit or required contact is left out) or `cancelled` (aborted: the best roster so far)
 * @throws RangeError for options out of range; Error with message `internal: …` if the roster found breaks a rule, which is a defect
 */
export async function solve(instance: Instance, options: SolveOptions = {}): Promise<Roster> {
  const { seed = 1, iterations, signal, onProgress, initialRoster } = options;
  const timeLimitMs = options.timeLimitMs ?? (iterations === undefined ? DEFAULT_TIME_LIMIT_MS : undefined);
  checkRange("seed", seed, Number.MIN_SAFE_INTEGER);
  checkRange("timeLimitMs", timeLimitMs, 0);
  checkRange("iterations", iterations, 0);

  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const problem = compile(instance);
  const fewest = Int32Array.from(fewestCarers(instance).byRecipient);
  const search = new Search(instance, problem, fewest, seed, DEFAULTS, MOVES, initialRoster);

  let stopped = "nothingToDo";
  let reported = Number.NEGATIVE_INFINITY;
  let improved = true;
  let yielded = performance.now();
  const fraction = () => {
    const byIterations = iterations === undefined ? 0 : search.iterations / Math.max(1, iterations);
    // a clock never steers a run that is limited by iterations
    return iterations === undefined ? Math.min(1, elapsed() / Math.max(1, timeLimitMs ?? 1)) : byIterations;
  };
  const report = () => {
    reported = elapsed();
    const { loose, carers, misses } = search.bestFigures();
    onProgress?.({
      elapsedMs: reported,
      iterations: search.iterations,
      fraction: fraction(),
      unassigned: loose,
      carers,
      missingContacts: misses,
      improved,
    });
    improved = false;
  };

  while (problem.parts > 0 && problem.workers > 0) {
    if (signal?.aborted) {
      stopped = "aborted";
      break;
    }
    if (iterations !== undefined && search.iterations >= iterations) {
      stopped = "iterationLimit";
      break;
    }
    if (timeLimitMs !== undefined && elapsed() >= timeLimitMs) {
      stopped = "timeLimit";
      break;
    }
    const progress = fraction();
    const chunk = iterations === undefined ? CHUNK : Math.min(CHUNK, iterations - search.iterations);
    for (let i = 0; i < chunk; i++) improved = search.step(progress) || improved;
    if (elapsed() - reported >= PROGRESS_MS && onProgress) report();
    if (performance.now() - yielded >= SLICE_MS) {
      await pause();
      yielded = performance.now();
    }
  }
  search.finish();
  if (onProgress) report();

  const drawn = extractRoster(instance, search.state);
  const roster: Roster = { ...drawn, status: "feasible", score: [] };
  const verification = verify(instance, roster, initialRoster ? { published: initialRoster } : {});
  if (!verification.valid) {
    const codes = [...new Set(verification.violations.map((violation) => violation.code))];
    throw new Error(`internal: the roster found breaks ${codes.join(", ")}: ${verification.violations[0].detail}`);
  }
  const status: RosterStatus = stopped === "aborted" ? "cancelled" : verification.status;
  return {
    format: roster.format,
    instance: roster.instance,
    status,
    contacts: roster.contacts,
    shifts: roster.shifts,
    unassigned: roster.unassigned,
    score: verification.score,
    run: { seed, iterations: search.iterations, elapsedMs: Math.round(elapsed()), stopped, version: VERSION },
  };
}

function checkRange(name: string, value: number | undefined, least: number): void {
  if (value === undefined) return;
  const whole = name === "timeLimitMs" ? Number.isFinite(value) : Number.isSafeInteger(value);
  if (!whole || value < least) throw new RangeError(`${name} must be a ${name === "timeLimitMs" ? "" : "whole "}number of at least ${least}, not ${value}`);
}
