import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { Draft } from "../revise/Draft";
import type { RuleCode } from "../verify/Violation";
import { applyRelaxations } from "./applyRelaxations";
import type { ReasonCode } from "./ReasonCode";
import type { Relaxation } from "./Relaxation";
import type { Forbidden } from "./recommend";
import { recommendIn } from "./recommend";
import { relaxationCost } from "./relaxationCost";
import { relaxationsFor } from "./relaxationsFor";

export interface UnassignedCause {
  code: ReasonCode;
  /** Workers whom it keeps from the visit, in the order of the instance. */
  workers: string[];
  rules: RuleCode[];
  /** The cheapest way out that this code takes part in: with all of it the visit can be made, `verify` finding no new breach. Null where none was found. */
  way: WayOut | null;
}

export interface WayOut {
  relaxations: Relaxation[];
  /** Who makes the visit then. */
  worker: string;
  /** Sum of `relaxationCost`. */
  cost: number;
}

export interface UnassignedExplanation {
  visit: string;
  /** Seats that stay empty. */
  missing: number;
  /** Workers who could make it as things are: the roster has simply not placed it. */
  able: string[];
  causes: UnassignedCause[];
  /** The cheapest of all; null where somebody is able, or none was found. */
  cheapest: WayOut | null;
}

export interface ExplainUnassignedOptions {
  /** Ways out that are tried, at most; default 80. Each costs one or two verifications of the roster. */
  mostTries?: number;
}

/** Relaxations that are combined, at most. */
const MOST_TOGETHER = 4;

interface Step {
  worker: number;
  relaxations: Relaxation[];
  cost: number;
}

/**
 * Why nobody makes a visit, and what would have to give way. Every way out has been tried: with the relaxations the visit is put into the roster and
 * `verify` finds no breach that was not there before.
 *
 * @param visit id of a visit that is not, or not fully, staffed
 * @throws RangeError where the instance has no such visit
 */
export function explainUnassigned(
  instance: Instance,
  roster: Roster,
  visit: string,
  { mostTries = 80 }: ExplainUnassignedOptions = {},
): UnassignedExplanation {
  const draft = new Draft(instance, roster);
  const { seats } = draft.visit(visit);
  const missing = draft.context.staffed[draft.visit(visit).index]?.openSeats.length ?? seats.length;
  const first = recommendIn(draft, visit);
  const able = first.candidates.filter(({ current }) => !current).map(({ worker }) => worker);
  const causes = new Map<ReasonCode, UnassignedCause>();
  const causeOf = (code: ReasonCode) => {
    const cause = causes.get(code) ?? { code, workers: [], rules: [], way: null };
    causes.set(code, cause);
    return cause;
  };
  const queue: Step[] = [];
  for (const forbidden of first.forbidden) {
    for (const { code, rule } of forbidden.obstacles) {
      const cause = causeOf(code);
      if (!cause.workers.includes(forbidden.worker)) cause.workers.push(forbidden.worker);
      if (rule !== undefined && !cause.rules.includes(rule)) cause.rules.push(rule);
    }
    queue.push(...stepsFrom(draft, visit, forbidden, []));
  }
  let cheapest: WayOut | null = null;
  for (let tries = 0; tries < mostTries && queue.length > 0; tries++) {
    const at = queue.reduce((best, step, i) => (before(step, queue[best]) ? i : best), 0);
    const [step] = queue.splice(at, 1);
    if (step.relaxations.every(({ code }) => (causes.get(code)?.way ?? null) !== null)) {
      tries--;
      continue;
    }
    const relaxed = applyRelaxations(instance, roster, step.relaxations);
    const next = new Draft(relaxed.instance, relaxed.roster);
    const found = recommendIn(next, visit, [next.instance.workers[step.worker]]);
    const [candidate] = found.candidates;
    if (candidate === undefined) {
      queue.push(...stepsFrom(next, visit, found.forbidden[0], step.relaxations));
      continue;
    }
    const way = { relaxations: step.relaxations, worker: candidate.worker, cost: step.cost };
    cheapest ??= way;
    for (const { code } of step.relaxations) causeOf(code).way ??= way;
  }
  return {
    visit,
    missing,
    able,
    causes: [...causes.values()],
    cheapest: able.length > 0 ? null : cheapest,
  };
}

/** The cheaper first, then the one with fewer relaxations, then the earlier worker. */
function before(a: Step, b: Step): boolean {
  return (a.cost - b.cost || a.relaxations.length - b.relaxations.length || a.worker - b.worker) < 0;
}

function stepsFrom(
  draft: Draft,
  id: string,
  { alternatives, obstacles, worker: name }: Forbidden,
  taken: Relaxation[],
): Step[] {
  const visit = draft.visit(id);
  const worker = draft.instance.workers.find((one) => one.id === name);
  if (worker === undefined || obstacles.length === 0) return [];
  const each = obstacles.map((obstacle) => relaxationsFor(draft, visit, worker, obstacle));
  const sets = alternatives ? each : [each.flat()];
  if (!alternatives && each.some((relaxations) => relaxations.length === 0)) return [];
  return sets
    .filter((more) => more.length > 0)
    .map((more) => [...taken, ...more])
    .filter((relaxations) => relaxations.length <= MOST_TOGETHER)
    .map((relaxations) => ({
      worker: worker.index,
      relaxations,
      cost: relaxations.reduce((sum, relaxation) => sum + relaxationCost(relaxation), 0),
    }));
}
