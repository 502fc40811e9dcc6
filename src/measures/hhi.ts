import { countsByCarer } from "./countsByCarer";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { overSeveral } from "./overSeveral";

/** `HHI`, Herfindahl-Hirschman index: sum (n_i / N)^2, 1/M to 1. Recipients with two or more encounters. */
export function hhi(input: MeasureInput): MeasureResult {
  return overSeveral(input, (encounters) =>
    countsByCarer(encounters).reduce((sum, count) => sum + (count / encounters.length) ** 2, 0),
  );
}
