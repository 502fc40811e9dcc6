import type { ShiftOption, Tick, Visit, Worker } from "../model/Instance";
import type { RosterShift } from "../model/Roster";

/** A visit on a route, as one carer makes it. */
export interface RouteStop {
  visit: Visit;
  /** Seat the carer fills; null where the roster leaves it open. */
  seat: number | null;
  start: Tick;
  end: Tick;
}

/** A shift that a visit can be put into: one of the roster, or one that is not worked yet. */
export interface Host {
  worker: Worker;
  day: number;
  option: ShiftOption;
  /** The roster's shift; null for one that would be worked on top. */
  entry: RosterShift | null;
  breakStart: Tick | null;
  stops: RouteStop[];
}
