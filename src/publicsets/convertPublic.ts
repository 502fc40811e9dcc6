import type { Roster } from "../model/Roster";
import { hhcrspRosters } from "./hhcrsp/hhcrspRosters";
import type { HhcrspSolution } from "./hhcrsp/hhcrspSchemas";
import { hhcrspToInstance } from "./hhcrsp/hhcrspToInstance";
import { ihtcRosters } from "./ihtc/ihtcRosters";
import type { IhtcSolution } from "./ihtc/ihtcSchemas";
import { ihtcToInstance } from "./ihtc/ihtcToInstance";
import type { PublicInstance } from "./PublicInstance";

/**
 * Public sets in the formats of this project, and back. What a set has and our format has not is said at `hhcrspToInstance` and
 * `ihtcToInstance`.
 */
export const convertPublic = {
  /**
   * @returns a `kontinuitet/instance@1` document; give it to `parseInstance`
   * @throws RangeError for an instance that the format cannot hold
   */
  toInstance({ compiled }: PublicInstance): Record<string, unknown> {
    return compiled.set === "ihtc" ? ihtcToInstance(compiled.problem) : hhcrspToInstance(compiled.problem);
  },

  /**
   * @param solution of the set, one that `scorePublic` does not refuse
   * @returns the roster of the converted instance that it amounts to
   */
  toRoster({ compiled }: PublicInstance, solution: unknown): Roster {
    return compiled.set === "ihtc"
      ? ihtcRosters.toRoster(compiled.problem, solution as IhtcSolution)
      : hhcrspRosters.toRoster(compiled.problem, solution as HhcrspSolution);
  },

  /**
   * @param roster of the converted instance; score the result with `scorePublic`
   * @throws RangeError where the roster leaves a room of set `ihtc` without a nurse
   */
  toSolution({ compiled, fixed }: PublicInstance, roster: Roster): Record<string, unknown> {
    return compiled.set === "ihtc"
      ? ihtcRosters.toSolution(compiled.problem, roster, fixed)
      : hhcrspRosters.toSolution(compiled.problem, roster);
  },
};
