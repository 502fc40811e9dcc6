import type { Instance } from "../model/Instance";
import type { Problem } from "./Problem";

const OFF = -1;
const FREE = 1 << 28;

/**
 * Tells whether a worker may work a combination of shifts: daily rest, dygnsbryt, weekly rest, days, hours and weekends.
 * A worker whose fixed shifts alone break a rule gets no further shifts.
 */
export class ShiftPatterns {
  private readonly days: number;
  private readonly weekOfDay: Int32Array;
  private readonly start: Int32Array;
  private readonly end: Int32Array;
  private readonly paid: Int32Array;
  private readonly weekLimit: Float64Array; // [worker * weeks + week] paid ticks
  private readonly totalLimit: number;
  private readonly weekPaid: Float64Array;
  private readonly weekendParity: Int32Array; // [day] 0 or 1 on Saturday and Sunday, -1 on other days
  private readonly dayBreaks: (Int32Array | null)[];
  private readonly dailyRest: number;
  private readonly weeklyRest: number;
  private readonly maxDays: number;
  private readonly maxConsecutive: number;
  private readonly everyOtherWeekend: boolean;
  private readonly wholeWeeks: { first: number; from: number; to: number }[];
  /** [worker] 1 = her fixed shifts alone break a rule. */
  readonly forced: Uint8Array;

  constructor(instance: Instance, problem: Problem) {
    const { horizon, rules } = instance;
    const hour = 60 * horizon.ticksPerMinute;
    this.days = horizon.days;
    this.weekOfDay = problem.weekOfDay;
    this.start = problem.optionStart;
    this.end = problem.optionEnd;
    this.paid = problem.optionPaid;
    this.weekLimit = new Float64Array(problem.workers * problem.weeks).fill(Number.POSITIVE_INFINITY);
    for (const { contract, index } of instance.workers) {
      horizon.weeks.forEach((week, k) => {
        if (!contract) return;
        const minutes = ((contract.minutesPerWeek + contract.overtimeMinutes) * week.days) / 7;
        this.weekLimit[index * problem.weeks + k] = minutes * horizon.ticksPerMinute + 1e-6;
      });
    }
    this.totalLimit =
      rules.maxWeeklyHours === null
        ? Number.POSITIVE_INFINITY
        : (rules.maxWeeklyHours * hour * horizon.days) / 7 + 1e-6;
    this.weekPaid = new Float64Array(problem.weeks);
    this.weekendParity = Int32Array.from(horizon.weekdays, (weekday, day) =>
      weekday >= 6 ? horizon.calendarWeeks[day] % 2 : -1,
    );
    this.dayBreaks = instance.workers.map((worker) => (worker.dayBreaks ? Int32Array.from(worker.dayBreaks) : null));
    this.dailyRest = (rules.dailyRestHours ?? 0) * hour;
    this.weeklyRest = (rules.weeklyRestHours ?? 0) * hour;
    this.maxDays = rules.maxDaysPerWeek ?? 7;
    this.maxConsecutive = rules.maxConsecutiveDays ?? FREE;
    this.everyOtherWeekend = rules.weekendsOff === "everyOther";
    this.wholeWeeks = horizon.weeks
      .filter((week) => week.whole)
      .map((week) => ({
        first: week.firstDay,
        from: horizon.midnights[week.firstDay],
        to: horizon.midnights[week.firstDay + 7],
      }));
    this.forced = new Uint8Array(problem.workers);
    for (let w = 0; w < problem.workers; w++) {
      const fixed = problem.slotFixed.slice(w * this.days, (w + 1) * this.days);
      if (fixed.some((option) => option >= 0)) this.forced[w] = this.check(w, fixed, 0) ? 0 : 1;
    }
  }

  /** @param options one option or -1 per slot of all workers; the worker's row is read */
  legal(worker: number, options: Int32Array): boolean {
    return this.forced[worker] === 0 && this.check(worker, options, worker * this.days);
  }

  private check(worker: number, options: Int32Array, row: number): boolean {
    const { days, start, end, paid, weekOfDay, weekPaid } = this;
    const weeks = weekPaid.length;
    weekPaid.fill(0);
    let total = 0;
    let inWeek = 0;
    let week = -1;
    let inRow = 0;
    let lastEnd = -FREE;
    let parity = -1;
    for (let day = 0; day < days; day++) {
      if (weekOfDay[day] !== week) {
        week = weekOfDay[day];
        inWeek = 0;
      }
      const option = options[row + day];
      if (option === OFF) {
        inRow = 0;
        continue;
      }
      if (start[option] - lastEnd < this.dailyRest) return false;
      lastEnd = end[option];
      if (++inWeek > this.maxDays || ++inRow > this.maxConsecutive) return false;
      weekPaid[week] += paid[option];
      total += paid[option];
      if (weekPaid[week] > this.weekLimit[worker * weeks + week]) return false;
      if (this.everyOtherWeekend && this.weekendParity[day] >= 0) {
        if (parity >= 0 && parity !== this.weekendParity[day]) return false;
        parity = this.weekendParity[day];
      }
    }
    if (total > this.totalLimit) return false;
    return this.weeklyRestHolds(options, row) && this.dayBreaksHold(worker, options, row);
  }

  private weeklyRestHolds(options: Int32Array, row: number): boolean {
    if (this.weeklyRest === 0) return true;
    for (const { first, from, to } of this.wholeWeeks) {
      const last = Math.min(this.days - 1, first + 6);
      if (this.longestRest(options, row, Math.max(0, first - 1), last, from, to) < this.weeklyRest) return false;
    }
    return true;
  }

  private dayBreaksHold(worker: number, options: Int32Array, row: number): boolean {
    const breaks = this.dayBreaks[worker];
    if (!breaks || this.dailyRest === 0) return true;
    for (let i = 0; i <= this.days; i++) {
      // entry i is the break point of day i - 1
      const from = breaks[i];
      const to = breaks[i + 1];
      const rest = this.longestRest(options, row, Math.max(0, i - 2), Math.min(this.days - 1, i), from, to);
      if (rest < this.dailyRest) return false;
    }
    return true;
  }

  /** Longest stretch inside [from, to) without a shift among those that start on the days first .. last. */
  private longestRest(options: Int32Array, row: number, first: number, last: number, from: number, to: number): number {
    let longest = 0;
    let free = from;
    for (let day = first; day <= last; day++) {
      const option = options[row + day];
      if (option === OFF) continue;
      const begins = this.start[option];
      if (begins >= to) break;
      if (begins - free > longest) longest = begins - free;
      if (this.end[option] > free) free = this.end[option];
    }
    if (to - free > longest) longest = to - free;
    return longest;
  }
}
