import type { Horizon } from "../../model/Instance";
import { breachOf } from "../breachOf";
import type { Carer, StaffedVisit } from "../Context";
import { dateOfTick } from "../dateOfTick";
import { lackedSkill } from "../lackedSkill";
import { lengthFits } from "../lengthFits";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `CARERS`: as many carers as seats, at the same time, each fit for her seat. */
export const carersRule: Rule = {
  code: "CARERS",
  text: "A visit that is made has exactly as many different workers as seats, all starting at the same time, each in a seat of her own whose skills and length fit her.",
  parameters: [],
  source: "planning rule (double staffing as decided for the recipient)",
  check({ instance, staffed }) {
    const breaches: Violation[] = [];
    for (const made of staffed) {
      if (made === undefined) continue;
      const { carers, visit } = made;
      const place = { visit: visit.id, date: carers[0].shift.entry.date };
      const found = carers.length;
      const different = new Set(carers.map(({ worker }) => worker)).size;
      const seats = visit.seats.length;
      for (const { worker, placed } of carers) {
        const stated = placed.entry.seat;
        if (stated !== undefined && visit.seats[stated] === undefined) {
          const detail = `visit ${visit.id} has no seat ${stated} for worker ${worker.id}`;
          breaches.push(breachOf(carersRule, detail, { ...place, worker: worker.id, aspect: "seat" }));
        }
      }
      if (different < found) {
        const twice = carers.find((carer, at) => carers.findIndex(({ worker }) => worker === carer.worker) < at);
        const detail = `visit ${visit.id} has worker ${twice?.worker.id} more than once`;
        breaches.push(breachOf(carersRule, detail, { ...place, worker: twice?.worker.id, aspect: "twice" }));
      }
      if (different !== seats) {
        const detail = `visit ${visit.id} has ${different} carers, it needs ${seats}`;
        breaches.push(breachOf(carersRule, detail, { ...place, aspect: "count", value: different, limit: seats }));
      }
      const starts = new Set(carers.map(({ placed }) => placed.start).filter((start) => !Number.isNaN(start)));
      if (starts.size > 1) {
        const detail = `the carers of visit ${visit.id} start at different times`;
        breaches.push(breachOf(carersRule, detail, { ...place, aspect: "together" }));
      }
      if (different === seats && different === found && !made.matched && eachFitsOne(instance.horizon, made)) {
        const detail = `the carers of visit ${visit.id} cannot be matched to its seats`;
        breaches.push(breachOf(carersRule, detail, { ...place, aspect: "matching" }));
      }
    }
    return breaches;
  },
};

/** Whether skills and length of each carer alone are in order, so that only their combination can be wrong. */
function eachFitsOne(horizon: Horizon, { carers, visit }: StaffedVisit): boolean {
  const fits = ({ placed, worker }: Carer) => {
    const stated = placed.entry.seat;
    const seats = stated === undefined ? visit.seats : visit.seats.slice(stated, stated + 1);
    const date = dateOfTick(horizon, placed.start);
    return (
      seats.some((seat) => lengthFits(seat, placed.end - placed.start)) &&
      seats.some((seat) => lackedSkill(worker, visit, seat, date) === null)
    );
  };
  return carers.every(fits);
}
