import type { StopCriterion } from "./StopCriterion";

/**
 * Stops when no roster can have fewer carers: the sum of distinct carers equals that of `fewestCarers`, no visit is unassigned and no contact is
 * missing. What remains (the contact's share, travel) could still improve. With scarce staff the bound may be out of reach: combine it with a limit.
 */
export function boundReached(): StopCriterion {
  return {
    name: "boundReached",
    readsClock: false,
    begin:
      () =>
      ({ carers, fewestCarers, missingContacts, unassigned }) =>
        unassigned === 0 && missingContacts === 0 && carers <= fewestCarers,
  };
}
