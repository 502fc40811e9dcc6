import type { PeerAnswer } from "./PeerAnswer";
import type { Plan } from "./Plan";
import { timeRoute } from "./timeRoute";

/** A plan as an answer: shifts, visits and starts. */
export function answerOf(plan: Plan, ms: number): PeerAnswer {
  const visits: PeerAnswer["visits"] = [];
  for (const { shift, stops, worker } of plan.duties) {
    const times = timeRoute(plan.compact, worker, shift, stops)!;
    stops.forEach(({ visit }, k) => {
      visits.push([visit, worker, times.starts[k]]);
    });
  }
  return { ms, shifts: plan.duties.map(({ option, worker }) => [worker, option]), visits };
}
