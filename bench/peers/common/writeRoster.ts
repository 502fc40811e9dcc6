import { TZDate } from "@date-fns/tz";
import type { Instance } from "../../../src/model/Instance";
import type { Roster } from "../../../src/model/Roster";
import { appointContacts } from "./appointContacts";
import type { Plan } from "./Plan";
import { timeRoute } from "./timeRoute";

/** The plan as a roster document, with contacts appointed. */
export function writeRoster(instance: Instance, plan: Plan): Roster {
  const { compact } = plan;
  const { dates, start, ticksPerMinute, timeZone } = instance.horizon;
  const [year, month, day] = start.split("-").map(Number);
  const origin = new TZDate(year, month - 1, day, timeZone).getTime();
  const iso = (tick: number) => new TZDate(origin + (tick / ticksPerMinute) * 60_000, timeZone).toISOString();
  const duties = plan.duties.toSorted((a, b) => a.worker - b.worker || a.shift.start - b.shift.start);
  return {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    status: "feasible",
    contacts: appointContacts(plan).flatMap((worker, r) =>
      worker < 0 ? [] : [{ recipient: instance.recipients[r].id, worker: compact.workerIds[worker] }],
    ),
    shifts: duties.map(({ option, shift, stops, worker }) => {
      const times = timeRoute(compact, worker, shift, stops)!;
      const { template } = instance.workers[worker].shiftOptions.flat()[option];
      const rest = { start: iso(times.breakStart), end: iso(times.breakStart + shift.breakLength) };
      const { base, mode } = compact.workers[worker];
      return {
        worker: compact.workerIds[worker],
        date: dates[shift.day],
        ...(template === null ? {} : { template }),
        start: iso(shift.start),
        end: iso(shift.end),
        ...(shift.breakLength > 0 ? { break: rest } : {}),
        visits: stops.map(({ visit }, k) => {
          const from = k === 0 ? base : compact.visits[stops[k - 1].visit].place;
          return {
            visit: instance.visits[visit].id,
            start: iso(times.starts[k]),
            end: iso(times.starts[k] + compact.visits[visit].length),
            travelMinutes: compact.travel[mode][from * compact.places + compact.visits[visit].place] / ticksPerMinute,
          };
        }),
      };
    }),
    unassigned: compact.visits.flatMap(({ carers }, visit) =>
      plan.madeBy[visit].length > 0 ? [] : [{ visit: instance.visits[visit].id, missing: carers, reasons: [] }],
    ),
    score: [],
  };
}
