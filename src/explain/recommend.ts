import type { Instance, ObjectiveName, Visit, Worker } from "../model/Instance";
import type { Roster, RosterShift } from "../model/Roster";
import { applyShifts } from "../revise/applyShifts";
import { Draft } from "../revise/Draft";
import { newBreaches } from "../revise/newBreaches";
import type { StartRange } from "../revise/putVisit";
import { startRanges } from "../revise/startRanges";
import { withoutVisit } from "../revise/withoutVisit";
import type { Carer } from "../verify/Context";
import { compareScores } from "../verify/compareScores";
import type { Verification } from "../verify/Verification";
import { verify } from "../verify/verify";
import { findTeams } from "./findTeams";
import type { Obstacle } from "./Obstacle";
import { obstacleOf } from "./obstacleOf";
import type { PlacedEntry, Placement } from "./Placement";
import { placementsOf } from "./placementsOf";
import { staticObstacles } from "./staticObstacles";
import { timeObstacles } from "./timeObstacles";

/** Change of each objective: value after less value before, as `verify` computes both; `change` counts from the roster given. */
export type ObjectiveChange = Record<ObjectiveName, number>;

export interface Candidate {
  worker: string;
  /** Whether she makes the visit as it stands; nothing changes then. */
  current: boolean;
  /** Id of the carer she would replace; null where a seat is open. */
  replaces: string | null;
  placement: Placement;
  /** Colleagues who would come with her where several seats are open. */
  team: Placement[];
  change: ObjectiveChange;
  /** Shifts of the roster as they would be; `applyShifts` puts them in. */
  shifts: RosterShift[];
}

export interface Forbidden {
  worker: string;
  /** What keeps her from the visit. */
  obstacles: Obstacle[];
  /** Whether one of the obstacles giving way would be enough; false where all of them would have to. */
  alternatives: boolean;
}

export interface Recommendation {
  visit: string;
  /** Who makes it now. */
  carers: string[];
  /** Best first, by the levels of the instance's objective. */
  candidates: Candidate[];
  forbidden: Forbidden[];
}

/** The draft with a change, and what `verify` says of it. */
interface Trial {
  candidate: Omit<Candidate, "change">;
  after: Verification;
}

/**
 * Ranks every worker for a visit. A worker may replace one of the present carers, or fill an open seat, in a shift of the roster or in one more that she
 * may work; other visits keep their carers and, as far as can be, their times. Every candidate's roster has been through `verify`: it breaks no
 * rule that the roster does not break already, and the change of each objective is exact.
 *
 * @param visit id
 * @returns candidates by the objective's levels, then by visits whose times change, extra shifts and id; all others with what forbids them
 * @throws RangeError where the instance has no such visit
 */
export function recommend(instance: Instance, roster: Roster, visit: string): Recommendation {
  return recommendIn(new Draft(instance, roster), visit);
}

/** The same for a draft that is there already, and for some of the workers. */
export function recommendIn(
  draft: Draft,
  id: string,
  workers: readonly Worker[] = draft.instance.workers,
): Recommendation {
  const visit = draft.visit(id);
  const carers = draft.carersOf(visit);
  const trials: Trial[] = [];
  const forbidden: Forbidden[] = [];
  for (const worker of workers) {
    const own = carers.find((carer) => carer.worker === worker);
    if (own !== undefined) {
      trials.push({ candidate: presentOf(own), after: draft.verification });
      continue;
    }
    const found =
      carers.length === 0 ? openTrials(draft, visit, worker) : replacingTrials(draft, visit, worker, carers);
    if ("obstacles" in found) forbidden.push({ worker: worker.id, ...found });
    else trials.push(found);
  }
  trials.sort((a, b) => compareTrials(draft, a, b));
  return {
    visit: id,
    carers: carers.map(({ worker }) => worker.id),
    candidates: trials.map(({ candidate, after }) => ({ ...candidate, change: changeOf(draft.verification, after) })),
    forbidden,
  };
}

function compareTrials({ instance }: Draft, a: Trial, b: Trial): number {
  const effort = ({ candidate: { placement } }: Trial) => placement.retimed.length + (placement.extraShift ? 0.5 : 0);
  return (
    compareScores(a.after, b.after, instance) ||
    a.after.objectives.change.value - b.after.objectives.change.value ||
    effort(a) - effort(b) ||
    (a.candidate.worker < b.candidate.worker ? -1 : 1)
  );
}

function changeOf(before: Verification, after: Verification): ObjectiveChange {
  const names = Object.keys(after.objectives) as ObjectiveName[];
  return Object.fromEntries(
    names.map((name) => [name, after.objectives[name].value - before.objectives[name].value]),
  ) as ObjectiveChange;
}

function presentOf({ worker, shift, placed, seat }: Carer): Omit<Candidate, "change"> {
  return {
    worker: worker.id,
    current: true,
    replaces: null,
    placement: {
      worker: worker.id,
      date: shift.entry.date,
      template: shift.option?.template ?? shift.entry.template ?? null,
      seat: placed.entry.seat ?? seat ?? 0,
      start: placed.entry.start,
      end: placed.entry.end,
      extraShift: false,
      changedShift: false,
      retimed: [],
    },
    team: [],
    shifts: [],
  };
}

