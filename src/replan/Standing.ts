import type { ShiftOption, Tick } from "../model/Instance";
import type { PlacedShift, PlacedVisit } from "../verify/Context";

/** A shift of the published roster and what of it stands. */
export interface StandingShift {
  shift: PlacedShift;
  /** The shift as it is worked now: shorter where she leaves early; null where she does not come. */
  option: ShiftOption | null;
  /** Visits made, begun or driven to at the freeze time. */
  stands: PlacedVisit[];
  /** The break stands too. */
  breakStands: boolean;
  /** When and where she is free for what comes next: at the freeze time, or when what stands is done. Null where the shift has not begun. */
  ready: { at: Tick; location: number | null } | null;
}
