import { countsByCarer } from "./countsByCarer";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { overSeveral } from "./overSeveral";

/**
 * `UPC`, usual provider of care: max n_i / N, 1/M to 1, of N encounters and n_i with carer i (BMC Health Services Research 2022,
 * s12913-022-07953-z, table 2). Falls as N grows: compare only recipients with about the same number of visits. Recipients with two or
 * more encounters.
 */
export function upc(input: MeasureInput): MeasureResult {
  return overSeveral(input, (encounters) => Math.max(...countsByCarer(encounters)) / encounters.length);
}
