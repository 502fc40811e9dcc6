import type { Recipient, Worker } from "../../model/Instance";
import type { Context } from "../Context";
import { couldServe } from "../couldServe";
import type { ContactMiss, ContactValue } from "../Objectives";
import { weekOfTick } from "../weekOfTick";

/**
 * Objective `contact`: recipients whose policy is `required` and who have no contact, plus the visits their contacts miss (rule
 * `CONTACT_PRESENT`): per recipient r with contact c and week,
 * `max(0, min(contactVisits, servable(r, c, week)) - visits c makes to r in the week)`. A visit is servable in the week of its earliest
 * window where c could make it alone from a shift she works; a visit made counts in the week it starts in.
 */
export function contact(context: Context): ContactValue {
  const missing: string[] = [];
  const misses: ContactMiss[] = [];
  let missed = 0;
  for (const recipient of context.instance.recipients) {
    if (recipient.contact.policy !== "required") continue;
    const appointed = context.contactsOf[recipient.index][0];
    if (appointed === undefined) {
      missing.push(recipient.id);
      continue;
    }
    const weeks = presence(context, recipient, appointed.worker);
    weeks.forEach(({ made, servable }, week) => {
      const lack = Math.min(context.instance.rules.contactVisits, servable) - made;
      if (lack <= 0) return;
      missed += lack;
      misses.push({ recipient: recipient.id, worker: appointed.worker.id, week, servable, made });
    });
  }
  return { value: missing.length + missed, missing, misses };
}

function presence(context: Context, recipient: Recipient, worker: Worker): { made: number; servable: number }[] {
  const weeks = context.instance.horizon.weeks.map(() => ({ made: 0, servable: 0 }));
  for (const visit of context.visitsOf[recipient.index]) {
    if (couldServe(context, worker, visit)) weeks[context.weekOfDay[visit.windows[0].day]].servable++;
    const own = context.staffed[visit.index]?.carers.find((carer) => carer.worker === worker);
    if (own !== undefined) weeks[weekOfTick(context, own.placed.start)].made++;
  }
  return weeks;
}
