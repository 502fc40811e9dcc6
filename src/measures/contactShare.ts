import { distribution } from "./distribution";
import type { MeasureInput } from "./MeasureInput";
import type { MeasureResult } from "./MeasureResult";
import { perRecipient } from "./perRecipient";
import { visitsOf } from "./visitsOf";

/**
 * `contactShare`: visits by the contact / N, 0 to 1, over recipients with a contact and a visit; mean, median, p90, maximum.
 *
 * With `attainable` also `attainableMean`, the mean of the largest share that the contacts' shifts leave room for, and `ofAttainableMean`,
 * the mean of share / attainable (at most 1) over the recipients whose attainable share is above 0 (`ofAttainableCovered` of them).
 *
 * @param attainable Largest share by recipient id.
 */
export function contactShare(input: MeasureInput, attainable?: ReadonlyMap<string, number>): MeasureResult {
  const result = perRecipient(input, (encounters, { contact }) => {
    if (contact === null) return "noContact";
    const visits = visitsOf(encounters);
    if (visits.length === 0) return "noVisits";
    return visits.filter((visit) => visit.some(({ worker }) => worker === contact)).length / visits.length;
  });
  if (attainable === undefined) return result;
  const largest: number[] = [];
  const ratios: number[] = [];
  for (const [id, share] of Object.entries(result.each ?? {})) {
    const most = attainable.get(id);
    if (most === undefined) continue;
    largest.push(most);
    if (most > 0) ratios.push(Math.min(1, share / most));
  }
  return {
    ...result,
    values: {
      ...result.values,
      attainableMean: distribution(largest).mean,
      ofAttainableMean: distribution(ratios).mean,
      ofAttainableCovered: ratios.length,
    },
  };
}
