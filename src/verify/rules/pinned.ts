import { isoOfTick } from "../../model/calendar";
import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `PINNED`: what the planner has pinned stands. */
export const pinnedRule: Rule = {
  code: "PINNED",
  text: "A visit that is made has all its pinned workers and starts at its pinned time.",
  parameters: [],
  source: "planning rule",
  check({ instance, staffed }) {
    const breaches: Violation[] = [];
    for (const made of staffed) {
      if (made === undefined) continue;
      const { carers, visit } = made;
      const place = { visit: visit.id, date: carers[0].shift.entry.date };
      for (const index of visit.pinned.workers) {
        if (carers.some(({ worker }) => worker.index === index)) continue;
        const worker = instance.workers[index].id;
        const detail = `worker ${worker} is pinned to visit ${visit.id} and is not among its carers`;
        breaches.push(breachOf(pinnedRule, detail, { ...place, worker, aspect: "worker" }));
      }
      if (visit.pinned.starts.length === 0) continue;
      for (const { placed, worker } of carers) {
        if (Number.isNaN(placed.start) || visit.pinned.starts.includes(placed.start)) continue;
        const start = isoOfTick(instance.horizon, placed.start);
        const detail = `visit ${visit.id} by worker ${worker.id} starts ${start}, not at its pinned time`;
        breaches.push(breachOf(pinnedRule, detail, { ...place, worker: worker.id, aspect: "start" }));
      }
    }
    return breaches;
  },
};
