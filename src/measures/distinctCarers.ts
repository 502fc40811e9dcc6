import { countsByCarer } from "./countsByCarer";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { perRecipient } from "./perRecipient";

/**
 * `distinctCarers`: number M of different carers each recipient meets in the period, all kinds of visits. Mean, median, p90 and maximum
 * over recipients with at least one encounter (others: `noVisits`).
 */
export function distinctCarers(input: MeasureInput): MeasureResult {
  return perRecipient(input, (encounters) => countsByCarer(encounters).length || "noVisits");
}
