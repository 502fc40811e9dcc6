import type { Encounter } from "./Encounter";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { perRecipient } from "./perRecipient";

/** A measure per recipient that needs at least two encounters; others are not covered, as `noVisits` or `oneVisit`. */
export function overSeveral(input: MeasureInput, figure: (encounters: Encounter[]) => number): MeasureResult {
  return perRecipient(input, (encounters) => {
    if (encounters.length === 0) return "noVisits";
    return encounters.length === 1 ? "oneVisit" : figure(encounters);
  });
}
