import { holdsSkills } from "../bounds/holdsSkills";
import { isoOfTick } from "../model/calendar";
import type { Instance, Tick, Visit } from "../model/Instance";
import { legTicks } from "../model/legTicks";
import type { Roster, RosterShift } from "../model/Roster";
import { linkedRoutes } from "./linkedRoutes";
import type { Master } from "./Master";
import type { Literal } from "./sat/Literal";

/**
 * The roster of an assignment: every visit at its shortest, as early as the others let it. Null where the routes could not be timed together
 * within the work limit, or where seats of different lengths get in the way.
 *
 * @param model values by variable
 */
export function buildRoster(master: Master, model: readonly boolean[]): Roster | null {
  const { instance, theory } = master;
  const { horizon, recipients, visits, workers } = instance;
  const holds = (literal: Literal) => model[literal >> 1] !== ((literal & 1) === 1);
  const worked = theory.worked(holds);
  const seatOf = new Map<string, number>();
  for (const visit of visits) {
    const carers = worked.filter((one) => one.visits.includes(visit.index)).map(({ slot }) => slot.worker);
    if (visit.seats.length < 2 || carers.length === 0) continue;
    const seated = seatCarers(instance, visit, carers);
    if (seated === null) return null;
    carers.forEach((worker, i) => {
      seatOf.set(`${visit.index} ${worker}`, seated[i]);
    });
  }

  const iso = (tick: Tick) => isoOfTick(horizon, tick);
  const shifts: RosterShift[] = [];
  const groups = linkedRoutes(worked, theory.dependencies);
  const timedSlots = new Set(groups.flat());
  for (const group of [...groups, ...worked.filter((one) => !timedSlots.has(one)).map((one) => [one])]) {
    const timed = theory.schedule(group, BUILD_WORK);
    if (timed === null || timed === "unknown") return null;
    timed.forEach(({ order, pause, starts }, r) => {
      const { option, slot, visits: own } = group[r];
      const { shift } = option;
      const worker = workers[slot.worker];
      let from = worker.base;
      shifts.push({
        worker: worker.id,
        date: horizon.dates[slot.day],
        ...(shift.template === null ? {} : { template: shift.template }),
        start: iso(shift.start),
        end: iso(shift.end),
        ...(shift.break === null || pause === null
          ? {}
          : { break: { start: iso(pause), end: iso(pause + shift.break.length) } }),
        visits: order.map((k) => {
          const visit = visits[own[k]];
          const seat = seatOf.get(`${visit.index} ${worker.index}`) ?? 0;
          const ride = from === null ? 0 : legTicks(instance, worker.mode, from, visit.location);
          from = visit.location;
          return {
            visit: visit.id,
            ...(visit.seats.length > 1 ? { seat } : {}),
            start: iso(starts[k]),
            end: iso(starts[k] + visit.seats[seat].min),
            travelMinutes: ride / horizon.ticksPerMinute,
          };
        }),
      });
    });
  }
  const made = new Set(worked.flatMap((one) => one.visits));
  return {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    status: "feasible",
    contacts: recipients.flatMap((recipient) =>
      [...master.contacts.contact[recipient.index]]
        .filter(([, literal]) => holds(literal))
        .map(([w]) => ({ recipient: recipient.id, worker: workers[w].id })),
    ),
    shifts,
    unassigned: visits
      .filter((visit) => !made.has(visit.index))
      .map((visit) => ({ visit: visit.id, missing: visit.seats.length, reasons: [] })),
    score: [],
  };
}

const BUILD_WORK = 4_000_000;

/** A seat for each carer whose skills it needs and whose length is the one she was timed with; null where there is none. */
function seatCarers(instance: Instance, visit: Visit, carers: readonly number[]): number[] | null {
  const dates = [...new Set(visit.windows.map(({ day }) => instance.horizon.dates[day]))];
  const may = (worker: number, seat: number) =>
    dates.some((date) =>
      holdsSkills(
        instance.workers[worker],
        visit.seats[seat].skills.filter(({ soft }) => !soft),
        date,
        visit.recipients,
      ),
    );
  const chosen: number[] = [];
  const from = (i: number): boolean => {
    if (i === carers.length) return true;
    const order = visit.seats.map((_, seat) => seat).sort((a, b) => visit.seats[a].min - visit.seats[b].min || a - b);
    for (const seat of order) {
      if (chosen.includes(seat) || !may(carers[i], seat)) continue;
      chosen[i] = seat;
      if (from(i + 1)) return true;
      chosen.length = i;
    }
    return false;
  };
  return from(0) ? chosen : null;
}
