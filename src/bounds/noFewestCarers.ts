import type { Instance } from "../model/Instance";
import type { FewestCarers } from "./fewestCarers";

/** What holds before anything is computed: no recipient has fewer than no carers. */
export function noFewestCarers({ recipients }: Instance): FewestCarers {
  return {
    byRecipient: recipients.map(() => 0),
    total: 0,
    exact: recipients.map(() => false),
    coverable: recipients.map(() => true),
    unmakeable: recipients.map(() => []),
  };
}
