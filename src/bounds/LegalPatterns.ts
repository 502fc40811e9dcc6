import type { Tick } from "../model/Instance";
import type { CoverKind, CoverModel, CoverOption } from "./CoverModel";
import type { Heaviest } from "./Heaviest";
import { longestFree } from "./longestFree";

/** Index of "no shift" on a day. */
export const OFF = -1;
/** The state after an illegal step. */
export const ILLEGAL = -1;

interface State {
  day: number;
  /** Earliest start of the next shift. */
  next: Tick;
  afterFixed: boolean;
  /** Option worked on the day before, where day periods ask for it. */
  previous: number;
  run: number;
  daysLeft: number;
  paidLeft: number;
  totalLeft: number;
  parity: number;
  /** The week's rest has been had; else `freeFrom` begins the current shift-free stretch. */
  rested: boolean;
  freeFrom: Tick;
}

/**
 * The legal patterns of one kind as an automaton: a state per day says what the days before still forbid, states that forbid the same are one.
 * Rules: DAILY_REST, WEEKLY_REST, HOURS, DAYS, WEEKEND and published shifts. States are numbered in order of first use.
 */
export class LegalPatterns {
  private readonly states: State[] = [];
  private readonly ids = new Map<string, number>();
  private readonly steps: number[][] = [];
  private readonly heaviest = new Map<string, Heaviest>();
  private readonly weekOf: number[];
  private readonly weekEnd: number[];
  private readonly offered: boolean[];
  private readonly mostPaid: number;
  private readonly sums: number[][] | null;

  constructor(
    private readonly model: CoverModel,
    private readonly kind: CoverKind,
  ) {
    this.weekOf = model.weeks.flatMap((week, w) => Array<number>(week.days).fill(w));
    this.weekEnd = this.weekOf.map((w) => model.weeks[w].firstDay + model.weeks[w].days);
    this.offered = kind.options.map((options) => options.length > 0);
    const paid = [...new Set(kind.options.flat().map((option) => option.paid))];
    this.mostPaid = Math.max(0, ...paid);
    this.sums = paid.length <= 6 ? sumsOf(paid) : null;
  }

  /** The heaviest pattern for gains that a text describes, found once. */
  remember(gains: string, find: () => Heaviest): Heaviest {
    let heaviest = this.heaviest.get(gains);
    if (heaviest === undefined) {
      heaviest = find();
      this.heaviest.set(gains, heaviest);
    }
    return heaviest;
  }

  /** State of a worker about whom nothing is known before the first day of `day`'s stretch. */
  start(day: number): number {
    const { limits } = this.kind;
    const w = this.weekOf[day];
    return this.intern({
      day,
      next: 0,
      afterFixed: false,
      previous: OFF,
      run: 0,
      daysLeft: limits.weekDays[w],
      paidLeft: limits.weekPaid[w],
      totalLeft: limits.totalPaid,
      parity: -1,
      rested: limits.weeklyRest[w] === 0 || day !== this.model.weeks[w].firstDay,
      freeFrom: this.model.midnights[day],
    });
  }

  /** The state on the next day after working an option (or `OFF`) on the state's day; `ILLEGAL` where a rule forbids it. */
  step(state: number, option: number): number {
    const known = this.steps[state][option + 1];
    if (known !== undefined) return known;
    const next = this.kind.limits.settled ? this.settledStep(state) : this.compute(this.states[state], option);
    this.steps[state][option + 1] = next;
    return next;
  }

  /** Most shifts she can still work in the week of the state's day. */
  daysLeft(state: number): number {
    return this.kind.limits.settled ? Number.POSITIVE_INFINITY : this.states[state].daysLeft;
  }

  /** Most paid ticks she can still work in that week. */
  paidLeft(state: number): number {
    const { daysLeft, paidLeft } = this.states[state];
    return this.kind.limits.settled ? Number.POSITIVE_INFINITY : Math.min(paidLeft, daysLeft * this.mostPaid);
  }

  private settledStep(state: number): number {
    const day = this.states[state].day + 1;
    return day < this.model.days ? this.start(day) : this.intern({ ...this.states[state], day });
  }

  private compute(before: State, index: number): number {
    const { model, kind } = this;
    const { limits } = kind;
    const { day } = before;
    const s: State = { ...before, day: day + 1, previous: OFF };
    const w = this.weekOf[day];
    if (index === OFF) {
      if (kind.mandatory[day]) return ILLEGAL;
      s.run = 0;
    } else {
      const option = kind.options[day][index];
      const fixed = kind.mandatory[day];
      if (option.start < s.next && !(fixed && s.afterFixed)) return ILLEGAL;
      if (s.daysLeft < 1 || s.paidLeft < option.paid - 1e-9 || s.totalLeft < option.paid - 1e-9) return ILLEGAL;
      if (++s.run > limits.run) return ILLEGAL;
      const parity = limits.weekends ? model.weekendParity[day] : -1;
      if (parity >= 0 && s.parity >= 0 && s.parity !== parity) return ILLEGAL;
      if (parity >= 0) s.parity = parity;
      if (!this.dayPeriodsHold(day, before.previous, option)) return ILLEGAL;
      s.daysLeft--;
      s.paidLeft -= option.paid;
      s.totalLeft -= option.paid;
      s.next = model.dailyRest > 0 ? option.end + model.dailyRest : 0;
      s.afterFixed = fixed;
      if (limits.dayPeriods.length > 0) s.previous = index;
      if (option.start - s.freeFrom >= limits.weeklyRest[w]) s.rested = true;
      s.freeFrom = Math.max(s.freeFrom, option.end);
    }
    if (day + 1 === this.weekEnd[day]) {
      const midnight = model.midnights[day + 1];
      if (!s.rested && midnight - s.freeFrom < limits.weeklyRest[w]) return ILLEGAL;
      if (day + 1 < model.days) {
        s.daysLeft = limits.weekDays[w + 1];
        s.paidLeft = limits.weekPaid[w + 1];
        s.rested = limits.weeklyRest[w + 1] === 0;
        s.freeFrom = Math.max(midnight, s.freeFrom);
      }
    }
    return this.intern(s);
  }

