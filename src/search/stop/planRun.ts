import { anyOf } from "./anyOf";
import { diminishingReturns } from "./diminishingReturns";
import { iterationLimit } from "./iterationLimit";
import type { RunProgress } from "./RunProgress";
import type { StopCriterion, Unit } from "./StopCriterion";
import { timeLimit } from "./timeLimit";

/** Upper limit of a run for which nothing is said. */
const DEFAULT_MOST_MS = 300_000;

/** A run's length and ends, from the options of `solve`. */
export interface RunPlan {
  /** What the annealing's schedule is measured in. */
  unit: Unit;
  /** In `unit`; Infinity where no end is known. */
  limit: number;
  /** Least time limit, whatever the unit; Infinity without one. */
  deadlineMs: number;
  /** Rounds of growing length instead of one annealing until the limit. */
  rounds: boolean;
  checks: { name: string; readsClock: boolean; reached: (progress: RunProgress) => boolean }[];
  /** Whether something that reads no clock may end the run before the limit. */
  conditional: boolean;
}

/** Combines `stop`, `iterations` and `timeLimitMs`; without any of them: diminishing returns, five minutes at most. */
export function planRun(options: { stop?: StopCriterion; iterations?: number; timeLimitMs?: number }): RunPlan {
  const { stop, iterations, timeLimitMs } = options;
  const given = [
    ...(stop === undefined ? [] : [stop]),
    ...(iterations === undefined ? [] : [iterationLimit(iterations)]),
    ...(timeLimitMs === undefined ? [] : [timeLimit(timeLimitMs)]),
  ];
  const criteria = flatten(given.length > 0 ? given : [anyOf(diminishingReturns(), timeLimit(DEFAULT_MOST_MS))]);
  const least = (unit: Unit) =>
    Math.min(...criteria.map(({ limit }) => (limit?.unit === unit ? limit.amount : Number.POSITIVE_INFINITY)));
  // a clock never steers a run that is limited by iterations
  const unit = least("iterations") < Number.POSITIVE_INFINITY ? "iterations" : unitWithoutLimit(criteria, least("ms"));
  const limit = least(unit);
  return {
    unit,
    limit,
    deadlineMs: least("ms"),
    rounds: limit === Number.POSITIVE_INFINITY || criteria.some(({ rounds }) => rounds === true),
    checks: criteria.map((criterion) => ({
      name: criterion.name,
      readsClock: criterion.readsClock,
      reached: criterion.begin(),
    })),
    conditional: criteria.some(({ readsClock, limit, rounds }) => !readsClock && limit === undefined && !rounds),
  };
}

/** Without a limit, only criteria that can be told by moves alone are measured in moves. */
function unitWithoutLimit(criteria: readonly StopCriterion[], leastMs: number): Unit {
  if (leastMs < Number.POSITIVE_INFINITY) return "ms";
  return criteria.some(({ readsClock, rounds }) => readsClock || rounds) ? "ms" : "iterations";
}

function flatten(criteria: readonly StopCriterion[]): StopCriterion[] {
  return criteria.flatMap((criterion) => (criterion.members ? flatten(criterion.members) : [criterion]));
}
