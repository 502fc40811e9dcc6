import { isoOfTick } from "../../src/model/calendar";
import type { Instance, ShiftOption, Visit, Worker } from "../../src/model/Instance";
import type { Roster, RosterShift } from "../../src/model/Roster";
import { verify } from "../../src/verify/verify";

/** Values of the objectives `unassigned`, `contact` and `continuity`, in this order. */
export type FirstValues = [unassigned: number, contact: number, continuity: number];

export interface Optimum {
  values: FirstValues;
  /** A roster that has these values. */
  roster: Roster;
}

/** One seat filled: who comes, in which of her shifts. */
interface Carer {
  worker: Worker;
  option: ShiftOption;
}

interface Made {
  visit: Visit;
  /** One per seat. */
  carers: Carer[];
  earliest: number;
  latest: number;
}

interface Leg {
  carer: Carer;
  /** Visits in the order they are made, with the seat filled. */
  stops: { visit: number; min: number; location: number }[];
  /** The break lies before the stop of this index; -1 = none. */
  breakBefore: number;
}

/** At least `gap` ticks from the start of one visit to that of another. */
interface Gap {
  from: number;
  to: number;
  gap: number;
}

/**
 * The lexicographic optimum of the first three objectives by trying everything: every set of shifts, every carer of every seat, every order
 * and every place of the break; whether the starts then fit together is a system of difference constraints, solved exactly. For a handful of
 * visits whose windows do not cross midnight. What is legal is left to `verify`; nothing of the solver is used.
 */
export function bruteForce(instance: Instance): Optimum {
  const patterns = instance.workers.map((worker) => legalPatterns(instance, worker));
  let best: Optimum | null = null;
  const made: Made[] = [];
  const chosen = new Map<string, ShiftOption>();
  const penaltyOf = (visit: Visit) =>
    visit.seats.reduce((sum, seat) => sum + (visit.priority * seat.preferred) / instance.horizon.ticksPerMinute, 0);

  const visitFrom = (v: number, unassigned: number) => {
    if (best !== null && unassigned > best.values[0] + 1e-9) return;
    const visit = instance.visits[v];
    if (visit === undefined) {
      finish(unassigned);
      return;
    }
    for (const { earliest, latest, date } of startsOf(instance, visit)) {
      seatFrom({ visit, carers: [], earliest, latest }, date, v, unassigned);
    }
    visitFrom(v + 1, unassigned + penaltyOf(visit));
  };

  const seatFrom = (own: Made, date: string, v: number, unassigned: number) => {
    const seat = own.visit.seats[own.carers.length];
    if (seat === undefined) {
      if (!own.visit.pinned.workers.every((w) => own.carers.some(({ worker }) => worker.index === w))) return;
      made.push(own);
      if (instance.recipients.every((r) => carersOf(instance, made, r.index).size <= capOf(instance, r.index))) {
        if (!schedules(instance, made).next().done) visitFrom(v + 1, unassigned);
      }
      made.pop();
      return;
    }
    for (const worker of instance.workers) {
      if (own.carers.some((carer) => carer.worker === worker)) continue;
      if (own.visit.recipients.some((r) => instance.recipients[r].excluded.includes(worker.index))) continue;
      if (!seat.skills.every((need) => need.soft || holds(worker, need.skill, need.level, date))) continue;
      for (const option of worker.shiftOptions.flat()) {
        if (option.start > own.latest || option.end < own.earliest + seat.min) continue;
        const key = `${worker.index} ${option.day}`;
        const before = chosen.get(key);
        if (before !== undefined && before !== option) continue;
        chosen.set(key, option);
        const fits = patterns[worker.index].some((pattern) => includes(pattern, chosen, worker));
        if (fits) seatFrom({ ...own, carers: [...own.carers, { worker, option }] }, date, v, unassigned);
        if (before === undefined) chosen.delete(key);
      }
    }
  };

  const finish = (unassigned: number) => {
    const continuity = continuityOf(instance, made);
    const possible = patterns.map((list, w) => list.filter((p) => includes(p, chosen, instance.workers[w])));
    const seen = new Set<string>();
    for (const times of schedules(instance, made)) {
      const busy = instance.workers.map((worker) => busyTicks(instance, times, worker));
      if (seen.has(busy.join())) continue;
      seen.add(busy.join());
      for (const shifts of product(possible)) {
        for (const contacts of contactsOf(instance)) {
          const contact = contactValue(instance, made, shifts, contacts, busy);
          if (contact === null) continue;
          const values: FirstValues = [unassigned, contact, continuity];
          if (best !== null && compare(values, best.values) >= 0) continue;
          best = { values, roster: rosterOf(instance, made, times, shifts, contacts) };
        }
      }
    }
  };

  visitFrom(0, 0);
  return best as unknown as Optimum;
}

