import type { Instance } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { shown } from "../parse/text";

/** Recipients whose own wishes contradict each other or their history. */
export function findRecipientFindings(issues: IssueCollector, instance: Instance): void {
  for (const recipient of instance.recipients) {
    const path = `/recipients/${recipient.index}`;
    const both = recipient.preferred.filter((worker) => recipient.excluded.includes(worker));
    if (both.length > 0) {
      const name = shown(instance.workers[both[0]].id);
      issues.warning(
        "PREFERRED_EXCLUDED",
        `${path}/preferred`,
        `Worker ${name} is preferred and excluded; she does not come.`,
        "Take her out of one list.",
      );
    }
    const { maxCarers, historyCarers } = recipient;
    if (maxCarers !== null && historyCarers.length > maxCarers) {
      issues.warning(
        "CARERS_ABOVE_CAP",
        recipient.statedMaxCarers === null ? path : `${path}/maxCarers`,
        `Recipient ${shown(recipient.id)} has met ${historyCarers.length} carers before the horizon; the cap is ${maxCarers}.`,
        "Raise maxCarers for this period.",
      );
    }
  }
}
