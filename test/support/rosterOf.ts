import { isoOfTick, localTick } from "../../src/model/calendar";
import type { Instance, Tick } from "../../src/model/Instance";
import { legTicks } from "../../src/model/legTicks";
import type { Roster, RosterShift, RosterVisit } from "../../src/model/Roster";

/** `[visit, "07:30"]`, with what differs from the rule: the length is the first seat's preferred one, travel that of the matrix. */
export type VisitPart = [visit: string, start: string, own?: Partial<RosterVisit> & { minutes?: number }];

export interface ShiftPart {
  worker: string;
  /** ISO date in the horizon. */
  date: string;
  /** Absent: the worker's only option on that day, her fixed shift. */
  template?: string;
  /** `HH:MM` at which the break of the option's length starts. */
  break?: string;
  visits?: VisitPart[];
  /** Replaces fields of the finished entry. */
  own?: Partial<RosterShift>;
}

export interface RosterParts {
  shifts?: ShiftPart[];
  /** Contact by recipient. */
  contacts?: Record<string, string | { worker: string; deputy: string }>;
  unassigned?: Roster["unassigned"];
}

/** A roster document with everything derivable filled in; visits that no shift names are listed as unassigned. */
export function rosterOf(instance: Instance, parts: RosterParts = {}): Roster {
  const shifts = (parts.shifts ?? []).map((part) => shiftOf(instance, part));
  const made = new Set(shifts.flatMap(({ visits }) => visits.map(({ visit }) => visit)));
  return {
    format: "kontinuitet/roster@1",
    instance: "",
    status: "feasible",
    contacts: Object.entries(parts.contacts ?? {}).map(([recipient, contact]) =>
      typeof contact === "string" ? { recipient, worker: contact } : { recipient, ...contact },
    ),
    shifts,
    unassigned:
      parts.unassigned ??
      instance.visits
        .filter(({ id }) => !made.has(id))
        .map(({ id, seats }) => ({ visit: id, missing: seats.length, reasons: [] })),
    score: [],
  };
}

function shiftOf(instance: Instance, part: ShiftPart): RosterShift {
  const { horizon, visits } = instance;
  const day = horizon.dates.indexOf(part.date);
  const worker = instance.workers.find(({ id }) => id === part.worker);
  const option = worker?.shiftOptions[day]?.find(
    ({ template }) => part.template === undefined || template === part.template,
  );
  const iso = (tick: Tick) => isoOfTick(horizon, tick);
  const tickOf = (time: string) => {
    const tick = localTick(horizon, day, time);
    return tick < (option?.start ?? 0) - 6 * 60 ? localTick(horizon, day + 1, time) : tick;
  };
  let place = worker?.base ?? null;
  const entries = (part.visits ?? []).map(([id, time, own = {}]): RosterVisit => {
    const { minutes, ...replaced } = own;
    const visit = visits.find((other) => other.id === id);
    const to = visit?.location ?? null;
    const leg = place === null || to === null ? 0 : legTicks(instance, worker?.mode ?? "", place, to);
    place = to;
    const start = tickOf(time);
    const length = minutes === undefined ? (visit?.seats[0].preferred ?? 30) : minutes * horizon.ticksPerMinute;
    return {
      visit: id,
      start: iso(start),
      end: iso(start + length),
      travelMinutes: leg / horizon.ticksPerMinute,
      ...replaced,
    };
  });
  const rest = part.break === undefined ? null : tickOf(part.break);
  return {
    worker: part.worker,
    date: part.date,
    ...(part.template === undefined ? {} : { template: part.template }),
    start: iso(option?.start ?? 0),
    end: iso(option?.end ?? 0),
    ...(rest === null ? {} : { break: { start: iso(rest), end: iso(rest + (option?.break?.length ?? 30)) } }),
    visits: entries,
    ...part.own,
  };
}
