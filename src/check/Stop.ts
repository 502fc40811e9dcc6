import type { Tick } from "../model/Instance";

/** A visit as one stop of a route: made at most once, with a start in `[from, to]`. Stops of one visit share its number. */
export interface Stop {
  visit: number;
  location: number;
  from: Tick;
  to: Tick;
  length: Tick;
  /** Least travel to it from the base or from any other stop that the shift may have. */
  way: Tick;
}

/** What a shift collects at most. */
export interface Collected {
  price: number;
  /** The visits that are made, where a route is known. */
  visits: number[];
}
