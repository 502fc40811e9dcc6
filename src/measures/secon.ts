import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { perRecipient } from "./perRecipient";
import { visitsOf } from "./visitsOf";

/**
 * `SECON`, sequential continuity: consecutive visits with a carer in common / (N - 1), 0 to 1, over N visits in order of time (BMC Health
 * Services Research 2022, s12913-022-07953-z, table 2). Visits by several carers have a carer in common where their sets overlap. Recipients
 * with two or more visits whose starts are known (`noStarts`: some are not).
 */
export function secon(input: MeasureInput): MeasureResult {
  return perRecipient(input, (encounters) => {
    if (encounters.length === 0) return "noVisits";
    if (encounters.some(({ start }) => start === null)) return "noStarts";
    const visits = visitsOf(encounters).map((visit) => new Set(visit.map(({ worker }) => worker)));
    if (visits.length === 1) return "oneVisit";
    let same = 0;
    for (let at = 1; at < visits.length; at++) if ([...visits[at]].some((worker) => visits[at - 1].has(worker))) same++;
    return same / (visits.length - 1);
  });
}
