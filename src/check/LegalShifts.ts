import type { Instance, ShiftOption, Tick, Worker } from "../model/Instance";

interface State {
  /** Rest holds the next shift back until here; 0 = it does not. */
  restUntil: Tick;
  lastFixed: boolean;
  /** Shift of the day before, where the worker has a day break; -1 = none. */
  previous: number;
  run: number;
  daysLeft: number;
  paidLeft: number;
  totalLeft: number;
  /** Parity of the calendar weeks whose weekends she works; -1 = open. */
  parity: number;
  /** The week's rest has been had. */
  rested: boolean;
  freeFrom: Tick;
}

interface Layer {
  from: number[];
  to: number[];
  option: number[];
  /** Number of states on the next day. */
  size: number;
}

const NO_SHIFT = -1;
const NO_LIMIT = Number.POSITIVE_INFINITY;

/**
 * Every legal set of shifts of one worker, as a graph from day to day: DAILY_REST, WEEKLY_REST, HOURS, DAYS, WEEKEND and fixed shifts. A limit that
 * her fixed shifts alone exceed is left out, since no roster is to blame for it; the day break is checked for shifts on adjacent days. Both
 * allow more than the rules do, never less.
 */
export class LegalShifts {
  private readonly layers: Layer[] = [];

  /** @param mostStates Beyond so many states the rules that tie distant days are left out, which allows more. */
  constructor(
    private readonly instance: Instance,
    private readonly worker: Worker,
    mostStates = 100_000,
  ) {
    if (!this.build(limitsOf(instance, worker), mostStates)) {
      this.layers.length = 0;
      const strict = limitsOf(instance, worker);
      const looser = {
        ...strict,
        total: NO_LIMIT,
        weeklyRest: strict.weeklyRest.map(() => 0),
        paid: strict.paid.map(() => NO_LIMIT),
        periods: [],
      };
      this.build(looser, NO_LIMIT);
    }
  }

  /**
   * The greatest sum of gains over a legal set of shifts, and by day the shift option worked, -1 = none.
   *
   * @param gains By day and shift option, not negative. Whole numbers make the answer exact.
   */
  heaviest(gains: readonly (readonly number[])[]): { value: number; worked: number[] } {
    let values = [0];
    const chosen: Int32Array[] = [];
    this.layers.forEach(({ from, option, size, to }, day) => {
      const next = new Array<number>(size).fill(-1);
      const edge = new Int32Array(size);
      const gain = gains[day];
      for (let e = 0; e < from.length; e++) {
        const value = values[from[e]] + (option[e] === NO_SHIFT ? 0 : gain[option[e]]);
        if (value <= next[to[e]]) continue;
        next[to[e]] = value;
        edge[to[e]] = e;
      }
      values = next;
      chosen.push(edge);
    });
    let at = 0;
    for (let state = 1; state < values.length; state++) if (values[state] > values[at]) at = state;
    const value = values[at] ?? 0;
    const worked = this.layers.map(() => NO_SHIFT);
    for (let day = this.layers.length - 1; day >= 0 && values.length > 0; day--) {
      const e = chosen[day][at];
      worked[day] = this.layers[day].option[e];
      at = this.layers[day].from[e];
    }
    return { value, worked };
  }

  private build(limits: Limits, mostStates: number): boolean {
    const { horizon } = this.instance;
    const { shiftOptions } = this.worker;
    const later = laterShifts(this.instance, this.worker, limits);
    let states: State[] = [
      {
        restUntil: 0,
        lastFixed: false,
        previous: NO_SHIFT,
        run: 0,
        daysLeft: 0,
        paidLeft: 0,
        totalLeft: limits.total,
        parity: -1,
        rested: true,
        freeFrom: 0,
      },
    ];
    let count = 0;
    for (const [w, week] of horizon.weeks.entries()) {
      for (let day = week.firstDay; day < week.firstDay + week.days; day++) {
        if (day === week.firstDay)
          for (const state of states) {
            state.daysLeft = limits.days[w];
            state.paidLeft = limits.paid[w];
            state.rested = limits.weeklyRest[w] === 0;
            state.freeFrom = Math.max(horizon.midnights[day], state.freeFrom);
          }
        const ids = new Map<string, number>();
        const next: State[] = [];
        const layer: Layer = { from: [], to: [], option: [], size: 0 };
        const fixed = shiftOptions[day].some((option) => option.fixed);
        const choices = shiftOptions[day].map((_, o) => o);
        if (!fixed) choices.push(NO_SHIFT);
        states.forEach((state, from) => {
          for (const choice of choices) {
            const after = this.work(limits, state, day, w, choice);
            if (after === null) continue;
            this.forget(limits, later[day + 1], after, day + 1, w);
            const key = keyOf(after);
            let to = ids.get(key);
            if (to === undefined) {
              to = next.length;
              ids.set(key, to);
              next.push(after);
            }
            layer.from.push(from);
            layer.to.push(to);
            layer.option.push(choice);
          }
        });
        layer.size = next.length;
        this.layers.push(layer);
        states = next;
        count += next.length;
        if (count > mostStates) return false;
      }
    }
    return true;
  }

