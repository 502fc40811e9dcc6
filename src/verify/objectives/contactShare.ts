import type { Context } from "../Context";
import { couldServe } from "../couldServe";
import type { ContactShareValue } from "../Objectives";

/**
 * Objective `contactShare`: the sum, over recipients whose policy is `required` and who have a contact, of
 * `max(0, attainable - actual)`. With N visits of the recipient in the roster, actual = those the contact makes / N and attainable = those
 * she could make alone from a shift she works / N. A recipient without visits in the roster adds 0.
 */
export function contactShare(context: Context): ContactShareValue {
  const byRecipient: ContactShareValue["byRecipient"] = {};
  let value = 0;
  for (const recipient of context.instance.recipients) {
    const appointed = context.contactsOf[recipient.index][0];
    if (recipient.contact.policy !== "required" || appointed === undefined) continue;
    const { worker } = appointed;
    let visits = 0;
    let made = 0;
    let servable = 0;
    for (const visit of context.visitsOf[recipient.index]) {
      const staffed = context.staffed[visit.index];
      if (staffed === undefined) continue;
      visits++;
      if (staffed.carers.some((carer) => carer.worker === worker)) made++;
      if (couldServe(context, worker, visit)) servable++;
    }
    if (visits === 0) continue;
    const actual = made / visits;
    const attainable = servable / visits;
    byRecipient[recipient.id] = { worker: worker.id, visits, actual, attainable };
    value += Math.max(0, attainable - actual);
  }
  return { value, byRecipient };
}