/** Negative where the first is better. */
export function compare(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (Math.abs(a[i] - b[i]) > 1e-6) return a[i] - b[i];
  return 0;
}

// ---- rules ----

function includes(pattern: ShiftOption[], chosen: Map<string, ShiftOption>, worker: Worker): boolean {
  for (const [key, option] of chosen) {
    if (key.startsWith(`${worker.index} `) && !pattern.includes(option)) return false;
  }
  return true;
}

/** Every set of shifts of one worker that `verify` has nothing against. */
function legalPatterns(instance: Instance, worker: Worker): ShiftOption[][] {
  let patterns: ShiftOption[][] = [[]];
  for (const options of worker.shiftOptions) {
    const optional = options.every(({ fixed }) => !fixed);
    patterns = patterns.flatMap((pattern) => [
      ...(optional ? [pattern] : []),
      ...options.map((option) => [...pattern, option]),
    ]);
  }
  return patterns.filter((pattern) => {
    const shifts = instance.workers.map((one) =>
      one === worker ? pattern : one.shiftOptions.flat().filter(({ fixed }) => fixed),
    );
    const none = instance.recipients.map(() => null);
    const roster = rosterOf(instance, [], { starts: new Map(), legs: [] }, shifts, none);
    return verify(instance, roster).violations.every((v) => v.worker !== worker.id);
  });
}

function holds(worker: Worker, skill: string, level: number, date: string): boolean {
  return worker.skills.some(
    (held) =>
      held.skill === skill &&
      held.level >= level &&
      (held.validFrom === null || held.validFrom <= date) &&
      (held.validTo === null || held.validTo >= date),
  );
}

function startsOf(instance: Instance, visit: Visit): { earliest: number; latest: number; date: string }[] {
  const { dates } = instance.horizon;
  return visit.windows.flatMap(({ day, earliest, latest }) => {
    if (visit.pinned.starts.length === 0) return [{ earliest, latest, date: dates[day] }];
    const inside = visit.pinned.starts.filter((start) => start >= earliest && start <= latest);
    return inside.map((start) => ({ earliest: start, latest: start, date: dates[day] }));
  });
}

function capOf(instance: Instance, recipient: number): number {
  const { historyCarers, maxCarers } = instance.recipients[recipient];
  // history above the cap is the input's affair; nobody may be added to it
  return Math.max(maxCarers ?? Number.POSITIVE_INFINITY, historyCarers.length);
}

function carersOf(instance: Instance, made: readonly Made[], recipient: number): Set<string> {
  const met = new Set(instance.recipients[recipient].historyCarers);
  for (const { carers, visit } of made) {
    if (visit.recipients.includes(recipient)) for (const { worker } of carers) met.add(worker.id);
  }
  return met;
}

function continuityOf(instance: Instance, made: readonly Made[]): number {
  const { phi, targetCarers } = instance.objective;
  const terms = instance.recipients.map((recipient) => {
    const m = carersOf(instance, made, recipient.index).size;
    if (phi === "worst") return m;
    const over = Math.max(0, m - (recipient.targetCarers ?? targetCarers));
    return recipient.weight * (phi === "count" ? m : over * over);
  });
  return phi === "worst" ? Math.max(0, ...terms) : terms.reduce((a, b) => a + b, 0);
}

