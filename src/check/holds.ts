import { addIsoDays } from "../model/calendar";
import type { Instance, Seat, Tick, Visit, Worker } from "../model/Instance";

/** Whether a worker holds the hard skills of a seat for everyone the visit is made to, on the day of some start from `from` to `to`. */
export function holds(instance: Instance, worker: Worker, visit: Visit, seat: Seat, from: Tick, to: Tick): boolean {
  const needs = seat.skills.filter((need) => !need.soft);
  if (needs.length === 0) return true;
  for (let day = dayOf(instance, from); day <= dayOf(instance, to); day++) {
    const date = instance.horizon.dates[day] ?? addIsoDays(instance.horizon.start, day);
    const fit = needs.every(({ level, skill }) =>
      visit.recipients.every((recipient) =>
        worker.skills.some(
          (held) =>
            held.skill === skill &&
            held.level >= level &&
            (held.recipients === null || held.recipients.includes(recipient)) &&
            (held.validFrom ?? date) <= date &&
            date <= (held.validTo ?? date),
        ),
      ),
    );
    if (fit) return true;
  }
  return false;
}

function dayOf({ horizon }: Instance, tick: Tick): number {
  const last = horizon.midnights[horizon.days];
  if (tick >= last) return horizon.days + Math.floor((tick - last) / (1440 * horizon.ticksPerMinute));
  return Math.max(
    0,
    horizon.midnights.findLastIndex((midnight) => midnight <= tick),
  );
}
