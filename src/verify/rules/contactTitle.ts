import type { Rules, Worker } from "../../model/Instance";
import { breachOf } from "../breachOf";
import { mayBeContact } from "../mayBeContact";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `CONTACT_TITLE`: who may be a contact. Deputies need the title only. */
export const contactTitleRule: Rule = {
  code: "CONTACT_TITLE",
  text: "A contact holds one of contactTitles and, with contactPermanent, is permanently employed; a deputy holds one of the titles.",
  parameters: ["contactTitles", "contactPermanent"],
  source:
    "socialtjänstlagen (2001:453) chapter 3 section 3 d, in force 1 July 2023 (prop. 2021/22:116), carried on in socialtjänstlagen (2025:400): only an undersköterska; permanent employment is a planning rule",
  check({ contactsOf, instance }) {
    const breaches: Violation[] = [];
    for (const { deputy, recipient, worker } of contactsOf.flat()) {
      if (!mayBeContact(instance.rules, worker)) {
        const detail = `worker ${worker.id} may not be contact of recipient ${recipient.id}: ${lacks(instance.rules, worker)}`;
        const place = { worker: worker.id, recipient: recipient.id, aspect: "contact" };
        breaches.push(breachOf(contactTitleRule, detail, place));
      }
      if (deputy !== null && !mayBeContact({ ...instance.rules, contactPermanent: false }, deputy)) {
        const detail = `worker ${deputy.id} may not be deputy of recipient ${recipient.id}: title`;
        const place = { worker: deputy.id, recipient: recipient.id, aspect: "deputy" };
        breaches.push(breachOf(contactTitleRule, detail, place));
      }
    }
    return breaches;
  },
};

function lacks(rules: Rules, worker: Worker): string {
  return mayBeContact({ ...rules, contactPermanent: false }, worker) ? "employment" : "title";
}
