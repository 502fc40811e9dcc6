import type { BoundContext } from "../bounds/boundContext";
import type { ShiftOption, Tick } from "../model/Instance";

/** How many shifts a workforce can work in one week. Shifts come in at most two classes, shorter ones first. */
export interface ShiftSupply {
  /** Least paid ticks of a class. */
  paid: Tick[];
  classOf(shift: ShiftOption): number;
  /** By week: whether so many shifts of each class can be worked; false wherever fewer cannot. */
  weeks: ((counts: readonly number[]) => boolean)[];
}

/**
 * What HOURS, DAYS and the days on which shifts are offered allow, each worker for herself; rests and who works when are left out, so that more may seem
 * possible than is. Paid times are put into two classes at the widest gap between them.
 */
export function shiftSupply({ instance, limits }: BoundContext): ShiftSupply {
  const { horizon, workers } = instance;
  const lengths = [...new Set(workers.flatMap(({ shiftOptions }) => shiftOptions.flat().map(({ paid }) => paid)))];
  lengths.sort((a, b) => a - b);
  let border = Number.POSITIVE_INFINITY;
  let widest = 0;
  for (let i = 1; i < lengths.length; i++) {
    if (lengths[i] - lengths[i - 1] <= widest) continue;
    widest = lengths[i] - lengths[i - 1];
    border = lengths[i];
  }
  const paid = lengths.length < 2 ? [lengths[0] ?? 0] : [lengths[0], border];
  const weeks = horizon.weeks.map(({ days, firstDay }, week) => {
    /** By number of shorter shifts: most longer ones; -1 = so many shorter ones are too many. */
    let most = [0];
    for (const { index, shiftOptions } of workers) {
      const offered = shiftOptions.slice(firstDay, firstDay + days);
      const daysOf = (k: number) => offered.filter((options) => options.some((option) => classOf(option) === k)).length;
      const { weekDays, weekPaid } = limits[index];
      const working = Math.min(weekDays[week], offered.filter((options) => options.length > 0).length);
      const own: number[] = [];
      for (let short = 0; short <= Math.min(working, daysOf(0)); short++) {
        const left = weekPaid[week] - short * paid[0] + 1e-6;
        if (left < 0) break;
        if (paid.length < 2) own.push(0);
        else own.push(Math.min(working - short, daysOf(1), Math.floor(left / paid[1])));
      }
      const sum: number[] = Array(most.length + own.length - 1).fill(-1);
      most.forEach((a, i) => {
        own.forEach((b, j) => {
          sum[i + j] = Math.max(sum[i + j], a + b);
        });
      });
      most = sum;
    }
    return ([short, long = 0]: readonly number[]) => long <= (most[short] ?? -1);
  });
  return { paid, classOf, weeks };

  function classOf(shift: ShiftOption): number {
    return shift.paid >= border ? 1 : 0;
  }
}