  private dayPeriodsHold(day: number, previous: number, option: CoverOption): boolean {
    const shifts = previous === OFF ? [option] : [this.kind.options[day - 1][previous], option];
    return this.kind.limits.dayPeriods.every(
      ({ from, to }) =>
        to <= option.start || from >= option.end || longestFree(from, to, shifts) >= this.model.dailyRest,
    );
  }

  private intern(s: State): number {
    this.simplify(s);
    const key = [
      s.day,
      s.next,
      s.afterFixed ? 1 : 0,
      s.previous,
      s.run,
      s.daysLeft,
      s.paidLeft,
      s.totalLeft,
      s.parity,
      s.rested ? 1 : 0,
      s.freeFrom,
    ].join();
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.states.length;
    this.ids.set(key, id);
    this.states.push(s);
    this.steps.push([]);
    return id;
  }

  /** Brings states that allow the same futures to the same form. */
  private simplify(s: State): void {
    const { model, kind } = this;
    const { limits } = kind;
    const ended = s.day >= model.days;
    if (ended || limits.settled) {
      s.next = 0;
      s.afterFixed = false;
      s.previous = OFF;
      s.run = 0;
      s.daysLeft = 0;
      s.paidLeft = Number.POSITIVE_INFINITY;
      s.totalLeft = Number.POSITIVE_INFINITY;
      s.parity = -1;
      s.rested = true;
      s.freeFrom = 0;
      return;
    }
    const end = this.weekEnd[s.day];
    const w = this.weekOf[s.day];
    let first = Number.POSITIVE_INFINITY;
    let allowed = Number.POSITIVE_INFINITY;
    let weekFirst = Number.POSITIVE_INFINITY;
    let weekend = false;
    for (let day = s.day; day < model.days; day++)
      for (const { start } of kind.options[day]) {
        first = Math.min(first, start);
        if (start >= s.next) allowed = Math.min(allowed, start);
        if (day < end) weekFirst = Math.min(weekFirst, start);
        weekend ||= model.weekendParity[day] >= 0;
      }
    s.next = allowed === first ? 0 : allowed;
    if (s.next === 0) s.afterFixed = false;
    if (!weekend) s.parity = -1;
    if (Math.min(weekFirst, model.midnights[end]) - s.freeFrom >= limits.weeklyRest[w]) s.rested = true;
    if (s.rested && s.freeFrom <= model.midnights[end]) s.freeFrom = 0;

    let offeredRun = 0;
    while (s.day + offeredRun < model.days && this.offered[s.day + offeredRun]) offeredRun++;
    if (s.run + offeredRun <= limits.run) s.run = 0;

    let offeredDays = 0;
    for (let day = s.day; day < end; day++) if (this.offered[day]) offeredDays++;
    s.daysLeft = Math.min(s.daysLeft, offeredDays);
    s.paidLeft = this.roundPaid(s.paidLeft, s.daysLeft);
    if (s.paidLeft === 0 && this.leastPaid(s.day, end) > 0) s.daysLeft = 0;
    let most = Math.min(s.paidLeft, s.daysLeft * this.mostPaid);
    for (let week = w + 1; week < model.weeks.length; week++)
      most += Math.min(limits.weekPaid[week], Math.min(limits.weekDays[week], model.weeks[week].days) * this.mostPaid);
    if (s.totalLeft >= most) s.totalLeft = Number.POSITIVE_INFINITY;
  }

  private leastPaid(from: number, to: number): number {
    let least = Number.POSITIVE_INFINITY;
    for (let day = from; day < to; day++) for (const { paid } of this.kind.options[day]) least = Math.min(least, paid);
    return least;
  }

  /** The largest sum of paid ticks within `limit` that at most `shifts` shifts can reach: allows the same choices as `limit`. */
  private roundPaid(limit: number, shifts: number): number {
    if (limit >= shifts * this.mostPaid) return Number.POSITIVE_INFINITY;
    if (this.sums === null) return limit;
    const sums = this.sums[Math.min(shifts, this.sums.length - 1)];
    let best = 0;
    for (const sum of sums) if (sum <= limit + 1e-9 && sum > best) best = sum;
    return best;
  }
}

/** By number of shifts up to 7: the sums of paid ticks that at most so many shifts can have. */
function sumsOf(paid: number[]): number[][] {
  const sums = [new Set([0])];
  for (let shifts = 1; shifts <= 7; shifts++) {
    const longer = new Set(sums[shifts - 1]);
    for (const sum of sums[shifts - 1]) for (const one of paid) longer.add(sum + one);
    sums.push(longer);
  }
  return sums.map((set) => [...set]);
}
