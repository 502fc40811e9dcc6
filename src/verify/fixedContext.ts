import { isoOfTick } from "../model/calendar";
import type { Instance, ShiftOption, Tick, Worker } from "../model/Instance";
import type { Context, PlacedShift } from "./Context";
import { indexShifts } from "./indexShifts";

/**
 * The context of a roster in which nothing is decided: the fixed shifts only, without visits and contacts, each with the break that suits
 * the rules best. A breach found here is forced by the input.
 */
export function fixedContext(instance: Instance): Context {
  const shifts: PlacedShift[] = [];
  for (const worker of instance.workers) {
    for (const option of worker.shiftOptions.flat()) {
      if (option.fixed) shifts.push(placeFixed(instance, worker, option));
    }
  }
  const roster: Context["roster"] = {
    format: "kontinuitet/roster@1",
    instance: "",
    status: "partial",
    contacts: [],
    shifts: shifts.map(({ entry }) => entry),
    unassigned: instance.visits.map(({ id, seats }) => ({ visit: id, missing: seats.length, reasons: [] })),
    score: [],
  };
  return { instance, roster, unknown: [], shifts, ...indexShifts(instance, shifts, []) };
}

function placeFixed(instance: Instance, worker: Worker, option: ShiftOption): PlacedShift {
  const { horizon, rules } = instance;
  const start = bestBreak(
    option,
    (rules.maxWorkWithoutBreakHours ?? Number.POSITIVE_INFINITY) * 60 * horizon.ticksPerMinute,
  );
  const rest = start === null || option.break === null ? null : { start, end: start + option.break.length };
  return {
    entry: {
      worker: worker.id,
      date: horizon.dates[option.day],
      ...(option.template === null ? {} : { template: option.template }),
      start: isoOfTick(horizon, option.start),
      end: isoOfTick(horizon, option.end),
      visits: [],
    },
    worker,
    day: option.day,
    start: option.start,
    end: option.end,
    break: rest,
    option,
    paid: option.paid,
    visits: [],
    asListed: true,
    travelHome: 0,
  };
}

/** The earliest break start inside window and shift that leaves at most `stretch` ticks of work after it. */
function bestBreak({ break: rule, end, start }: ShiftOption, stretch: Tick): Tick | null {
  if (rule === null) return null;
  const wanted = Math.ceil(end - stretch - rule.length);
  return Math.max(rule.earliest, start, Math.min(wanted, rule.latest, end - rule.length));
}
