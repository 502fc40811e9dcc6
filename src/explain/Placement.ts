import type { RosterShift } from "../model/Roster";

/** How a worker would make a visit. */
export interface Placement {
  worker: string;
  /** ISO date of the shift. */
  date: string;
  template: string | null;
  seat: number;
  /** ISO times of the visit. */
  start: string;
  end: string;
  /** The shift would be worked on top of those in the roster. */
  extraShift: boolean;
  /** Her shift of that date would be another one that she may work. */
  changedShift: boolean;
  /** Her other visits whose times would change. */
  retimed: string[];
}

/** The same with the roster entry that does it. */
export interface PlacedEntry {
  placement: Placement;
  entry: RosterShift;
}
