import type { Context } from "../verify/Context";
import type { TimeValue } from "../verify/Objectives";
import type { MeasureResult } from "./MeasureResult";

/**
 * `clientTimeShare`: visit person-minutes / paid minutes, 0 to 1, and how the rest of the paid time splits: `travel`, `waiting` (between
 * visits) and `idle` (before the first, after the last visit, shifts without visits). `break` is break minutes / paid minutes; breaks are
 * not paid and so come on top. Counted in shifts.
 */
export function clientTimeShare({ instance, shifts }: Context, { terms }: TimeValue): MeasureResult {
  const minute = instance.horizon.ticksPerMinute;
  const usable = shifts.filter(({ paid, visits }) => paid > 0 && visits.every(({ end, start }) => end >= start));
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  const paid = sum(usable.map((shift) => shift.paid)) / minute;
  const visit = sum(usable.flatMap(({ visits }) => visits.map(({ end, start }) => end - start))) / minute;
  const rest = sum(usable.map((shift) => (shift.break === null ? 0 : shift.break.end - shift.break.start))) / minute;
  const share = (minutes: number) => (paid > 0 ? minutes / paid : null);
  return {
    values: {
      share: share(visit),
      travel: share(terms.travel),
      waiting: share(terms.waiting),
      idle: share(paid - visit - terms.travel - terms.waiting),
      break: share(rest),
    },
    covered: usable.length,
    total: shifts.length,
    notCovered: usable.length === shifts.length ? {} : { unusableTimes: shifts.length - usable.length },
  };
}
