import { breachOf } from "../breachOf";
import { mayBeContact } from "../mayBeContact";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `CONTACT`: one contact at most, and the one the input names where she is eligible. A missing contact is no breach; it counts in objective `contact`. */
export const contactRule: Rule = {
  code: "CONTACT",
  text: "A recipient has at most one contact, and where the policy is required and the input names an eligible worker whom the recipient does not exclude, it is that worker.",
  parameters: ["contactPolicy", "contactTitles", "contactPermanent"],
  source:
    "socialtjänstlagen (2001:453) chapter 4 section 2 b, in force 1 July 2022 (prop. 2021/22:116), carried on in socialtjänstlagen (2025:400): whoever has home care is offered a fast omsorgskontakt",
  check({ contactsOf, instance }) {
    const breaches: Violation[] = [];
    for (const recipient of instance.recipients) {
      const contacts = contactsOf[recipient.index];
      if (contacts.length > 1) {
        const detail = `recipient ${recipient.id} has ${contacts.length} contacts`;
        const place = { recipient: recipient.id, aspect: "several", value: contacts.length, limit: 1 };
        breaches.push(breachOf(contactRule, detail, place));
      }
      const { policy, worker: index } = recipient.contact;
      if (policy !== "required" || index === null || contacts.length === 0) continue;
      const named = instance.workers[index];
      if (recipient.excluded.includes(index) || !mayBeContact(instance.rules, named)) continue;
      if (contacts.some(({ worker }) => worker === named)) continue;
      const detail = `the contact of recipient ${recipient.id} is worker ${contacts[0].worker.id}, the input names ${named.id}`;
      const place = { recipient: recipient.id, worker: contacts[0].worker.id, aspect: "named" };
      breaches.push(breachOf(contactRule, detail, place));
    }
    return breaches;
  },
};
