import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { Random } from "../random";
import { checkAmount } from "../search/stop/checkAmount";
import { verify } from "../verify/verify";
import { VERSION } from "../version";
import { type BorderAttempt, borderPhase, type Swap } from "./borderPhase";
import type { CareUnit } from "./CareUnit";
import { checkUnits } from "./checkUnits";
import { type Crossing, crossingsOf } from "./crossingsOf";
import { type Districts, districts as divide } from "./districts";
import { inProcessExecutor } from "./inProcessExecutor";
import { mergeRosters } from "./mergeRosters";
import { runJobs } from "./runJobs";
import type { UnitExecutor, UnitJob } from "./UnitExecutor";
import { type UnitFigures, unitFigures } from "./unitFigures";
import { unitInstance } from "./unitInstance";
import { visitsByRecipient } from "./visitsByRecipient";
import { withPinned } from "./withPinned";

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
  /** Neighbours that a unit may ask for help: whole number, 0 or more; 0 = borders are not crossed. Default 2. */
  neighboursAsked?: number;
  /** For what neighbours are asked: for visits left out and contacts in another unit only, or for fewer carers as well. Default `continuity`. */
  borderPhase?: "shortage" | "continuity";
  /**
   * How many carers less (as objective `continuity` counts) each recipient who changes unit, and each pair of recipient and worker across a border, must
   * be worth where no visit and no contact is at stake: 0 or more. Default 0.5.
   */
  crossingPrice?: number;
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

export interface MunicipalityResult {
  /** One roster for the whole instance; it has passed `verify`. */
  roster: Roster;
  units: UnitFigures[];
  /** The units as they are in the end, with the recipients they look after. */
  careUnits: CareUnit[];
  borders: BorderAttempt[];
  swaps: Swap[];
  crossings: Crossing[];
}

const USUAL_LIMIT_MS = 30_000;

/**
 * Solves a municipality unit by unit: every unit is a job with a seed of its own; then near units help each other where visits are left out or recipients
 * at the border meet many carers, two units at a time, planned on from what they have. A unit is in one such pair at most, and what
 * crosses a border must be worth it (`crossingPrice`).
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
    crossingPrice = 0.5,
    executor = inProcessExecutor(),
    iterationsPerUnit,
    neighboursAsked = 2,
    onProgress,
    seed = 1,
    signal,
  } = options;
  checkAmount("seed", seed, Number.MIN_SAFE_INTEGER, true);
  checkAmount("neighboursAsked", neighboursAsked, 0, true);
  checkAmount("crossingPrice", crossingPrice, 0, false);
  if (options.borderPhase !== undefined && !["shortage", "continuity"].includes(options.borderPhase))
    throw new RangeError(`unknown border phase ${options.borderPhase}`);
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
  const run = (stage: MunicipalityProgress["stage"], total: number, make: (index: number) => Omit<UnitJob, "seed">) => {
    const began = performance.now();
    const seeds = Array.from({ length: total }, () => random.nextUint32());
    let done = 0;
    const seeded = (index: number) => ({ ...make(index), seed: seeds[index], ...limits });
    return runJobs(executor, total, seeded, signal, (job, roster) => {
      done++;
      iterations += roster.run?.iterations ?? 0;
      onProgress?.({
        stage,
        unit: job.id,
        done,
        total,
        elapsedMs: performance.now() - started,
        remainingMs: ((performance.now() - began) / done) * (total - done),
        unassigned: roster.unassigned.length,
      });
    });
  };

  const visitsOf = visitsByRecipient(instance);
  const solved = await run("units", units.length, (at) => ({
    id: units[at].id,
    instance: unitInstance(instance, units[at], visitsOf),
  }));
  const alone = solved.map((roster, at) => withPinned(instance, units[at], roster, visitsOf));
  const borders = await borderPhase({
    instance,
    units,
    rosters: alone,
    visitsOf,
    neighboursAsked,
    continuity: options.borderPhase !== "shortage",
    crossingPrice,
    run: (count, make) => run("borders", count, make),
    signal,
  });

  const merged = mergeRosters(instance, borders.rosters);
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
    units: unitFigures(instance, borders.units, alone, roster),
    careUnits: borders.units,
    borders: borders.attempts,
    swaps: borders.swaps,
    crossings: crossingsOf(instance, borders.units, roster),
  };
}
