import { countsByCarer } from "./countsByCarer";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { overSeveral } from "./overSeveral";

/**
 * `MMCI`, modified modified continuity index: (1 - M / (N + 0.1)) / (1 - 1 / (N + 0.1)), 0 to 1, of N encounters with M carers (BMC Health
 * Services Research 2022, s12913-022-07953-z, table 2). Recipients with two or more encounters.
 */
export function mmci(input: MeasureInput): MeasureResult {
  return overSeveral(input, (encounters) => {
    const size = encounters.length + 0.1;
    return (1 - countsByCarer(encounters).length / size) / (1 - 1 / size);
  });
}