// ---- times ----

interface Times {
  /** By visit index. */
  starts: Map<number, number>;
  legs: Leg[];
}

/** Every way to order the visits made and to place the breaks, each with the earliest starts. */
function* schedules(instance: Instance, made: readonly Made[]): Generator<Times> {
  const shifts = new Map<string, Leg>();
  for (const { carers, visit } of made) {
    carers.forEach((carer, seat) => {
      // workers may share the same option object
      const key = `${carer.worker.index} ${carer.option.day}`;
      const leg = shifts.get(key) ?? { carer, stops: [], breakBefore: -1 };
      leg.stops.push({ visit: visit.index, min: visit.seats[seat].min, location: visit.location });
      shifts.set(key, leg);
    });
  }
  const ways = [...shifts.values()].map((leg) => waysOf(instance, made, leg));
  const gaps = instance.dependencies.flatMap(({ first, second, minGap, maxGap }) => [
    ...(minGap === null ? [] : [{ from: first, to: second, gap: minGap }]),
    ...(maxGap === null ? [] : [{ from: second, to: first, gap: -maxGap }]),
  ]);
  for (const legs of product(ways)) {
    const starts = earliestStarts(instance, made, legs, gaps);
    if (starts !== null) yield { starts, legs: [...legs] };
  }
}

/** Every order and place of the break that can be driven when nothing else is looked at. */
function waysOf(instance: Instance, made: readonly Made[], leg: Leg): Leg[] {
  const own = made.filter(({ visit }) => leg.stops.some((stop) => stop.visit === visit.index));
  return permutations(leg.stops).flatMap((stops) => {
    const gaps = leg.carer.option.break === null ? [-1] : [...Array(stops.length + 1).keys()];
    return gaps
      .map((breakBefore) => ({ ...leg, stops, breakBefore }))
      .filter((way) => earliestStarts(instance, own, [way], []) !== null);
  });
}

function breakWindow(instance: Instance, option: ShiftOption): { length: number; from: number; to: number } {
  if (option.break === null) return { length: 0, from: 0, to: 0 };
  const { earliest, latest, length } = option.break;
  const { maxWorkWithoutBreakHours: hours } = instance.rules;
  const stretch = hours === null ? Number.POSITIVE_INFINITY : hours * 60 * instance.horizon.ticksPerMinute;
  return {
    length,
    from: Math.max(earliest, option.start, Math.ceil(option.end - stretch - length)),
    to: Math.min(latest, option.end - length, Math.floor(option.start + stretch)),
  };
}

