import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { Problem } from "../problem/Problem";
import type { PublicProblem } from "../publicsets/PublicProblem";
import type { LaneSeed } from "./laneSeeds";

/** Everything needed to begin searching, in plain data. */
export type LaneSetup = LaneProblem & {
  /** Searches to carry, each with its own seed. */
  lanes: LaneSeed[];
};

/** What is searched. */
export type LaneProblem = RosterProblem | { publicSet: PublicProblem };

export interface RosterProblem {
  instance: Instance;
  initialRoster: Roster | undefined;
  /** The instance compiled, where it need not be sent to another thread. */
  problem?: Problem | undefined;
}
