import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";

/** `CONTACT_LOAD`: how many recipients a worker is contact for. */
export const contactLoadRule: Rule = {
  code: "CONTACT_LOAD",
  text: "A worker is contact for at most maxContacts recipients, her own number or the rules' scaled by her degree of employment.",
  parameters: ["maxContacts", "fullTimeHoursPerWeek"],
  source: "planning rule (no national norm exists)",
  check({ caseload, instance }) {
    return instance.workers
      .filter(({ index, maxContacts }) => caseload[index] > maxContacts)
      .map(({ id, index, maxContacts }) => {
        const value = caseload[index];
        const detail = `worker ${id} is contact for ${value} recipients, at most ${maxContacts} are allowed`;
        return breachOf(contactLoadRule, detail, { worker: id, value, limit: maxContacts });
      });
  },
};
