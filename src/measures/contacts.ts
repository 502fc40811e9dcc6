import type { Context } from "../verify/Context";
import { mayBeContact } from "../verify/mayBeContact";
import type { MeasureResult } from "./MeasureResult";
import { spread } from "./spread";

/**
 * `contacts`: recipients per contact: mean, range and Gini coefficient over the workers who may be a contact (`notEligible`: title,
 * employment or `maxContacts` 0), and `appointedPercent`, the percentage of the recipients whose policy is `required` who have a contact.
 */
export function contacts({ caseload, contactsOf, instance }: Context): MeasureResult {
  const eligible = instance.workers.filter((worker) => worker.maxContacts > 0 && mayBeContact(instance.rules, worker));
  const each = Object.fromEntries(eligible.map(({ id, index }) => [id, caseload[index]]));
  const required = instance.recipients.filter(({ contact }) => contact.policy === "required");
  const appointed = required.filter(({ index }) => contactsOf[index].length > 0).length;
  const total = instance.workers.length;
  const covered = eligible.length;
  return {
    values: {
      ...spread(Object.values(each)),
      appointedPercent: required.length === 0 ? null : (100 * appointed) / required.length,
    },
    covered,
    total,
    notCovered: covered === total ? {} : { notEligible: total - covered },
    each,
  };
}