/** The least solution of the difference constraints of some routes, or null. */
function earliestStarts(
  instance: Instance,
  made: readonly Made[],
  legs: readonly Leg[],
  dependencies: readonly Gap[],
): Map<number, number> | null {
  const starts = new Map(made.map(({ earliest, visit }) => [visit.index, earliest]));
  const latest = new Map(made.map((one) => [one.visit.index, one.latest]));
  const raise = (visit: number, tick: number) => starts.set(visit, Math.max(starts.get(visit) as number, tick));
  const lower = (visit: number, tick: number) => latest.set(visit, Math.min(latest.get(visit) as number, tick));
  const gaps: Gap[] = dependencies.filter(({ from, to }) => starts.has(from) && starts.has(to));
  for (const { breakBefore, carer, stops } of legs) {
    const { option, worker } = carer;
    const matrix = instance.travel.get(worker.mode) as Int32Array;
    const drive = (from: number | null, to: number | null) =>
      from === null || to === null ? 0 : matrix[from * instance.locations.length + to];
    const rest = breakWindow(instance, option);
    if (option.break !== null && rest.from > rest.to) return null;
    for (let k = 0; k <= stops.length; k++) {
      const before = stops[k - 1];
      const after = stops[k];
      const way = drive(before ? before.location : worker.base, after ? after.location : worker.base);
      const pause = k === breakBefore ? rest.length : 0;
      if (before && after) gaps.push({ from: before.visit, to: after.visit, gap: before.min + way + pause });
      else if (after) raise(after.visit, option.start + way + pause);
      else lower(before.visit, option.end - way - pause - before.min);
      if (k !== breakBefore) continue;
      if (before) lower(before.visit, rest.to - before.min);
      if (after) raise(after.visit, rest.from + rest.length);
      else if (before) lower(before.visit, option.end - rest.length - before.min);
    }
  }
  for (let round = 0; round <= made.length + 1; round++) {
    let changed = false;
    for (const { from, gap, to } of gaps) {
      if ((starts.get(from) as number) + gap <= (starts.get(to) as number)) continue;
      raise(to, (starts.get(from) as number) + gap);
      changed = true;
    }
    for (const [visit, start] of starts) if (start > (latest.get(visit) as number)) return null;
    if (!changed) return starts;
  }
  return null;
}

// ---- contacts ----

/** Every way to appoint contacts that the input allows, nobody whom the recipient excludes; null = nobody. */
function contactsOf(instance: Instance): Iterable<(number | null)[]> {
  const { contactPermanent, contactTitles } = instance.rules;
  const able = instance.workers.filter(
    ({ employment, title }) =>
      (contactTitles === null || (title !== null && contactTitles.includes(title))) &&
      (!contactPermanent || employment === "permanent"),
  );
  return product(
    instance.recipients.map(({ contact, excluded }): (number | null)[] => {
      if (contact.policy !== "required") return [null];
      const welcome = able.filter(({ index }) => !excluded.includes(index)).map(({ index }) => index);
      const named = welcome.find((index) => index === contact.worker);
      return named === undefined ? [null, ...welcome] : [null, named];
    }),
  );
}

/** Missing contacts and contact visits, or null where the contacts break a rule. */
function contactValue(
  instance: Instance,
  made: readonly Made[],
  shifts: readonly ShiftOption[][],
  contacts: readonly (number | null)[],
  busy: readonly number[],
): number | null {
  const { contactMinutesPerWeek, contactVisits } = instance.rules;
  for (const worker of instance.workers) {
    const load = contacts.filter((w) => w === worker.index).length;
    if (load > worker.maxContacts) return null;
    const own = shifts[worker.index];
    if (load === 0 || own.length === 0) continue;
    const paid = own.reduce((sum, option) => sum + option.paid, 0);
    const due = contactMinutesPerWeek * instance.horizon.ticksPerMinute * load;
    if (paid - busy[worker.index] < due) return null;
  }
  let value = 0;
  for (const recipient of instance.recipients) {
    if (recipient.contact.policy !== "required") continue;
    const index = contacts[recipient.index];
    if (index === null) {
      value++;
      continue;
    }
    const visits = instance.visits.filter(({ recipients }) => recipients.includes(recipient.index));
    const servable = visits.filter((visit) => servableBy(instance, visit, instance.workers[index], shifts[index]));
    const own = made.filter(
      ({ carers, visit }) => visits.includes(visit) && carers.some(({ worker }) => worker.index === index),
    );
    value += Math.max(0, Math.min(contactVisits, servable.length) - own.length);
  }
  return value;
}

/** Visit and travel ticks of a worker. */
function busyTicks(instance: Instance, times: Times, worker: Worker): number {
  const matrix = instance.travel.get(worker.mode) as Int32Array;
  const drive = (from: number | null, to: number | null) =>
    from === null || to === null ? 0 : matrix[from * instance.locations.length + to];
  let sum = 0;
  for (const { carer, stops } of times.legs) {
    if (carer.worker !== worker) continue;
    let place = worker.base;
    for (const stop of stops) {
      sum += drive(place, stop.location) + stop.min;
      place = stop.location;
    }
    sum += drive(place, worker.base);
  }
  return sum;
}

