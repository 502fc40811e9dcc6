import type { RunPlan } from "../search/stop/planRun";

/** One annealing, from hot (or from a moderate reheat) to cold. */
export interface Round {
  /** Where it starts and how long it is: milliseconds of the run, or moves of all lanes. */
  start: number;
  length: number;
  /** Share of an annealing that has passed when it starts: 0, or more where it is reheated only in part. */
  from: number;
}

/** A point in a round at which all lanes wait for each other. */
export interface Mark {
  /** Share of the round. */
  at: number;
  exchange: boolean;
}

const FIRST = { ms: 10_000, iterations: 10_000 };
/** Share of an annealing that later rounds leave out: they start warm enough to change crews, too cold to forget them. */
const REHEAT = 0.25;
/** Share of a round at which rosters are exchanged: once all crews are decided, since two searches that stay apart until then end better than two that meet. */
const EXCHANGE = 0.9;
/** Moves of each lane between two looks at what may end a run that is measured in moves. */
const LOOK = 1000;

/** The round after `before` (null: the first), or null where the limit is reached. */
export function nextRound(plan: RunPlan, lanes: number, before: Round | null, now: number): Round | null {
  if (!plan.rounds) return before === null ? { start: 0, length: plan.limit, from: 0 } : null;
  const start = before === null ? 0 : plan.unit === "ms" ? now : before.start + before.length;
  const left = plan.limit - start;
  if (before !== null && left <= 0) return null;
  const length = before === null ? FIRST[plan.unit] * (plan.unit === "ms" ? 1 : lanes) : before.length * 2;
  // a rest too short for a round of its own makes this one longer
  return { start, length: left < 2 * length ? left : length, from: before === null ? 0 : REHEAT };
}

/** Where the lanes wait for each other, in order; the last mark is the round's end. In a run measured in moves every walk is one lane's. */
export function marksOf(plan: RunPlan, walks: number, round: Round): Mark[] {
  const marks: Mark[] = walks > 1 ? [{ at: EXCHANGE, exchange: true }] : [];
  if (plan.unit === "iterations" && plan.conditional) {
    const step = (LOOK * walks) / round.length;
    for (let k = 1; k * step < 1; k++) marks.push({ at: k * step, exchange: false });
  }
  marks.push({ at: 1, exchange: false });
  return marks.sort((a, b) => a.at - b.at);
}
