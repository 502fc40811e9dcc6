import { addIsoDays, daysBetween } from "../model/calendar";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { u21401 } from "./u21401";
import { u21402 } from "./u21402";
import { u21436 } from "./u21436";

const DAYS = 14;

/** The official measures over one window of 14 days. */
export interface Fortnight {
  /** ISO date of the first day. */
  start: string;
  U21401: MeasureResult;
  U21402: MeasureResult;
  U21436: MeasureResult;
  /**
   * Encounters in the window of which history does not say start or kind and which are taken for ordinary visits in the daytime. Above 0 the figures
   * are an estimate: a figure for publication needs the performed visits.
   */
  assumed: number;
}

export interface FortnightOptions {
  /** Days from one window to the next, 1 or more; default 7. The last window ends with the period, and so windows are counted back from there. */
  step?: number;
  /** Encounters without start and kind, as history holds them, count as ordinary visits in the daytime; default false: they cover nobody. */
  assumeOrdinary?: boolean;
}

/**
 * `U21401`, `U21402` and `U21436` over every two weeks of the period, first to last: a period of 28 days has three windows a week apart. None
 * where the period is shorter than 14 days.
 *
 * @throws RangeError where `step` is not a whole number of 1 or more
 */
export function fortnights(input: MeasureInput, options: FortnightOptions = {}): Fortnight[] {
  const { assumeOrdinary = false, step = 7 } = options;
  if (!Number.isInteger(step) || step < 1) throw new RangeError("step must be a whole number of days, 1 or more");
  const { days, start } = input.period;
  const windows: Fortnight[] = [];
  for (let first = days - DAYS; first >= 0; first -= step) {
    const from = addIsoDays(start, first);
    const inside = input.encounters.filter(({ date }) => date >= from && daysBetween(from, date) < DAYS);
    const unknown = inside.filter((encounter) => encounter.start === null && encounter.kind === null);
    const encounters = assumeOrdinary
      ? inside.map((encounter, at) =>
          encounter.start === null && encounter.kind === null
            ? // each is a visit of its own
              { ...encounter, start: "12:00", kind: "care" as const, visit: encounter.visit ?? `history ${at}` }
            : encounter,
        )
      : inside;
    const own = { ...input, encounters, period: { start: from, days: DAYS } };
    windows.unshift({
      start: from,
      U21401: u21401(own),
      U21402: u21402(own),
      U21436: u21436(own),
      assumed: assumeOrdinary ? unknown.length : 0,
    });
  }
  return windows;
}