  /** The state after a day, or null where a rule forbids the choice. */
  private work(limits: Limits, before: State, day: number, week: number, choice: number): State | null {
    const { horizon } = this.instance;
    const state = { ...before };
    if (choice === NO_SHIFT) {
      state.run = 0;
      state.previous = NO_SHIFT;
    } else {
      const shift = this.worker.shiftOptions[day][choice];
      if (shift.start < state.restUntil - 1e-6 && !(shift.fixed && state.lastFixed)) return null;
      state.restUntil = shift.end + limits.dailyRest;
      state.lastFixed = shift.fixed;
      if (--state.daysLeft < 0) return null;
      state.paidLeft -= shift.paid;
      state.totalLeft -= shift.paid;
      if (state.paidLeft < -1e-6 || state.totalLeft < -1e-6) return null;
      if (++state.run > limits.run) return null;
      if (limits.weekends && horizon.weekdays[day] >= 6) {
        const parity = Math.abs(horizon.calendarWeeks[day] % 2);
        if (state.parity >= 0 && state.parity !== parity) return null;
        state.parity = parity;
      }
      if (limits.periods.length > 0) {
        const shifts = before.previous < 0 ? [] : [this.worker.shiftOptions[day - 1][before.previous]];
        shifts.push(shift);
        for (const { from, to } of limits.periods)
          if (shift.start < to && shift.end > from && freeStretch(shifts, from, to) < limits.dailyRest - 1e-6)
            return null;
        state.previous = choice;
      }
      if (shift.start - state.freeFrom >= limits.weeklyRest[week] - 1e-6) state.rested = true;
      state.freeFrom = Math.max(state.freeFrom, shift.end);
    }
    const { days, firstDay } = horizon.weeks[week];
    if (day + 1 === firstDay + days) {
      if (!state.rested && horizon.midnights[day + 1] - state.freeFrom < limits.weeklyRest[week] - 1e-6) return null;
    }
    return state;
  }

  /** Brings states to one form that can go on alike. */
  private forget(limits: Limits, later: Later, state: State, day: number, week: number): void {
    const { horizon } = this.instance;
    const { days, firstDay } = horizon.weeks[week];
    const end = firstDay + days;
    if (state.restUntil <= later.start) {
      state.restUntil = 0;
      state.lastFixed = false;
    }
    if (later.offered === 0) state.previous = NO_SHIFT;
    if (state.run + later.inRow <= limits.run) state.run = 0;
    state.daysLeft = Math.min(state.daysLeft, end - day);
    if (state.paidLeft >= state.daysLeft * later.mostPaid) state.paidLeft = NO_LIMIT;
    const thisWeek = Math.min(state.paidLeft, state.daysLeft * later.mostPaid);
    if (state.totalLeft >= thisWeek + later.mostAfterWeek) state.totalLeft = NO_LIMIT;
    if (!later.weekend) state.parity = -1;
    if (state.rested && state.freeFrom <= horizon.midnights[end]) state.freeFrom = 0;
    if (day >= end) {
      state.daysLeft = 0;
      state.paidLeft = 0;
      state.rested = true;
      if (day >= horizon.days || state.freeFrom <= horizon.midnights[day]) state.freeFrom = 0;
    }
  }
}

interface Limits {
  dailyRest: Tick;
  /** By week; 0 = off. */
  weeklyRest: Tick[];
  days: number[];
  paid: number[];
  total: number;
  run: number;
  weekends: boolean;
  periods: { from: Tick; to: Tick }[];
}

