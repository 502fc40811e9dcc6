import { countsByCarer } from "./countsByCarer";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { overSeveral } from "./overSeveral";

/**
 * `COC`, continuity of care of Bice and Boxerman: (sum n_i^2 - N) / (N (N - 1)), 0 to 1: the probability that two encounters drawn at random
 * are with the same carer (BMC Health Services Research 2022, s12913-022-07953-z, table 2). Recipients with two or more encounters.
 */
export function coc(input: MeasureInput): MeasureResult {
  return overSeveral(input, (encounters) => {
    const size = encounters.length;
    const squares = countsByCarer(encounters).reduce((sum, count) => sum + count * count, 0);
    return (squares - size) / (size * (size - 1));
  });
}