function servableBy(instance: Instance, visit: Visit, worker: Worker, shifts: readonly ShiftOption[]): boolean {
  if (visit.recipients.some((r) => instance.recipients[r].excluded.includes(worker.index))) return false;
  const matrix = instance.travel.get(worker.mode) as Int32Array;
  const n = instance.locations.length;
  const there = worker.base === null ? 0 : matrix[worker.base * n + visit.location];
  const back = worker.base === null ? 0 : matrix[visit.location * n + worker.base];
  return visit.windows.some((window) =>
    shifts.some((shift) => {
      const start = Math.max(shift.start + there, window.earliest);
      const date = instance.horizon.dates[window.day];
      return (
        start <= window.latest &&
        visit.seats.some(
          ({ min, skills }) =>
            start + min + back <= shift.end &&
            skills.every((need) => need.soft || holds(worker, need.skill, need.level, date)),
        )
      );
    }),
  );
}

// ---- rosters ----

function rosterOf(
  instance: Instance,
  made: readonly Made[],
  times: Times,
  shifts: readonly ShiftOption[][],
  contacts: readonly (number | null)[],
): Roster {
  const { horizon } = instance;
  const iso = (tick: number) => isoOfTick(horizon, tick);
  const listed = shifts.flatMap((options, w) =>
    options.map((option): RosterShift => {
      const leg = times.legs.find(({ carer }) => carer.worker.index === w && carer.option === option);
      const stops = leg?.stops ?? [];
      const worker = instance.workers[w];
      const matrix = instance.travel.get(worker.mode);
      let place = worker.base;
      const visits = stops.map(({ location, min, visit }) => {
        const start = times.starts.get(visit) as number;
        const way = place === null ? 0 : (matrix as Int32Array)[place * instance.locations.length + location];
        place = location;
        const carers = (made.find((one) => one.visit.index === visit) as Made).carers;
        return {
          visit: instance.visits[visit].id,
          seat: carers.findIndex((carer) => carer.worker === worker),
          start: iso(start),
          end: iso(start + min),
          travelMinutes: way / horizon.ticksPerMinute,
        };
      });
      const rest = breakWindow(instance, option);
      const before = leg ? stops[leg.breakBefore - 1] : undefined;
      const from = Math.max(rest.from, before ? (times.starts.get(before.visit) as number) + before.min : 0);
      return {
        worker: worker.id,
        date: horizon.dates[option.day],
        ...(option.template === null ? {} : { template: option.template }),
        start: iso(option.start),
        end: iso(option.end),
        ...(option.break === null ? {} : { break: { start: iso(from), end: iso(from + rest.length) } }),
        visits,
      };
    }),
  );
  const done = new Set(made.map(({ visit }) => visit));
  return {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    status: "feasible",
    contacts: contacts.flatMap((w, r) =>
      w === null ? [] : [{ recipient: instance.recipients[r].id, worker: instance.workers[w].id }],
    ),
    shifts: listed,
    unassigned: instance.visits
      .filter((visit) => !done.has(visit))
      .map(({ id, seats }) => ({ visit: id, missing: seats.length, reasons: [] })),
    score: [],
  };
}

// ---- combinations ----

/** The arrays are reused: copy what is kept. */
function* product<T>(lists: readonly (readonly T[])[], taken: T[] = []): Generator<T[]> {
  if (taken.length === lists.length) {
    yield taken;
    return;
  }
  for (const item of lists[taken.length]) {
    taken.push(item);
    yield* product(lists, taken);
    taken.pop();
  }
}

function permutations<T>(items: readonly T[]): T[][] {
  if (items.length < 2) return [[...items]];
  return items.flatMap((item, i) => permutations(items.filter((_, j) => j !== i)).map((rest) => [item, ...rest]));
}
