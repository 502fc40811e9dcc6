import { isoOfTick, tickOfIso } from "./calendar";
import type { Horizon } from "./Instance";
import type { Roster } from "./Roster";

/** The roster with every time that can be read written as local time of the horizon's zone with its offset; what cannot be read stays as it is. */
export function localTimes(horizon: Horizon, roster: Roster): Roster {
  const local = (iso: string) => {
    const tick = tickOfIso(horizon, iso);
    return tick === null ? iso : isoOfTick(horizon, tick);
  };
  const span = <T extends { start: string; end: string }>(of: T): T => ({
    ...of,
    start: local(of.start),
    end: local(of.end),
  });
  return {
    ...roster,
    shifts: roster.shifts.map((shift) => ({
      ...span(shift),
      ...(shift.break === undefined ? {} : { break: span(shift.break) }),
      visits: shift.visits.map(span),
    })),
  };
}
