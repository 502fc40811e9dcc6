import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";

/** Everything needed to begin searching, in plain data. */
export interface LaneSetup {
  instance: Instance;
  /** Lower bound on distinct carers by recipient. */
  fewest: Int32Array;
  initialRoster: Roster | undefined;
  /** Searches to carry, each with its own seed. */
  lanes: { lane: number; seed: number }[];
}
