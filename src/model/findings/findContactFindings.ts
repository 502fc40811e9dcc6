import type { Instance, Worker } from "../Instance";
import type { IssueCollector } from "../parse/IssueCollector";
import { shown } from "../parse/text";

/** Named contacts who cannot be one, caseloads that are too small, and contacts named in vain. */
export function findContactFindings(issues: IssueCollector, instance: Instance): void {
  const { recipients, workers } = instance;
  const caseload = new Array<number>(workers.length).fill(0);
  for (const recipient of recipients) {
    const { policy, worker, deputy } = recipient.contact;
    const path = `/recipients/${recipient.index}/contact`;
    if (policy !== "required") {
      if (worker !== null || deputy !== null) {
        issues.warning(
          "CONTACT_NOT_USED",
          path,
          `Recipient ${shown(recipient.id)} has a named contact and the policy "${policy}"; nobody is appointed.`,
          'Write the policy "required", or take the contact out.',
        );
      }
      continue;
    }
    for (const [field, index] of [
      ["worker", worker],
      ["deputy", deputy],
    ] as const) {
      if (index === null) continue;
      const reason = ineligibleBecause(instance, workers[index], recipient.excluded);
      if (reason !== null) {
        issues.warning(
          "CONTACT_INELIGIBLE",
          `${path}/${field}`,
          `Worker ${shown(workers[index].id)} cannot be the ${field === "worker" ? "contact" : "deputy"} of ${shown(recipient.id)}: ${reason}.`,
          field === "worker" ? "Name another; until then one is appointed." : "Name another.",
        );
      } else if (field === "worker") caseload[index]++;
    }
    if (worker !== null && worker === deputy) {
      issues.warning(
        "CONTACT_INELIGIBLE",
        `${path}/deputy`,
        `Worker ${shown(workers[worker].id)} is her own deputy.`,
        "Name another deputy.",
      );
    }
  }
  reportCaseloads(issues, instance, caseload);
}

function ineligibleBecause(instance: Instance, worker: Worker, excluded: number[]): string | null {
  const { contactTitles, contactPermanent } = instance.rules;
  if (contactTitles !== null && (worker.title === null || !contactTitles.includes(worker.title)))
    return "her title is not one of rules.contactTitles";
  if (contactPermanent && worker.employment !== "permanent") return "she is not permanently employed";
  return excluded.includes(worker.index) ? "she is excluded" : null;
}

function reportCaseloads(issues: IssueCollector, instance: Instance, caseload: number[]): void {
  const { recipients, workers } = instance;
  workers.forEach((worker, w) => {
    if (caseload[w] > worker.maxContacts) {
      issues.warning(
        "CONTACT_OVERLOAD",
        `/workers/${w}/maxContacts`,
        `Worker ${shown(worker.id)} is named as contact of ${caseload[w]} recipients; at most ${worker.maxContacts} are allowed.`,
        "Raise maxContacts or name others.",
      );
    }
  });
  const required = recipients.filter((recipient) => recipient.contact.policy === "required").length;
  let capacity = 0;
  for (const worker of workers) if (ineligibleBecause(instance, worker, []) === null) capacity += worker.maxContacts;
  if (capacity < required) {
    issues.warning(
      "CONTACT_CAPACITY",
      "/workers",
      `${required} recipients need a contact; the workers who can be one hold ${capacity}.`,
      "Raise maxContacts, or change the policy of some recipients; else the roster is partial.",
    );
  }
}
