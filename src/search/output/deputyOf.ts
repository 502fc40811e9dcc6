import type { Instance } from "../../model/Instance";
import type { RosterState } from "../RosterState";

/**
 * Deputy of a recipient who has a contact: the one the input names, where her title allows it; else, where contact and deputy count as one, the
 * carer with the most visits to her after the contact among those whose title allows it. null = none.
 */
export function deputyOf(instance: Instance, state: RosterState, recipient: number, contact: number): number | null {
  const { objective, recipients, rules, workers } = instance;
  const titled = (worker: number) =>
    rules.contactTitles === null || rules.contactTitles.includes(workers[worker].title ?? "");
  const named = recipients[recipient].contact.deputy;
  if (named !== null) return titled(named) ? named : null;
  if (!objective.pairAsOne) return null;
  const counts = state.count.subarray(recipient * workers.length, (recipient + 1) * workers.length);
  let best: number | null = null;
  counts.forEach((count, worker) => {
    if (count === 0 || worker === contact || !titled(worker)) return;
    if (best === null || count > counts[best]) best = worker;
  });
  return best;
}
