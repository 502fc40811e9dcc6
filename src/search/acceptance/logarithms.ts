import { naturalLogarithm } from "../../power";

const SIZE = 4096;

/**
 * -ln u for u in the middle of 4096 equal parts of (0, 1), in rising order of u. A move that costs `change` more stands at temperature T by the Metropolis
 * criterion when `change < T * logarithms[chance]` with `chance` drawn uniformly from the indices: one look-up instead of an exponential,
 * for searches whose moves take a few tens of nanoseconds.
 */
export const logarithms: Float64Array = Float64Array.from(
  { length: SIZE },
  (_, i) => -naturalLogarithm((i + 0.5) / SIZE),
);
