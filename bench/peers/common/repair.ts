import { bestRoute } from "./bestRoute";
import type { Compact } from "./Compact";
import type { PeerAnswer } from "./PeerAnswer";
import { type Duty, Plan } from "./Plan";
import { placeVisit } from "./placeVisit";
import { type Stop, timeRoute } from "./timeRoute";

export interface Repaired {
  plan: Plan;
  /** Visits that the peer assigned and that its routes could not hold. */
  dropped: number;
  /** Visits put back or added by insertion. */
  inserted: number;
}

/**
 * Stage 2, the same for every peer: exact starts and breaks for each worker and day, common starts for visits of several carers, and
 * insertion of what did not fit and of what the peer left out, with carers whom the recipient already has first. Shifts are taken as they
 * are.
 */
export function repair(compact: Compact, answer: PeerAnswer): Repaired {
  const plan = new Plan(compact);
  const dutyOf = new Map<number, Duty>();
  const key = (worker: number, day: number) => worker * compact.days + day;
  for (const [worker, option] of answer.shifts) {
    const shift = compact.workers[worker]?.options[option];
    if (shift && !dutyOf.has(key(worker, shift.day))) dutyOf.set(key(worker, shift.day), plan.addDuty(worker, option));
  }
  const workersOf = compact.visits.map((): Map<number, number | null> => new Map());
  for (const [visit, worker, start] of answer.visits) workersOf[visit]?.set(worker, start ?? null);

  const wanted = new Map<Duty, { stop: Stop; start: number | null }[]>(plan.duties.map((duty) => [duty, []]));
  let assigned = 0;
  workersOf.forEach((carers, visit) => {
    const { day, earliest, eligible, latest } = compact.visits[visit];
    const able = [...carers].filter(([worker]) => eligible.includes(worker) && dutyOf.has(key(worker, day)));
    if (able.length < compact.visits[visit].carers) return;
    assigned++;
    const taken = able.slice(0, compact.visits[visit].carers);
    const starts = new Set(taken.map(([, start]) => start));
    const [common] = [...starts];
    const together = taken.length > 1 && starts.size === 1 && common !== null;
    for (const [worker, start] of taken) {
      const stop = together ? { visit, earliest: common, latest: common } : { visit, earliest, latest };
      wanted.get(dutyOf.get(key(worker, day))!)!.push({ stop, start });
    }
  });
  for (const [duty, stops] of wanted) route(plan, duty, stops);
  synchronise(plan);

  const left = compact.visits.flatMap((_, visit) => (plan.madeBy[visit].length === 0 ? [visit] : []));
  const kept = compact.visits.length - left.length;
  const weight = (visit: number) =>
    compact.visits[visit].priority * compact.visits[visit].length * compact.visits[visit].carers;
  left.sort((a, b) => weight(b) - weight(a));
  let inserted = 0;
  const cost = (visit: number, duty: Duty, travel: number) => 1000 * plan.newTo(visit, duty.worker) + travel;
  for (const visit of left) if (placeVisit(plan, visit, cost)) inserted++;
  return { plan, dropped: assigned - kept, inserted };
}

/** The peer's own order where it gave one that can be driven, else the best order of as many as fit. */
function route(plan: Plan, duty: Duty, wanted: readonly { stop: Stop; start: number | null }[]): void {
  const { compact } = plan;
  const ordered = wanted
    .toSorted((a, b) => (a.start ?? a.stop.earliest) - (b.start ?? b.stop.earliest))
    .map(({ stop }) => stop);
  const driven = timeRoute(compact, duty.worker, duty.shift, ordered) !== null;
  const stops = driven ? ordered : bestRoute(compact, duty.worker, duty.shift, ordered);
  for (const stop of stops) plan.insert(duty, { ...stop }, duty.stops.length);
}

/** Gives the visits of several carers one start, or takes them out. */
function synchronise(plan: Plan): void {
  const { compact } = plan;
  compact.visits.forEach(({ carers, earliest, latest }, visit) => {
    if (carers === 1) return;
    const duties = plan.madeBy[visit];
    if (duties.length < carers) {
      plan.remove(visit);
      return;
    }
    const startIn = (duty: Duty) => {
      const times = timeRoute(compact, duty.worker, duty.shift, duty.stops)!;
      return times.starts[duty.stops.findIndex((stop) => stop.visit === visit)];
    };
    const soonest = Math.max(...duties.map(startIn));
    const narrowed = (duty: Duty, start: number) =>
      duty.stops.map((stop) => (stop.visit === visit ? { visit, earliest: start, latest: start } : stop));
    const step = 5 * compact.ticksPerMinute;
    const candidates = [soonest];
    for (let at = earliest; at <= latest; at += step) if (at > soonest) candidates.push(at);
    const start = candidates.find((at) =>
      duties.every((duty) => timeRoute(compact, duty.worker, duty.shift, narrowed(duty, at)) !== null),
    );
    if (start === undefined) plan.remove(visit);
    else for (const duty of duties) duty.stops = narrowed(duty, start);
  });
}