interface Blocked {
  obstacles: Obstacle[];
  alternatives: boolean;
}

type Found = Trial | Blocked;

const all = (obstacles: Obstacle[]): Blocked => ({ obstacles, alternatives: false });
const anyOf = (obstacles: Obstacle[]): Blocked => ({ obstacles, alternatives: true });
const fewer = (a: Blocked, b: Blocked) => (b.obstacles.length < a.obstacles.length ? b : a);

/** She in place of one of the carers, whichever is best. */
function replacingTrials(draft: Draft, visit: Visit, worker: Worker, carers: readonly Carer[]): Found {
  let best: Trial | null = null;
  const blocked: Blocked[] = [];
  for (const leaver of carers) {
    const stays = carers.filter((carer) => carer !== leaver);
    const ranges = startRanges(draft, visit, stays);
    const seat = leaver.placed.entry.seat ?? leaver.seat ?? 0;
    const left = withoutVisit(draft, leaver.shift, visit.id);
    const found = bestTrial(draft, visit, seat, worker, ranges, [leaver.worker.id], ({ placement, entry }) => ({
      worker: worker.id,
      current: false,
      replaces: leaver.worker.id,
      placement,
      team: [],
      shifts: [left, entry],
    }));
    if ("obstacles" in found) blocked.push(found);
    else if (best === null || compareTrials(draft, found, best) < 0) best = found;
  }
  return best ?? blocked.reduce(fewer);
}

/** She at a visit that nobody makes, with colleagues where it needs several. */
function openTrials(draft: Draft, visit: Visit, worker: Worker): Found {
  const ranges = startRanges(draft, visit, []);
  if (visit.seats.length === 1) {
    return bestTrial(draft, visit, 0, worker, ranges, [], ({ placement, entry }) => ({
      worker: worker.id,
      current: false,
      replaces: null,
      placement,
      team: [],
      shifts: [entry],
    }));
  }
  const seats = [...visit.seats.keys()];
  const obstacles = staticObstacles(draft, visit, seats, worker);
  if (obstacles.length > 0) return all(obstacles);
  const trials: Trial[] = [];
  const breaches: Blocked[] = [];
  for (const team of findTeams(draft, visit, worker, ranges)) {
    const [own, ...others] = team;
    const shifts = team.map(({ entry }) => entry);
    const after = verifyWith(draft, shifts);
    const broken = newBreaches(draft, after);
    const candidate = {
      worker: worker.id,
      current: false,
      replaces: null,
      placement: own.placement,
      team: others.map(({ placement }) => placement),
      shifts,
    };
    if (broken.length === 0) trials.push({ candidate, after });
    else breaches.push(all(broken.map(obstacleOf)));
  }
  if (trials.length > 0) return trials.reduce((a, b) => (compareTrials(draft, a, b) <= 0 ? a : b));
  if (breaches.length > 0) return breaches.reduce(fewer);
  const own = obstaclesInTime(draft, visit, seats, worker, ranges);
  return anyOf(own.length > 0 ? own : [{ code: "CARERS", rule: "CARERS", limit: visit.seats.length }]);
}

function obstaclesInTime(
  draft: Draft,
  visit: Visit,
  seats: number[],
  worker: Worker,
  ranges: StartRange[],
): Obstacle[] {
  for (const seat of seats) if (placementsOf(draft, visit, seat, worker, ranges).length > 0) return [];
  return timeObstacles(draft, visit, seats[0], worker, ranges);
}

function bestTrial(
  draft: Draft,
  visit: Visit,
  seat: number,
  worker: Worker,
  ranges: readonly StartRange[],
  leaves: readonly string[],
  candidateOf: (placed: PlacedEntry) => Omit<Candidate, "change">,
): Found {
  const obstacles = staticObstacles(draft, visit, [seat], worker, leaves);
  if (obstacles.length > 0) return all(obstacles);
  let best: Trial | null = null;
  let least: Obstacle[] | null = null;
  for (const placed of placementsOf(draft, visit, seat, worker, ranges)) {
    const candidate = candidateOf(placed);
    const after = verifyWith(draft, candidate.shifts);
    const broken = newBreaches(draft, after);
    if (broken.length > 0) {
      if (least === null || broken.length < least.length) least = broken.map(obstacleOf);
      continue;
    }
    const trial = { candidate, after };
    if (best === null || compareTrials(draft, trial, best) < 0) best = trial;
  }
  if (best !== null) return best;
  return least === null ? anyOf(timeObstacles(draft, visit, seat, worker, ranges)) : all(least);
}

function verifyWith({ instance, roster }: Draft, shifts: readonly RosterShift[]): Verification {
  return verify(instance, applyShifts(instance, roster, shifts), { published: roster });
}
