import type { Instance } from "../model/Instance";
import type { Encounter } from "./Encounter";

/** The encounters of an instance's history: one per visit counted, without start, length and kind, which history does not hold. */
export function encountersOfHistory({ history, recipients }: Instance): Encounter[] {
  return history.flatMap(({ date, recipient, visits, worker }) =>
    Array.from({ length: visits }, () => ({
      recipient: recipients[recipient].id,
      worker,
      date,
      start: null,
      minutes: null,
      visit: null,
      kind: null,
    })),
  );
}
