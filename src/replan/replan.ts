import type { Instance } from "../model/Instance";
import type { Issue } from "../model/Issue";
import type { Roster, RosterShift, UnassignedVisit } from "../model/Roster";
import { compile } from "../problem/compile";
import { ShiftPatterns } from "../problem/ShiftPatterns";
import { Random } from "../random";
import { createInsertion } from "../search/Insertion";
import { unassignedVisits } from "../search/output/unassignedVisits";
import { createRosterState, type RosterState } from "../search/RosterState";
import { weightsOf } from "../search/Weights";
import { createContext } from "../verify/createContext";
import type { Violation } from "../verify/Violation";
import { verify } from "../verify/verify";
import { VERSION } from "../version";
import { Bonds } from "./Bonds";
import type { Changes } from "./Changes";
import { loadStanding } from "./loadStanding";
import { type RepairCosts, repairCosts } from "./RepairCosts";
import { RepairLedger } from "./RepairLedger";
import { RepairSearch } from "./RepairSearch";
import { RepairState } from "./RepairState";
import { readChanges } from "./readChanges";
import { repairInstance } from "./repairInstance";
import { reviseInstance } from "./reviseInstance";
import { standingShifts } from "./standingShifts";
import { writeRepair } from "./writeRepair";

export interface ReplanOptions {
  /** Any whole number; the same seed gives the same roster. Default 1. */
  seed?: number;
  /** Steps of the search; default 80,000, about a second on a unit of a hundred recipients. */
  iterations?: number;
  /** Stops the search earlier, in milliseconds; the roster then depends on the machine. Default: none. */
  timeLimitMs?: number;
  /** Minutes between the freeze time and the earliest start of a shift that somebody is asked to work on top; 0 or more, default 60. */
  noticeMinutes?: number;
  /** Allows daily rest of 9 hours instead of the instance's longer one; every rest made shorter is named. Default false. */
  reducedRest?: boolean;
  /** What the repair pays for, where it differs from the default. */
  costs?: Partial<RepairCosts>;
}

export interface ReducedRest {
  worker: string;
  /** ISO date of the shift after the rest. */
  date: string;
  hours: number;
}

export interface Replan {
  /** Null where the changes have errors. */
  roster: Roster | null;
  /** The instance after the changes, against which the roster has been verified. */
  instance: Instance | null;
  issues: Issue[];
  /** Breaches that stand: of what is done already, or of the input. */
  standing: Violation[];
  reducedRests: ReducedRest[];
}

/** Share of the visits that could stay with their carers beyond which moving one costs `manyChanges` more. */
const MOST_CHANGED = 0.05;

/** AB/HÖK from 1 October 2023: a rest of at least 9 hours now and then, made up for later. */
const REDUCED_REST_HOURS = 9;

/**
 * Repairs a published roster after absences and visits that are new, cancelled or longer: with as many visits placed as can be, then with few changes and few
 * carers that a recipient does not have (`costs` says what they are worth). Whatever starts before the freeze time stands to the letter, and so do pins.
 *
 * The roster may have become infeasible in any way: what cannot be worked any more is put elsewhere or left unassigned.
 *
 * @param roster the published roster
 * @returns a verified roster of the changed instance; its score has `change` as second entry
 * @throws RangeError for options out of range
 */
