import type { Tick } from "../../model/Instance";
import type { Carer, Context, PlacedShift } from "../Context";
import { dateOfTick } from "../dateOfTick";
import { missingSoftLevels } from "../missingSoftLevels";
import type { TimeTerms, TimeValue } from "../Objectives";

/**
 * Objective `time`: the weighted sum (`objective.timeWeights`) of
 *
 * - travel: minutes between base, visits and base;
 * - waiting: minutes between visits that are neither travel nor break (she leaves the base just in time and goes back at once);
 * - overtime: paid minutes above the contract's `minutesPerWeek`, prorated in a part week;
 * - desired: minutes from the start to the desired part of its window, once per carer; where windows overlap, the least;
 * - belowPreferred: minutes that a carer's stay is shorter than her seat's preferred length;
 * - softLoad: load of a shift's visits (the visit's `load`, or the seat's preferred minutes) above the shift's soft load;
 * - softSkill: levels of soft skills that carers lack in their seats.
 */
export function time(context: Context): TimeValue {
  const { instance, shifts, staffed } = context;
  const minute = instance.horizon.ticksPerMinute;
  const byWorker: Record<string, TimeTerms> = {};
  const byDay: Record<string, TimeTerms> = {};
  const add = ({ entry, worker }: PlacedShift, term: keyof TimeTerms, value: number) => {
    byWorker[worker.id] ??= noTerms();
    byDay[entry.date] ??= noTerms();
    byWorker[worker.id][term] += value;
    byDay[entry.date][term] += value;
  };
  for (const shift of shifts) {
    add(shift, "travel", shift.visits.reduce((sum, { travel }) => sum + travel, shift.travelHome) / minute);
    add(shift, "waiting", waitingTicks(shift) / minute);
    add(shift, "softLoad", overload(context, shift));
  }
  for (const worker of instance.workers) {
    const { contract } = worker;
    if (contract === null || context.shiftsOf[worker.index].length === 0) continue;
    const paid = instance.horizon.weeks.map(() => 0);
    for (const shift of context.shiftsOf[worker.index]) {
      if (Number.isNaN(shift.paid)) continue;
      const week = context.weekOfDay[shift.day];
      const due = (contract.minutesPerWeek * instance.horizon.weeks[week].days) / 7;
      const before = Math.max(0, paid[week] / minute - due);
      paid[week] += shift.paid;
      add(shift, "overtime", Math.max(0, paid[week] / minute - due) - before);
    }
  }
  for (const made of staffed) {
    for (const carer of made?.carers ?? []) {
      const { placed, shift, worker } = carer;
      if (Number.isNaN(placed.start) || Number.isNaN(placed.end)) continue;
      add(shift, "desired", fromDesired(carer) / minute);
      if (carer.seat === null) continue;
      const seat = placed.visit.seats[carer.seat];
      add(shift, "belowPreferred", Math.max(0, seat.preferred - (placed.end - placed.start)) / minute);
      add(
        shift,
        "softSkill",
        missingSoftLevels(worker, placed.visit, seat, dateOfTick(instance.horizon, placed.start)),
      );
    }
  }
  const terms = noTerms();
  const names = Object.keys(terms) as (keyof TimeTerms)[];
  for (const own of Object.values(byWorker)) for (const name of names) terms[name] += own[name];
  const value = names.reduce((sum, name) => sum + instance.objective.timeWeights[name] * terms[name], 0);
  return { value, terms, byWorker, byDay };
}

function noTerms(): TimeTerms {
  return { travel: 0, waiting: 0, overtime: 0, desired: 0, belowPreferred: 0, softLoad: 0, softSkill: 0 };
}

function waitingTicks({ break: rest, visits }: PlacedShift): Tick {
  let waiting = 0;
  for (let at = 0; at + 1 < visits.length; at++) {
    const from = visits[at].end;
    const to = visits[at + 1].start;
    const between = rest !== null && rest.start >= from && rest.end <= to ? rest.end - rest.start : 0;
    const gap = to - from - visits[at + 1].travel - between;
    if (gap > 0) waiting += gap;
  }
  return waiting;
}

function overload({ instance, staffed }: Context, shift: PlacedShift): number {
  const cap = shift.option?.softLoad ?? null;
  if (cap === null) return 0;
  let load = 0;
  for (const placed of shift.visits) {
    const { visit } = placed;
    const seat = staffed[visit.index]?.carers.find((carer) => carer.placed === placed)?.seat ?? 0;
    load += visit.load ?? visit.seats[seat].preferred / instance.horizon.ticksPerMinute;
  }
  return Math.max(0, load - cap);
}

function fromDesired({ placed }: Carer): Tick {
  const distances = placed.visit.windows
    .filter(({ earliest, latest }) => earliest <= placed.start && placed.start <= latest)
    .map(({ desired }) =>
      desired === null ? 0 : Math.max(0, desired.earliest - placed.start, placed.start - desired.latest),
    );
  return distances.length === 0 ? 0 : Math.min(...distances);
}
