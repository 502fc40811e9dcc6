import { writeFileSync } from "node:fs";
import type { RosterState } from "../../src/search/RosterState";
import { QUERY } from "./queriesOf";

/**
 * Writes what the scan reads, for `insertions.cpp`: little-endian 32-bit integers. First the sizes (slots, stride, locations, length of the travel
 * matrices, queries), then the arrays in the order below.
 */
export function writeState(file: string, state: RosterState, queries: Int32Array): void {
  const { problem, stride } = state;
  const { slots, days, travel, travelInto, locations } = problem;
  const matrix = Int32Array.from({ length: slots }, (_, slot) => problem.workerTravel[Math.floor(slot / days)]);
  const ofOption = (values: Int32Array) => Int32Array.from(state.option, (option) => (option < 0 ? 0 : values[option]));
  const sizes = Int32Array.of(slots, stride, locations, travel.length, queries.length / QUERY);
  const slotArrays = [
    state.length,
    matrix,
    ofOption(problem.optionBreak),
    ofOption(problem.optionBreakEarliest),
    ofOption(problem.optionBreakLatest),
  ];
  const arrays = [sizes, ...slotArrays, state.labels, travel, travelInto, queries];
  writeFileSync(
    file,
    Buffer.concat(arrays.map((array) => Buffer.from(array.buffer, array.byteOffset, array.byteLength))),
  );
}
