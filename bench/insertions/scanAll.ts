import type { RosterState } from "../../src/search/RosterState";
import { NEVER } from "../../src/search/state/Label";
import { QUERY } from "./queriesOf";

/** Asks every query `passes` times of the search's own `scan` and folds the answers of a pass into a checksum that `insertions.cpp` must reach too. */
export function scanAll(state: RosterState, queries: Int32Array, passes: number): number {
  let checksum = 0;
  for (let pass = 0; pass < passes; pass++) {
    checksum = 0;
    for (let i = 0; i < queries.length; i += QUERY) {
      const extra = state.scan(queries[i], queries[i + 1], queries[i + 2], queries[i + 3], queries[i + 4]);
      checksum = (Math.imul(checksum, 31) + extra) | 0;
      if (extra < NEVER) checksum ^= state.foundPosition;
    }
  }
  return checksum;
}
