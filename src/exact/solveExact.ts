import type { Instance } from "../model/Instance";
import type { Roster, RosterStatus, ScoreEntry } from "../model/Roster";
import { pause } from "../search/pause";
import { runSearch } from "../search/runSearch";
import { checkAmount } from "../search/stop/checkAmount";
import { compareScores } from "../verify/compareScores";
import { verify } from "../verify/verify";
import type { ExactOptions } from "./ExactOptions";
import { type LevelProof, type Proof, proveLevels } from "./proveLevels";

const DEFAULT_LIMIT_MS = 600_000;
const SEARCH_SHARE = 0.1;
const MOST_SEARCH_MS = 20_000;
const LEAST_POLISH_MS = 500;
const SLICE_MS = 12;
const PROGRESS_MS = 100;
const TOLERANCE = 1e-6;

/**
 * Solves a small instance to proven optimality where it can: the search finds a roster, then clause learning over shifts, carers, contacts and
 * routes proves, one level of the objective after another, that nothing is better, or finds what is.
 *
 * Proved are the levels made of `unassigned`, `contact` and `continuity`; the first level with anything else (contact share, time, fairness,
 * change), or continuity with `pairAsOne`, and all after it are improved by the search only. With `phi` `worst` the largest number of carers is proved,
 * not how many recipients meet it. Of several `contactVisits` a week only the first enters the bound.
 *
 * @param instance from `parseInstance`; some 25 recipients and a week are practical
 * @returns A roster that `verify` accepts. Status `optimal`: `unassigned`, `contact` and `continuity` are proved optimal, one after the other, as far as
 *   they come before the first level that is not modelled (at least `unassigned`). Score entries up to the first level that is not proved carry
 *   `bound` and `gap`; the bound of a level holds for all rosters that are as good on the levels before. `run.stopped`: `proved`, `timeLimit`,
 *   `conflictLimit`, `unbuilt` (the proof met a plan that it could not turn into a roster), or `aborted`.
 * @throws RangeError for options out of range
 */
export async function solveExact(instance: Instance, options: ExactOptions = {}): Promise<Roster> {
  const { conflicts = Number.POSITIVE_INFINITY, initialRoster, iterations, onProgress, seed = 1, signal } = options;
  if (options.conflicts !== undefined) checkAmount("conflicts", conflicts, 0, true);
  if (options.timeLimitMs !== undefined) checkAmount("timeLimitMs", options.timeLimitMs, 0, false);
  const counted = options.conflicts !== undefined;
  const limit = options.timeLimitMs ?? (counted ? Number.POSITIVE_INFINITY : DEFAULT_LIMIT_MS);
  const started = performance.now();
  const elapsed = () => performance.now() - started;
  const searchMs = Math.min(MOST_SEARCH_MS, limit * SEARCH_SHARE);
  const length = iterations === undefined ? { timeLimitMs: searchMs } : { iterations };
  const shared = signal === undefined ? {} : { signal };

  const first = await runSearch(instance, {
    ...length,
    ...shared,
    seed,
    ...(initialRoster === undefined ? {} : { initialRoster }),
  });
  if (signal?.aborted) return first;
  const proof: Proof = { roster: first, levels: [], conflicts: 0 };
  const steps = proveLevels(instance, first, proof, conflicts);
  let stopped = "proved";
  let sliced = performance.now();
  let reported = Number.NEGATIVE_INFINITY;
  for (;;) {
    if (steps.next().done) break;
    const now = performance.now();
    if (now - sliced < SLICE_MS) continue;
    await pause();
    sliced = performance.now();
    const level = proof.levels.at(-1);
    if (onProgress && level !== undefined && now - reported >= PROGRESS_MS) {
      reported = now;
      onProgress({
        elapsedMs: elapsed(),
        objectives: level.objectives,
        value: level.value,
        bound: level.bound,
        conflicts: proof.conflicts,
      });
    }
    if (!signal?.aborted && elapsed() < limit) continue;
    stopped = signal?.aborted ? "aborted" : "timeLimit";
    steps.return();
    break;
  }
  if (stopped === "proved" && proof.levels.some(({ proved }) => !proved))
    stopped = proof.conflicts >= conflicts ? "conflictLimit" : "unbuilt";

  const rest = Math.max(LEAST_POLISH_MS, Math.min(searchMs, limit - elapsed()));
  const polish = iterations === undefined ? { timeLimitMs: rest } : { iterations };
  const polished =
    proof.roster === first || stopped === "aborted"
      ? null
      : await runSearch(instance, { ...polish, ...shared, seed, initialRoster: proof.roster });
  return finish(instance, first, polished, proof, stopped, elapsed());
}

function finish(
  instance: Instance,
  first: Roster,
  polished: Roster | null,
  proof: Proof,
  stopped: string,
  elapsedMs: number,
): Roster {
  const score = (roster: Roster) => verify(instance, roster);
  const better = polished !== null && compareScores(score(polished), score(proof.roster), instance) <= 0;
  const roster = better ? polished : proof.roster;
  const verification = score(roster);
  if (!verification.valid) throw new Error("internal: the roster of the exact mode breaks a rule");
  const optimal = proof.levels.length > 0 && proof.levels.every(({ proved }) => proved);
  let status: RosterStatus = verification.status;
  if (stopped === "aborted") status = "cancelled";
  else if (optimal && stopped === "proved") status = "optimal";
  return {
    format: roster.format,
    instance: roster.instance,
    status,
    contacts: roster.contacts,
    shifts: roster.shifts,
    unassigned: roster.unassigned,
    score: withBounds(verification.score, proof.levels),
    ...(first.run === undefined
      ? {}
      : {
          run: {
            ...first.run,
            iterations: first.run.iterations + (polished?.run?.iterations ?? 0),
            elapsedMs: Math.round(elapsedMs),
            stopped,
          },
        }),
  };
}

/** A level of several objectives has its bound on the entry of their sum. */
function withBounds(score: readonly ScoreEntry[], levels: readonly LevelProof[]): ScoreEntry[] {
  const bounds = new Map(
    levels.map(({ bound, objectives }, i) => [objectives.length === 1 ? objectives[0] : `level ${i + 1}`, bound]),
  );
  return score.map(({ objective, value }) => {
    const known = bounds.get(objective);
    if (known === undefined || known === Number.NEGATIVE_INFINITY) return { objective, value };
    const bound = Math.min(known, value);
    return { objective, value, bound, gap: value - bound > TOLERANCE ? (value - bound) / value : 0 };
  });
}
