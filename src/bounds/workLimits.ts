import type { Instance, ShiftOption, Worker } from "../model/Instance";
import type { WorkLimits } from "./CoverModel";
import { longestFree } from "./longestFree";

/**
 * The limits on a worker's pattern: HOURS, DAYS, WEEKLY_REST, WEEKEND and the day-break part of DAILY_REST, in ticks. Where her published
 * shifts alone break a rule in some place, that rule is off there: a roster is not to blame for it.
 */
export function workLimits(instance: Instance, worker: Worker): WorkLimits {
  const { horizon, rules } = instance;
  const minute = horizon.ticksPerMinute;
  const hour = 60 * minute;
  const fixed = worker.shiftOptions.map((options) => options.find((option) => option.fixed) ?? null);
  const worked = fixed.filter((shift): shift is ShiftOption => shift !== null);
  const paid = (shifts: ShiftOption[]) => shifts.reduce((sum, shift) => sum + shift.paid, 0);
  const unless = (limit: number, used: number) => (used > limit + 1e-9 ? Number.POSITIVE_INFINITY : limit);

  const weekPaid: number[] = [];
  const weekDays: number[] = [];
  const weeklyRest: number[] = [];
  horizon.weeks.forEach((week) => {
    const mine = worked.filter((shift) => shift.day >= week.firstDay && shift.day < week.firstDay + week.days);
    const contract = worker.contract;
    const limit =
      contract === null
        ? Number.POSITIVE_INFINITY
        : ((contract.minutesPerWeek + contract.overtimeMinutes) * minute * week.days) / 7;
    weekPaid.push(unless(limit, paid(mine)));
    weekDays.push(unless(rules.maxDaysPerWeek ?? Number.POSITIVE_INFINITY, mine.length));
    const rest = week.whole ? (rules.weeklyRestHours ?? 0) * hour : 0;
    const from = horizon.midnights[week.firstDay];
    const to = horizon.midnights[week.firstDay + week.days];
    weeklyRest.push(longestFree(from, to, worked) < rest ? 0 : rest);
  });

  const weeks = horizon.days / 7;
  const most = rules.maxWeeklyHours === null ? Number.POSITIVE_INFINITY : rules.maxWeeklyHours * hour * weeks;
  let run = 0;
  let longestRun = 0;
  for (const shift of fixed) {
    run = shift === null ? 0 : run + 1;
    longestRun = Math.max(longestRun, run);
  }
  const parities = new Set(
    worked.filter((shift) => horizon.weekdays[shift.day] >= 6).map((shift) => horizon.calendarWeeks[shift.day] % 2),
  );
  const dayPeriods: { from: number; to: number }[] = [];
  const dailyRest = (rules.dailyRestHours ?? 0) * hour;
  if (worker.dayBreaks !== null && dailyRest > 0)
    for (let i = 0; i + 1 < worker.dayBreaks.length; i++) {
      const from = worker.dayBreaks[i];
      const to = worker.dayBreaks[i + 1];
      if (longestFree(from, to, worked) >= dailyRest) dayPeriods.push({ from, to });
    }
  return {
    settled: false,
    weekPaid,
    weekDays,
    weeklyRest,
    totalPaid: unless(most, paid(worked)),
    run: unless(rules.maxConsecutiveDays ?? Number.POSITIVE_INFINITY, longestRun),
    weekends: rules.weekendsOff === "everyOther" && parities.size < 2,
    dayPeriods,
  };
}
