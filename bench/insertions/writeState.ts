import { writeFileSync } from "node:fs";
import type { RosterState } from "../../src/search/RosterState";
import { QUERY } from "./queriesOf";

/**
 * Writes what the scan reads, for `insertions.cpp`: little-endian 32-bit integers. First the sizes (slots, stride, locations, queries, labels) and where
 * shifts and ways begin among the labels, then the arrays in the order below.
 */
export function writeState(file: string, state: RosterState, queries: Int32Array): void {
  const { labels, problem, shifts, stride, waysInto, waysOut } = state;
  const sizes = Int32Array.of(
    problem.slots,
    stride,
    problem.locations,
    queries.length / QUERY,
    labels.length,
    shifts,
    waysOut,
    waysInto,
  );
  const arrays = [sizes, state.length, labels, queries];
  writeFileSync(
    file,
    Buffer.concat(arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))),
  );
}
