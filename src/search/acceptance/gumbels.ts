import { naturalLogarithm } from "../../power";
import { logarithms } from "./logarithms";

/**
 * -ln(-ln u) for u in the middle of 4096 equal parts of (0, 1): draws of the standard Gumbel distribution. Of several candidates, the one with the
 * least `cost - T * gumbels[chance]`, each with a chance of its own, is drawn with its Boltzmann probability at temperature T.
 */
export const gumbels: Float64Array = logarithms.map((exponential) => -naturalLogarithm(exponential));
