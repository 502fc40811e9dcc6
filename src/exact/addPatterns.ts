import type { BoundContext } from "../bounds/boundContext";
import { longestFree } from "../bounds/longestFree";
import type { Worker } from "../model/Instance";
import type { Slot } from "./Slot";
import { type Literal, not } from "./sat/Literal";
import type { SatSolver } from "./sat/SatSolver";

/**
 * The rules of working time for one worker: SHIFT, DAILY_REST, WEEKLY_REST, HOURS, DAYS and WEEKEND. Rules that her published shifts break by
 * themselves are off (see `workLimits`). Where a day period is filled by three shifts or more, each pair is looked at alone.
 */
export function addPatterns(solver: SatSolver, context: BoundContext, worker: Worker, slots: readonly Slot[]): void {
  const { horizon, rules } = context.instance;
  const limits = context.limits[worker.index];
  const options = slots.flatMap((slot) => slot.options);
  const rest = (rules.dailyRestHours ?? 0) * 60 * horizon.ticksPerMinute;

  for (const slot of slots) {
    const own = slot.options;
    for (let i = 0; i < own.length; i++) {
      if (own[i].shift.fixed) solver.addClause([own[i].works]);
      for (let j = 0; j < i; j++) solver.addClause([not(own[i].works), not(own[j].works)]);
    }
  }

  for (const a of options)
    for (const b of options) {
      if (a.shift.day >= b.shift.day || (a.shift.fixed && b.shift.fixed)) continue;
      const weekends = [a, b].map(({ shift }) => context.weekendParity[shift.day]);
      const split = limits.weekends && weekends[0] >= 0 && weekends[1] >= 0 && weekends[0] !== weekends[1];
      const tired = rest > 0 && b.shift.start - a.shift.end < rest;
      const broken = limits.dayPeriods.some(
        ({ from, to }) =>
          [a, b].every(({ shift }) => shift.end > from && shift.start < to) &&
          longestFree(from, to, [a.shift, b.shift]) < rest,
      );
      if (split || tired || broken) solver.addClause([not(a.works), not(b.works)]);
    }
  for (const { shift, works } of options) {
    const broken = limits.dayPeriods.some(
      ({ from, to }) => shift.end > from && shift.start < to && longestFree(from, to, [shift]) < rest,
    );
    if (broken && !shift.fixed) solver.addClause([not(works)]);
  }

  const atMost = (literals: Literal[], weights: number[], bound: number) => {
    if (bound !== Number.POSITIVE_INFINITY) solver.addSum(literals, weights, bound + 1e-6);
  };
  horizon.weeks.forEach((week, k) => {
    const own = options.filter(({ shift }) => shift.day >= week.firstDay && shift.day < week.firstDay + week.days);
    const works = own.map((option) => option.works);
    atMost(
      works,
      own.map(({ shift }) => shift.paid),
      limits.weekPaid[k],
    );
    atMost(
      works,
      own.map(() => 1),
      limits.weekDays[k],
    );
    const free = limits.weeklyRest[k];
    if (free === 0) return;
    const from = horizon.midnights[week.firstDay];
    const to = horizon.midnights[week.firstDay + week.days];
    const starts = [...new Set([from, ...options.map(({ shift }) => shift.end).filter((end) => end > from)])];
    const rests = starts
      .filter((start) => start + free <= to)
      .sort((a, b) => a - b)
      .map((start) => {
        const literal = solver.newVariable();
        for (const option of options)
          if (option.shift.start < start + free && option.shift.end > start)
            solver.addClause([not(literal), not(option.works)]);
        return literal;
      });
    solver.addClause(rests);
  });
  atMost(
    options.map(({ works }) => works),
    options.map(({ shift }) => shift.paid),
    limits.totalPaid,
  );
  const { run } = limits;
  for (let day = 0; day + run < horizon.days; day++) {
    const own = options.filter(({ shift }) => shift.day >= day && shift.day <= day + run);
    atMost(
      own.map(({ works }) => works),
      own.map(() => 1),
      run,
    );
  }
}
