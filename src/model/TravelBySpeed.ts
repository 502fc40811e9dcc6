/**
 * Travel of a mode by the coordinates of its places, worked out where it is asked for (`legTicks`): for instances of so many places that a
 * matrix would be too large.
 */
export interface TravelBySpeed {
  /** Detour included. */
  minutesPerKm: number;
  /** Minutes on top where the places differ. */
  overheadMinutes: number;
}
