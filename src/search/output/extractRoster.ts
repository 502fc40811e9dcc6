import { isoOfTick } from "../../model/calendar";
import type { Instance } from "../../model/Instance";
import type { Roster, RosterShift } from "../../model/Roster";
import type { RosterState } from "../RosterState";
import { deputyOf } from "./deputyOf";
import { type Stop, scheduleRoute } from "./scheduleRoute";
import { unassignedVisits } from "./unassignedVisits";

/** Writes what the search decided as a roster: exact times, breaks, lengthened visits; free shifts without visits are left out. */
export function extractRoster(instance: Instance, state: RosterState): Omit<Roster, "status" | "score" | "run"> {
  const { problem } = state;
  // paid ticks of the worker's week that are not there to lengthen visits: those of shifts left out, and what was lengthened already
  const lengthened = new Int32Array(problem.workers * problem.weeks);
  const worked: number[] = [];
  for (let slot = 0; slot < problem.slots; slot++) {
    const option = state.option[slot];
    if (option < 0) continue;
    if (state.length[slot] === 0 && problem.slotFixed[slot] < 0 && mayDrop(state, slot)) {
      const worker = (slot / problem.days) | 0;
      lengthened[worker * problem.weeks + problem.weekOfDay[slot % problem.days]] += problem.optionPaid[option];
    } else worked.push(slot);
  }
  const shifts = worked.map((slot) => shiftOf(instance, state, slot, lengthened));
  const contacts = [...state.contact].flatMap((worker, r) => {
    if (worker < 0) return [];
    const deputy = deputyOf(instance, state, r, worker);
    const entry = { recipient: instance.recipients[r].id, worker: instance.workers[worker].id };
    return [deputy === null ? entry : { ...entry, deputy: instance.workers[deputy].id }];
  });
  return {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    contacts,
    shifts,
    unassigned: unassignedVisits(instance, state),
  };
}

/** An empty shift stays where the worker's contacts need its paid time. */
function mayDrop(state: RosterState, slot: number): boolean {
  const { problem } = state;
  const worker = (slot / problem.days) | 0;
  const week = problem.weekOfDay[slot % problem.days];
  if (state.caseload[worker] === 0 || problem.contactTicks === 0) return true;
  let paid = 0;
  for (let day = 0; day < problem.days; day++) {
    const other = worker * problem.days + day;
    if (problem.weekOfDay[day] !== week || state.option[other] < 0) continue;
    if (state.length[other] > 0 || problem.slotFixed[other] >= 0) paid += problem.optionPaid[state.option[other]];
  }
  const key = worker * problem.weeks + week;
  return paid === 0 || paid - state.booked[key] >= problem.contactTicks * state.caseload[worker];
}

function shiftOf(instance: Instance, state: RosterState, slot: number, lengthened: Int32Array): RosterShift {
  const { problem } = state;
  const { horizon } = instance;
  const w = (slot / problem.days) | 0;
  const day = slot % problem.days;
  const option = state.option[slot];
  const source = instance.workers[w].shiftOptions[day][problem.optionSource[option]];
  const matrix = problem.workerTravel[w];
  const parts = [...state.row.subarray(slot * state.stride + 1, slot * state.stride + 1 + state.length[slot])];
  const key = w * problem.weeks + problem.weekOfDay[day];
  const schedule = scheduleRoute(
    parts.map((part) => stopOf(instance, state, part)),
    {
      start: problem.optionStart[option],
      end: problem.optionEnd[option],
      breakLength: problem.optionBreak[option],
      breakEarliest: problem.optionBreakEarliest[option],
      breakLatest: problem.optionBreakLatest[option],
      base: problem.workerBase[w],
    },
    (from, to) => problem.travel[matrix + from * problem.locations + to],
    Math.max(0, state.spare(w, problem.weekOfDay[day]) - lengthened[key]),
  );
  if (!schedule)
    throw new Error(`internal: the route of worker ${instance.workers[w].id} on day ${day} can't be driven`);
  const iso = (tick: number) => isoOfTick(horizon, tick);
  const visits = parts.map((part, k) => {
    const visit = problem.partVisit[part];
    const seats = problem.visitParts[visit + 1] - problem.visitParts[visit];
    lengthened[key] += schedule.durations[k] - problem.partDuration[part];
    return {
      visit: instance.visits[visit].id,
      ...(seats > 1 ? { seat: part - problem.visitParts[visit] } : {}),
      start: iso(schedule.starts[k]),
      end: iso(schedule.starts[k] + schedule.durations[k]),
      travelMinutes: schedule.travel[k] / horizon.ticksPerMinute,
    };
  });
  return {
    worker: instance.workers[w].id,
    date: horizon.dates[day],
    ...(source.template === null ? {} : { template: source.template }),
    start: iso(source.start),
    end: iso(source.end),
    ...(source.break
      ? { break: { start: iso(schedule.breakStart), end: iso(schedule.breakStart + source.break.length) } }
      : {}),
    visits,
  };
}

function stopOf(instance: Instance, state: RosterState, part: number): Stop {
  const { problem } = state;
  const visit = problem.partVisit[part];
  const earliest = state.earliest[visit];
  const latest = state.latest[visit];
  const window = instance.visits[visit].windows.find((w) => w.earliest <= earliest && latest <= w.latest);
  const desired = window?.desired;
  return {
    location: problem.visitLocation[visit],
    earliest,
    latest,
    desiredEarliest: desired ? Math.min(Math.max(desired.earliest, earliest), latest) : earliest,
    desiredLatest: desired ? Math.max(Math.min(desired.latest, latest), earliest) : latest,
    min: problem.partDuration[part],
    preferred: problem.partPreferred[part],
  };
}