export function replan(instance: Instance, roster: Roster, changes: Changes, options: ReplanOptions = {}): Replan {
  const { costs, iterations = 80_000, noticeMinutes = 60, reducedRest = false, seed = 1, timeLimitMs } = options;
  for (const [name, value] of Object.entries({ iterations, noticeMinutes, timeLimitMs: timeLimitMs ?? 0 })) {
    if (!(value >= 0)) throw new RangeError(`${name} must be 0 or more, not ${value}`);
  }
  const started = performance.now();
  const { changes: read, issues } = readChanges(instance, changes);
  if (read === null) return { roster: null, instance: null, issues, standing: [], reducedRests: [] };
  const standing = standingShifts(instance, createContext(instance, roster).shiftsOf.flat(), read);
  const ordinary = instance.rules.dailyRestHours;
  const shorter = reducedRest && ordinary !== null && ordinary > REDUCED_REST_HOURS ? REDUCED_REST_HOURS : null;
  const revised = reviseInstance(instance, changes, read, standing, shorter);
  const hour = 60 * instance.horizon.ticksPerMinute;
  const call = read.freeze + noticeMinutes * instance.horizon.ticksPerMinute;
  const repair = repairInstance(revised, standing, read.freeze, call);

  const problem = compile(repair.instance);
  const state = createRosterState(problem);
  const random = new Random(seed);
  const insertion = createInsertion(state, weightsOf(revised), random);
  const patterns = new ShiftPatterns(repair.instance, problem);
  const published = loadStanding(state, insertion, patterns, repair, standing);
  appoint(repair.instance, roster, state);
  const bonds = new Bonds(problem, published);
  const prices = { ...repairCosts, ...costs };
  const rest = shorter === null ? 0 : (ordinary ?? 0) * hour;
  const stands = [...standing.values()].reduce((sum, shift) => sum + shift.stands.length, 0);
  const canStay = published.worker.filter((worker, part) => worker >= 0 && state.slotOf[part] >= 0).length;
  const freeChanges = Math.floor(MOST_CHANGED * (stands + canStay));
  const ledger = new RepairLedger(state, published, bonds, prices, rest, freeChanges);
  const search = new RepairSearch(new RepairState(state, patterns, published, bonds, prices, random), ledger);
  while (search.iterations < iterations) {
    if (timeLimitMs !== undefined && performance.now() - started > timeLimitMs) break;
    search.step(iterations);
  }
  search.finish();

  const shifts = writeRepair(revised, repair, state, published, standing);
  const left = unassignedVisits(repair.instance, state).filter(({ visit }) =>
    revised.visits.some(({ id }) => id === visit),
  );
  return finish(revised, roster, shifts, left, {
    issues,
    ordinaryRest: shorter === null ? null : ordinary,
    run: {
      seed,
      iterations: search.iterations,
      elapsedMs: Math.round(performance.now() - started),
      stopped: search.iterations < iterations ? "timeLimit" : "iterations",
      version: VERSION,
    },
  });
}

function appoint(instance: Instance, roster: Roster, state: RosterState): void {
  const { problem } = state;
  const workers = new Map(instance.workers.map(({ id, index }) => [id, index]));
  const recipients = new Map(instance.recipients.map(({ id, index }) => [id, index]));
  for (const { recipient, worker } of roster.contacts) {
    const r = recipients.get(recipient);
    const w = workers.get(worker);
    if (r !== undefined && w !== undefined && problem.contactEligible[w] && state.contact[r] < 0) state.appoint(r, w);
  }
}

interface Ending {
  issues: Issue[];
  ordinaryRest: number | null;
  run: NonNullable<Roster["run"]>;
}

function finish(
  instance: Instance,
  published: Roster,
  shifts: RosterShift[],
  unassigned: UnassignedVisit[],
  { issues, ordinaryRest, run }: Ending,
): Replan {
  const roster: Roster = {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    status: "feasible",
    contacts: published.contacts,
    shifts,
    unassigned,
    score: [],
  };
  const verification = verify(instance, roster, { published });
  const scored = { ...roster, status: verification.status, score: verification.score, run };
  return {
    roster: scored,
    instance,
    issues,
    standing: [...verification.findings, ...verification.violations],
    reducedRests: ordinaryRest === null ? [] : shortRests(instance, shifts, ordinaryRest),
  };
}

/** Rests between shifts that are below the ordinary length. */
function shortRests(instance: Instance, shifts: readonly RosterShift[], ordinaryRest: number): ReducedRest[] {
  const found: ReducedRest[] = [];
  for (const { id } of instance.workers) {
    const own = shifts.filter(({ worker }) => worker === id).sort((a, b) => (a.date < b.date ? -1 : 1));
    own.forEach((shift, at) => {
      if (at === 0) return;
      const hours = (Date.parse(shift.start) - Date.parse(own[at - 1].end)) / 3_600_000;
      if (hours < ordinaryRest) found.push({ worker: id, date: shift.date, hours });
    });
  }
  return found;
}
