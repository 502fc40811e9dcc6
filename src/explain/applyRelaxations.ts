import type { Instance, Seat, Visit, Worker } from "../model/Instance";
import { shiftOn } from "../model/parse/buildShifts";
import type { Roster } from "../model/Roster";
import { travelMatrix } from "../model/travelMatrix";
import type { Relaxation } from "./Relaxation";

export interface Relaxed {
  instance: Instance;
  roster: Roster;
}

/**
 * An instance and a roster in which the things named have given way. Visits taken off a worker (`CAPACITY`) are taken out of both, as if somebody more
 * made them.
 *
 * @returns new objects where something changes; the arguments are not touched
 */
export function applyRelaxations(instance: Instance, roster: Roster, relaxations: readonly Relaxation[]): Relaxed {
  return relaxations.reduce((relaxed, relaxation) => applyOne(relaxed, relaxation), { instance, roster });
}

function applyOne({ instance, roster }: Relaxed, relaxation: Relaxation): Relaxed {
  const minute = instance.horizon.ticksPerMinute;
  const visits = (id: string, change: (visit: Visit) => Visit): Relaxed => ({
    roster,
    instance: { ...instance, visits: instance.visits.map((visit) => (visit.id === id ? change(visit) : visit)) },
  });
  const workers = (id: string, change: (worker: Worker) => Worker): Relaxed => ({
    roster,
    instance: { ...instance, workers: instance.workers.map((worker) => (worker.id === id ? change(worker) : worker)) },
  });
  switch (relaxation.code) {
    case "WINDOW": {
      const { visit: id } = relaxation;
      if ("dependencies" in relaxation) {
        const own = instance.visits.find((visit) => visit.id === id)?.index;
        const dependencies = instance.dependencies.filter(({ first, second }) => first !== own && second !== own);
        return { roster, instance: { ...instance, dependencies } };
      }
      return visits(id, (visit) => ({
        ...visit,
        windows: visit.windows.map((window) => ({
          ...window,
          earliest: window.earliest - relaxation.before * minute,
          latest: window.latest + relaxation.after * minute,
        })),
      }));
    }
    case "SKILL": {
      const recipients = instance.recipients
        .filter(({ id }) => relaxation.recipients.includes(id))
        .map(({ index }) => index);
      const { level, skill } = relaxation;
      const held = { skill, level, validFrom: null, validTo: null, recipients };
      return workers(relaxation.worker, (worker) => ({ ...worker, skills: [...worker.skills, held] }));
    }
    case "EXCLUDED": {
      const index = instance.workers.find(({ id }) => id === relaxation.worker)?.index;
      return recipientsWith({ instance, roster }, relaxation.recipient, (recipient) => ({
        ...recipient,
        excluded: recipient.excluded.filter((worker) => worker !== index),
      }));
    }
    case "CARERS": {
      const seats = ({ seats: all, pinned }: Visit): Seat[] =>
        all.slice(0, Math.max(relaxation.carers, pinned.workers.length));
      return visits(relaxation.visit, (visit) => ({ ...visit, seats: seats(visit) }));
    }
    case "TRAVEL": {
      const place = instance.visits.find(({ id }) => id === relaxation.visit)?.location ?? -1;
      const worker = instance.workers.find(({ id }) => id === relaxation.worker);
      if (worker === undefined) return { instance, roster };
      const mode = `${worker.mode} of ${worker.id}`;
      const n = instance.locations.length;
      const ticks = (travelMatrix(instance, worker.mode) ?? new Int32Array(n * n)).map((leg, at) =>
        at % n === place || Math.floor(at / n) === place ? 0 : leg,
      );
      const travel = new Map(instance.travel).set(mode, ticks);
      const changed = instance.workers.map((other) => (other === worker ? { ...worker, mode } : other));
      return {
        roster: withTravel(instance, roster, worker, ticks),
        instance: { ...instance, travel, workers: changed },
      };
    }
    case "SHIFT": {
      const day = instance.horizon.dates.indexOf(relaxation.date);
      const template = instance.templates.find(({ id }) => id === relaxation.template);
      if (day < 0 || template === undefined) return { instance, roster };
      const option = shiftOn(instance.horizon, day, template, { template: template.id, fixed: false, softLoad: null });
      return workers(relaxation.worker, (worker) => ({
        ...worker,
        unavailable: worker.unavailable.with(day, false),
        shiftOptions: worker.shiftOptions.with(day, [
          ...worker.shiftOptions[day].map((other) => ({ ...other, fixed: false })),
          option,
        ]),
      }));
    }
    case "HOURS":
      if ("rule" in relaxation) return rule({ instance, roster }, relaxation.rule, relaxation.value);
      return workers(relaxation.worker, (worker) => ({
        ...worker,
        contract:
          worker.contract === null
            ? null
            : { ...worker.contract, overtimeMinutes: worker.contract.overtimeMinutes + relaxation.minutes },
      }));
    case "REST":
      if ("value" in relaxation) return rule({ instance, roster }, relaxation.rule, relaxation.value);
      return rule({ instance, roster }, "weekendsOff", "none");
    case "MAX_CARERS":
      return recipientsWith({ instance, roster }, relaxation.recipient, (recipient) => ({
        ...recipient,
        maxCarers: relaxation.carers,
      }));
    case "PINNED":
      return visits(relaxation.visit, (visit) => ({ ...visit, pinned: { workers: [], starts: [] } }));
    case "CAPACITY":
      return without({ instance, roster }, new Set(relaxation.visits));
  }
}