function limitsOf(instance: Instance, worker: Worker): Limits {
  const { horizon, rules } = instance;
  const hour = 60 * horizon.ticksPerMinute;
  const fixed = worker.shiftOptions.flat().filter((option) => option.fixed);
  const paid = (shifts: ShiftOption[]) => shifts.reduce((sum, shift) => sum + shift.paid, 0);
  const dailyRest = (rules.dailyRestHours ?? 0) * hour;
  const limits: Limits = {
    dailyRest,
    weeklyRest: [],
    days: [],
    paid: [],
    total: rules.maxWeeklyHours === null ? NO_LIMIT : (rules.maxWeeklyHours * hour * horizon.days) / 7,
    run: rules.maxConsecutiveDays ?? NO_LIMIT,
    weekends: rules.weekendsOff === "everyOther",
    periods: [],
  };
  for (const { days, firstDay, whole } of horizon.weeks) {
    const own = fixed.filter(({ day }) => day >= firstDay && day < firstDay + days);
    const rest = whole ? (rules.weeklyRestHours ?? 0) * hour : 0;
    const free = freeStretch(fixed, horizon.midnights[firstDay], horizon.midnights[firstDay + days]);
    limits.weeklyRest.push(free < rest ? 0 : rest);
    const mostDays = rules.maxDaysPerWeek ?? NO_LIMIT;
    limits.days.push(own.length > mostDays ? NO_LIMIT : mostDays);
    const { contract } = worker;
    const minutes = contract === null ? NO_LIMIT : ((contract.minutesPerWeek + contract.overtimeMinutes) * days) / 7;
    const mostPaid = minutes * horizon.ticksPerMinute;
    limits.paid.push(paid(own) > mostPaid + 1e-6 ? NO_LIMIT : mostPaid);
  }
  if (paid(fixed) > limits.total + 1e-6) limits.total = NO_LIMIT;
  const working = new Set(fixed.map(({ day }) => day));
  let run = 0;
  for (let day = 0; day < horizon.days; day++) {
    run = working.has(day) ? run + 1 : 0;
    if (run > limits.run) limits.run = NO_LIMIT;
  }
  const weekends = fixed.filter(({ day }) => horizon.weekdays[day] >= 6);
  if (new Set(weekends.map(({ day }) => Math.abs(horizon.calendarWeeks[day] % 2))).size > 1) limits.weekends = false;
  if (worker.dayBreaks !== null && dailyRest > 0)
    worker.dayBreaks.slice(1).forEach((to, i) => {
      const from = worker.dayBreaks![i];
      if (freeStretch(fixed, from, to) >= dailyRest) limits.periods.push({ from, to });
    });
  return limits;
}

/** What the days from one on still offer. */
interface Later {
  start: Tick;
  offered: number;
  /** Days with shifts in a row. */
  inRow: number;
  /** Longest paid time of any shift, and most paid time in the weeks after this one. */
  mostPaid: number;
  mostAfterWeek: number;
  weekend: boolean;
}

function laterShifts({ horizon }: Instance, { shiftOptions }: Worker, limits: Limits): Later[] {
  const mostPaid = Math.max(0, ...shiftOptions.flat().map(({ paid }) => paid));
  const none: Later = { start: NO_LIMIT, offered: 0, inRow: 0, mostPaid, mostAfterWeek: 0, weekend: false };
  const later: Later[] = [];
  later[horizon.days] = none;
  let mostAfterWeek = 0;
  for (let w = horizon.weeks.length - 1; w >= 0; w--) {
    const { days, firstDay } = horizon.weeks[w];
    for (let day = firstDay + days - 1; day >= firstDay; day--) {
      const options = shiftOptions[day];
      const rest = later[day + 1];
      later[day] = {
        start: Math.min(rest.start, ...options.map(({ start }) => start)),
        offered: options.length,
        inRow: options.length > 0 ? rest.inRow + 1 : 0,
        mostPaid,
        mostAfterWeek,
        weekend: rest.weekend || (options.length > 0 && horizon.weekdays[day] >= 6),
      };
    }
    mostAfterWeek += Math.min(limits.paid[w], Math.min(limits.days[w], days) * mostPaid);
  }
  return later;
}

function freeStretch(shifts: readonly ShiftOption[], from: Tick, to: Tick): Tick {
  const edges = shifts.filter(({ end, start }) => start < to && end > from).sort((a, b) => a.start - b.start);
  let free = from;
  let longest = 0;
  for (const { end, start } of edges) {
    if (start - free > longest) longest = start - free;
    if (end > free) free = end;
  }
  return Math.max(longest, to - free);
}

function keyOf(s: State): string {
  return `${s.restUntil},${s.lastFixed},${s.previous},${s.run},${s.daysLeft},${s.paidLeft},${s.totalLeft},${s.parity},${s.rested},${s.freeFrom}`;
}
