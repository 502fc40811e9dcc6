import type { Instance, ShiftOption, Tick, Visit, Worker } from "../model/Instance";
import { holds } from "./holds";
import type { Ways } from "./leastWays";

/** A visit that a worker can make from a shift, were it the only one. */
export interface Reached {
  visit: Visit;
  seats: Set<number>;
  starts: { from: Tick; to: Tick }[];
  /** Shortest length over those seats. */
  length: Tick;
}

/** The visits that a worker can make from a shift, each for itself, and the seats that she can take. */
export function reach(
  instance: Instance,
  worker: Worker,
  ways: Ways,
  shift: ShiftOption,
  visits: readonly Visit[],
): Reached[] {
  const reached: Reached[] = [];
  for (const visit of visits) {
    if (visit.windows.every(({ earliest, latest }) => latest < shift.start || earliest > shift.end)) continue;
    if (visit.recipients.some((r) => instance.recipients[r].excluded.includes(worker.index))) continue;
    const found: Reached = { visit, seats: new Set(), starts: [], length: Number.POSITIVE_INFINITY };
    for (const window of visit.windows) {
      const from = Math.max(window.earliest, shift.start + ways.out[visit.location]);
      if (from > window.latest) continue;
      visit.seats.forEach((seat, s) => {
        const to = Math.min(window.latest, shift.end - ways.back[visit.location] - seat.min);
        const pins = visit.pinned.starts.filter((start) => start >= from && start <= to);
        const starts = visit.pinned.starts.length === 0 ? [{ from, to }] : pins.map((pin) => ({ from: pin, to: pin }));
        for (const interval of starts) {
          if (interval.from > interval.to || !holds(instance, worker, visit, seat, interval.from, interval.to))
            continue;
          found.seats.add(s);
          found.starts.push(interval);
          found.length = Math.min(found.length, seat.min);
        }
      });
    }
    if (found.seats.size > 0) reached.push(found);
  }
  return reached;
}
