import type { Instance } from "./Instance";

/**
 * The travel ticks of a mode, row-major by location order; undefined for a mode that the instance does not have.
 *
 * @throws RangeError where the instance has too many places for a matrix: it is to be planned unit by unit
 */
export function travelMatrix({ locations, travel }: Instance, mode: string): Int32Array | undefined {
  const times = travel.get(mode);
  if (times === undefined || times instanceof Int32Array) return times;
  throw new RangeError(`${locations.length} places are too many for a travel matrix: plan the units one by one`);
}
