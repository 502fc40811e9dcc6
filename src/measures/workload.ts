import type { Context } from "../verify/Context";
import type { FairnessValue } from "../verify/Objectives";
import { paidTicks } from "../verify/paidTicks";
import type { MeasureResult } from "./MeasureResult";
import { spread } from "./spread";

/**
 * `workload`: paid hours, evening shifts (ending after 19:00) and weekend shifts per worker over the horizon: mean, range and Gini
 * coefficient of each, all workers, those without a shift too. `each` holds the hours.
 */
export function workload({ instance, shiftsOf, weekOfDay }: Context, fairness: FairnessValue): MeasureResult {
  const each: Record<string, number> = {};
  for (const { id, index } of instance.workers) {
    const paid = paidTicks({ instance, weekOfDay }, shiftsOf[index]).reduce((sum, ticks) => sum + ticks, 0);
    each[id] = paid / (60 * instance.horizon.ticksPerMinute);
  }
  const rows = Object.values(fairness.byWorker);
  const hours = spread(Object.values(each));
  const evenings = spread(rows.map((row) => row.evenings));
  const weekends = spread(rows.map((row) => row.weekends));
  const total = instance.workers.length;
  return {
    values: {
      hoursMean: hours.mean,
      hoursRange: hours.range,
      hoursGini: hours.gini,
      eveningsMean: evenings.mean,
      eveningsRange: evenings.range,
      eveningsGini: evenings.gini,
      weekendsMean: weekends.mean,
      weekendsRange: weekends.range,
      weekendsGini: weekends.gini,
    },
    covered: total,
    total,
    notCovered: {},
    each,
  };
}
