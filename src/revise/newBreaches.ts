import type { Verification } from "../verify/Verification";
import type { Violation } from "../verify/Violation";
import { breachKey } from "./breachKey";
import type { Draft } from "./Draft";

/** Breaches of a changed roster that the draft does not have, or not as badly. */
export function newBreaches(draft: Draft, after: Verification): Violation[] {
  return after.violations.filter((breach) => {
    const before = draft.known.get(breachKey(breach));
    return before === undefined || Math.abs((breach.value ?? 0) - (breach.limit ?? 0)) > before + 1e-9;
  });
}