function rule({ instance, roster }: Relaxed, name: keyof Instance["rules"], value: number | "none"): Relaxed {
  return { roster, instance: { ...instance, rules: { ...instance.rules, [name]: value } } };
}

function recipientsWith(
  { instance, roster }: Relaxed,
  id: string,
  change: (recipient: Instance["recipients"][number]) => Instance["recipients"][number],
): Relaxed {
  const recipients = instance.recipients.map((recipient) => (recipient.id === id ? change(recipient) : recipient));
  return { roster, instance: { ...instance, recipients } };
}

/** The roster with the travel that it states for a worker as it is now. */
function withTravel(instance: Instance, roster: Roster, worker: Worker, ticks: Int32Array): Roster {
  const n = instance.locations.length;
  const placeOf = new Map(instance.visits.map(({ id, location }) => [id, location]));
  const shifts = roster.shifts.map((shift) => {
    if (shift.worker !== worker.id) return shift;
    let from = worker.base;
    const visits = shift.visits.map((made) => {
      const to = placeOf.get(made.visit) ?? null;
      const leg = from === null || to === null ? 0 : ticks[from * n + to];
      from = to;
      return { ...made, travelMinutes: leg / instance.horizon.ticksPerMinute };
    });
    return { ...shift, visits };
  });
  return { ...roster, shifts };
}

/** Instance and roster without some visits; the other visits keep their times. */
function without({ instance, roster }: Relaxed, gone: ReadonlySet<string>): Relaxed {
  const kept = instance.visits.filter(({ id }) => !gone.has(id));
  const index = new Map(kept.map((visit, at) => [visit.index, at]));
  const dependencies = instance.dependencies.flatMap((dependency) => {
    const first = index.get(dependency.first);
    const second = index.get(dependency.second);
    return first === undefined || second === undefined ? [] : [{ ...dependency, first, second }];
  });
  const next: Instance = { ...instance, visits: kept.map((visit, at) => ({ ...visit, index: at })), dependencies };
  let left: Roster = {
    ...roster,
    shifts: roster.shifts.map((shift) => ({ ...shift, visits: shift.visits.filter(({ visit }) => !gone.has(visit)) })),
    unassigned: roster.unassigned.filter(({ visit }) => !gone.has(visit)),
  };
  for (const worker of next.workers) {
    const ticks = travelMatrix(next, worker.mode);
    if (ticks !== undefined) left = withTravel(next, left, worker, ticks);
  }
  return { instance: next, roster: left };
}
