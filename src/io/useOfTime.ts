import type { Roster } from "../model/Roster";

/** Person-minutes of a roster. */
export interface UseOfTime {
  /** Length of the shifts less their breaks. */
  paid: number;
  visits: number;
}

/** Adds up paid and visit time of a roster's shifts; times with offset, so a clock change is counted as it passes. */
export function useOfTime(roster: Roster): UseOfTime {
  let paid = 0;
  let visits = 0;
  for (const shift of roster.shifts) {
    paid += minutesOf(shift) - (shift.break ? minutesOf(shift.break) : 0);
    for (const visit of shift.visits) visits += minutesOf(visit);
  }
  return { paid, visits };
}

function minutesOf({ start, end }: { start: string; end: string }): number {
  return (Date.parse(end) - Date.parse(start)) / 60_000;
}
