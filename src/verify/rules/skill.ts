import { breachOf } from "../breachOf";
import { dateOfTick } from "../dateOfTick";
import { lackedSkill } from "../lackedSkill";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `SKILL`: carers hold the hard skills of their seat, on that date and for those recipients. */
export const skillRule: Rule = {
  code: "SKILL",
  text: "Each carer holds every hard skill of her seat at the level needed, valid on the date of the visit and for each of its recipients.",
  parameters: [],
  source:
    "HSLF-FS 2017:37 chapter 9 for delegations (personal, in writing, at most one year, for one patient or a whole unit); planning rule for other skills",
  check({ instance, staffed }) {
    const breaches: Violation[] = [];
    for (const made of staffed) {
      if (made === undefined) continue;
      const { visit } = made;
      for (const { placed, seat, shift, worker } of made.carers) {
        const stated = placed.entry.seat;
        const seats = stated === undefined ? visit.seats : visit.seats.slice(stated, stated + 1);
        const date = dateOfTick(instance.horizon, placed.start);
        if (seats.length === 0 || seats.some((one) => lackedSkill(worker, visit, one, date) === null)) continue;
        const lacked =
          lackedSkill(worker, visit, visit.seats[seat ?? 0], date) ?? lackedSkill(worker, visit, seats[0], date);
        const detail = `worker ${worker.id} does not hold skill ${lacked} for visit ${visit.id} on ${date}`;
        breaches.push(
          breachOf(skillRule, detail, {
            visit: visit.id,
            worker: worker.id,
            date: shift.entry.date,
            aspect: lacked ?? "",
          }),
        );
      }
    }
    return breaches;
  },
};
