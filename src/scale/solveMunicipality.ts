import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { Random } from "../random";
import { checkAmount } from "../search/stop/checkAmount";
import { verify } from "../verify/verify";
import { VERSION } from "../version";
import type { CareUnit } from "./CareUnit";
import { checkUnits } from "./checkUnits";
import { type Districts, districts as divide } from "./districts";
import { inProcessExecutor } from "./inProcessExecutor";
import { lendAcross } from "./lendAcross";
import { mergeRosters } from "./mergeRosters";
import { nearestFirst } from "./nearestFirst";
import { runJobs } from "./runJobs";
import type { UnitExecutor, UnitJob } from "./UnitExecutor";
import { unitInstance } from "./unitInstance";

export interface MunicipalityOptions {
  /** Units to solve. Default: `districts(instance, { seed })`. */
  districts?: Pick<Districts, "units">;
  /** Where units are solved; not closed at the end. Default: in this thread, one after the other. */
  executor?: UnitExecutor;
  /** Any whole number; each unit gets a seed of its own drawn from it. Default 1. */
  seed?: number;
  /** Moves for each unit, 1 or more; without a time limit, the roster does not depend on the executor or the machine. */
  iterationsPerUnit?: number;
  /** Milliseconds for each unit. Default: 30,000 where no iterations are given. */
  timeLimitMsPerUnit?: number;
  /** Neighbours that a unit with visits left out may ask for workers: whole number, 0 or more. Default 2. */
  neighboursAsked?: number;
  /** Aborting returns what there is so far, with status `cancelled`. */
  signal?: AbortSignal;
  /** Called as each job ends; the order of the calls may depend on the executor. */
  onProgress?: (progress: MunicipalityProgress) => void;
}

export interface MunicipalityProgress {
  stage: "units" | "borders";
  /** Id of the unit done; of two units `a+b` at the borders. */
  unit: string;
  done: number;
  total: number;
  elapsedMs: number;
  /** Estimate for the stage: as long for each job as those done took. */
  remainingMs: number;
  /** Visits that nobody makes in the job's roster. */
  unassigned: number;
}

export interface UnitFigures {
  id: string;
  recipients: number;
  workers: number;
  visits: number;
  /** Visits with a missing carer, before and after the border phase. */
  unassignedAlone: number;
  unassigned: number;
}

/** An attempt at lending workers of `neighbour` to `unit`. */
export interface BorderAttempt {
  unit: string;
  neighbour: string;
  used: boolean;
}

/** A worker who visits a recipient of another unit. */
export interface Crossing {
  recipient: string;
  worker: string;
  visits: number;
}

export interface MunicipalityResult {
  /** One roster for the whole instance; it has passed `verify`. */
  roster: Roster;
  units: UnitFigures[];
  borders: BorderAttempt[];
  crossings: Crossing[];
}

const USUAL_LIMIT_MS = 30_000;

/**
 * Solves a municipality unit by unit: every unit is a job with a seed of its own, the rosters are merged, and units with visits left out ask near
 * units for workers, two units at a time, planned on from what they have. A unit lends or borrows in one such pair at most.
 *
 * With `iterationsPerUnit` and without a time limit, the same instance, units and seed give the same roster whatever the executor, apart from
 * `run.elapsedMs`.
 *
 * @throws RangeError for options out of range, or units that do not hold everybody once or part a household; what the executor rejects with twice;
 *   Error with message `internal: …` if the roster breaks a rule, which is a defect
 */
