import { countsByCarer } from "./countsByCarer";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { overSeveral } from "./overSeveral";

/**
 * `effectiveCarers`: 1 / HHI, 1 to M: the number of carers who, sharing the encounters equally, would give the same index. Recipients with
 * two or more encounters.
 */
export function effectiveCarers(input: MeasureInput): MeasureResult {
  return overSeveral(input, (encounters) => {
    const squares = countsByCarer(encounters).reduce((sum, count) => sum + count * count, 0);
    return encounters.length ** 2 / squares;
  });
}
