import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `UNASSIGNED_LIST`: the roster owns up to what it leaves out. */
export const unassignedListRule: Rule = {
  code: "UNASSIGNED_LIST",
  text: "The roster lists exactly the visits that it leaves unassigned, each once and with the number of carers missing.",
  parameters: [],
  source: "planning rule (integrity of the roster)",
  check({ instance, roster, staffed }) {
    const breaches: Violation[] = [];
    const listed = new Map<string, number>();
    for (const { visit, missing } of roster.unassigned) {
      if (listed.has(visit)) {
        breaches.push(breachOf(unassignedListRule, `visit ${visit} is listed twice`, { visit, aspect: "twice" }));
      }
      listed.set(visit, missing);
    }
    for (const visit of instance.visits) {
      const place = { visit: visit.id };
      const missing = listed.get(visit.id);
      const made = staffed[visit.index];
      if (made === undefined && missing === undefined) {
        const detail = `visit ${visit.id} is neither in a shift nor in the list of unassigned visits`;
        breaches.push(breachOf(unassignedListRule, detail, { ...place, aspect: "notListed" }));
      } else if (made === undefined && missing !== visit.seats.length) {
        const detail = `visit ${visit.id} lacks ${visit.seats.length} carers, the list says ${missing}`;
        const numbers = { value: missing, limit: visit.seats.length };
        breaches.push(breachOf(unassignedListRule, detail, { ...place, aspect: "missing", ...numbers }));
      } else if (made !== undefined && made.openSeats.length === 0 && missing !== undefined) {
        const detail = `visit ${visit.id} is listed as unassigned and has all its carers`;
        breaches.push(breachOf(unassignedListRule, detail, { ...place, aspect: "assigned" }));
      }
    }
    return breaches;
  },
};