export async function solveMunicipality(
  instance: Instance,
  options: MunicipalityOptions = {},
): Promise<MunicipalityResult> {
  const {
    executor = inProcessExecutor(),
    iterationsPerUnit,
    neighboursAsked = 2,
    onProgress,
    seed = 1,
    signal,
  } = options;
  checkAmount("seed", seed, Number.MIN_SAFE_INTEGER, true);
  checkAmount("neighboursAsked", neighboursAsked, 0, true);
  if (iterationsPerUnit !== undefined) checkAmount("iterationsPerUnit", iterationsPerUnit, 1, true);
  if (options.timeLimitMsPerUnit !== undefined) checkAmount("timeLimitMsPerUnit", options.timeLimitMsPerUnit, 0, false);
  const timeLimitMs = options.timeLimitMsPerUnit ?? (iterationsPerUnit === undefined ? USUAL_LIMIT_MS : undefined);
  const limits = {
    ...(iterationsPerUnit === undefined ? {} : { iterations: iterationsPerUnit }),
    ...(timeLimitMs === undefined ? {} : { timeLimitMs }),
  };
  const { units } = options.districts ?? divide(instance, { seed });
  checkUnits(instance, units);

  const started = performance.now();
  const random = new Random(seed);
  let iterations = 0;
  const run = (stage: MunicipalityProgress["stage"], jobs: UnitJob[]) => {
    const began = performance.now();
    let done = 0;
    return runJobs(executor, jobs, signal, (job, roster) => {
      done++;
      iterations += roster.run?.iterations ?? 0;
      onProgress?.({
        stage,
        unit: job.id,
        done,
        total: jobs.length,
        elapsedMs: performance.now() - started,
        remainingMs: ((performance.now() - began) / done) * (jobs.length - done),
        unassigned: roster.unassigned.length,
      });
    });
  };

  const alone = await run(
    "units",
    units.map((unit) => ({
      id: unit.id,
      instance: unitInstance(instance, unit),
      seed: random.nextUint32(),
      ...limits,
    })),
  );
  const borders: BorderAttempt[] = [];
  // rosters of units on their own, and of pairs that lend
  const current: (Roster | null)[] = [...alone];
  const joint: Roster[] = [];
  const near = nearestFirst(instance, units);
  const asked = units.map(() => 0);
  while (!signal?.aborted) {
    const pairs = pairUp(current, near, asked, neighboursAsked);
    if (pairs.length === 0) break;
    const lendings = pairs.map(([u, v]) => lendAcross(instance, units[u], units[v], [current[u]!, current[v]!]));
    const after = await run(
      "borders",
      lendings.map(({ job }) => ({ ...job, seed: random.nextUint32(), ...limits })),
    );
    pairs.forEach(([u, v], at) => {
      const better = lendings[at].judge(after[at]);
      borders.push({ unit: units[u].id, neighbour: units[v].id, used: better !== null });
      if (better === null) return;
      joint.push(better);
      current[u] = null;
      current[v] = null;
    });
  }

  const merged = mergeRosters(instance, [...current.filter((roster) => roster !== null), ...joint]);
  const verification = verify(instance, merged);
  if (!verification.valid) {
    const codes = [...new Set(verification.violations.map(({ code }) => code))];
    throw new Error(`internal: the merged roster breaks ${codes.join(", ")}`);
  }
  const { carers } = verification.objectives.continuity;
  const roster: Roster = {
    ...merged,
    status: signal?.aborted ? "cancelled" : verification.status,
    score: verification.score,
    carers: instance.recipients.map(({ id }) => ({ recipient: id, carers: carers[id] ?? 0 })),
    run: {
      seed,
      iterations,
      elapsedMs: Math.round(performance.now() - started),
      stopped: signal?.aborted ? "aborted" : "unitsDone",
      version: VERSION,
    },
  };
  return {
    roster,
    units: figuresOf(instance, units, alone, roster),
    borders,
    crossings: crossingsOf(instance, units, roster),
  };
}

/**
 * Pairs for the next round, those with most visits left out first: each unit that may still ask, with the nearest unit that it has not asked and
 * that is free. A unit is in one pair at most.
 */
function pairUp(
  current: readonly (Roster | null)[],
  near: readonly number[][],
  asked: number[],
  most: number,
): [number, number][] {
  const missing = current.map((roster) => roster?.unassigned.length ?? 0);
  const taken = new Set<number>();
  const pairs: [number, number][] = [];
  for (const u of [...missing.keys()].sort((a, b) => missing[b] - missing[a] || a - b)) {
    if (missing[u] === 0 || taken.has(u)) continue;
    // neighbours are asked in order; one that is in another pair now is passed over for good
    while (asked[u] < Math.min(most, near[u].length)) {
      const v = near[u][asked[u]++];
      if (current[v] === null || taken.has(v)) continue;
      taken.add(u).add(v);
      pairs.push([u, v]);
      break;
    }
  }
  return pairs;
}

function figuresOf(
  instance: Instance,
  units: readonly CareUnit[],
  alone: readonly Roster[],
  roster: Roster,
): UnitFigures[] {
  const unitOf = new Map(units.flatMap(({ recipients }, at) => recipients.map((index) => [index, at] as const)));
  const visits = units.map(() => 0);
  const left = units.map(() => 0);
  const missing = new Set(roster.unassigned.map(({ visit }) => visit));
  for (const { id, recipients } of instance.visits) {
    const unit = unitOf.get(recipients[0])!;
    visits[unit]++;
    if (missing.has(id)) left[unit]++;
  }
  return units.map(({ id, recipients, workers }, at) => ({
    id,
    recipients: recipients.length,
    workers: workers.length,
    visits: visits[at],
    unassignedAlone: alone[at].unassigned.length,
    unassigned: left[at],
  }));
}

function crossingsOf(instance: Instance, units: readonly CareUnit[], roster: Roster): Crossing[] {
  const unitOfWorker = new Map(
    units.flatMap(({ workers }, at) => workers.map((w) => [instance.workers[w].id, at] as const)),
  );
  const unitOfRecipient = new Map(units.flatMap(({ recipients }, at) => recipients.map((r) => [r, at] as const)));
  const visitOf = new Map(instance.visits.map((visit) => [visit.id, visit]));
  const counts = new Map<string, Crossing>();
  for (const { visits, worker } of roster.shifts)
    for (const { visit } of visits)
      for (const index of visitOf.get(visit)!.recipients) {
        if (unitOfRecipient.get(index) === unitOfWorker.get(worker)) continue;
        const recipient = instance.recipients[index].id;
        const key = JSON.stringify([recipient, worker]);
        const crossing = counts.get(key) ?? { recipient, worker, visits: 0 };
        crossing.visits++;
        counts.set(key, crossing);
      }
  return [...counts.values()];
}
