import { boundContext } from "../bounds/boundContext";
import { buildCoverModel } from "../bounds/buildCoverModel";
import { fewestCarers } from "../bounds/fewestCarers";
import { Qualification } from "../model/findings/Qualification";
import type { Instance, Seat, Visit } from "../model/Instance";
import { fixedContext } from "../verify/fixedContext";
import { rules } from "../verify/rules";
import type { RuleCode, Violation } from "../verify/Violation";
import { deletionFilter } from "./deletionFilter";
import { type Aspect, aspects, relaxAspect } from "./relaxAspect";

/** One demand of the input that takes part in a conflict. */
export type Demand =
  /** The visit is to be made. */
  | { kind: "visit"; visit: string }
  /** A kind of demand on these visits and the workers. */
  | { kind: "aspect"; aspect: Aspect }
  /** A rule, broken by fixed shifts or by history. */
  | { kind: "rule"; rule: RuleCode; worker?: string; recipient?: string; dates: string[] };

export interface Conflict {
  /**
   * `VISIT`: nobody can make a visit. `CAP`: a recipient's visits need more carers than its cap. `TOGETHER`: more carers are needed at one time than can come.
   * `FIXED`: fixed shifts or history break a rule.
   */
  proof: "VISIT" | "CAP" | "TOGETHER" | "FIXED";
  recipient: string | null;
  /** None of them can be left out: without any one the rest no longer conflicts by the same proof. */
  demands: Demand[];
}

/**
 * Conflicts in an input: demands that no roster can meet together, each reduced by a deletion filter until nothing in it is superfluous, the smallest
 * first. They are what can be proved from visits, recipients and single moments; an input without any may still leave visits unassigned.
 */
export function findConflicts(instance: Instance): Conflict[] {
  const found = [
    ...fixedConflicts(instance),
    ...visitConflicts(instance),
    ...capConflicts(instance),
    ...momentConflicts(instance),
  ];
  return found.sort((a, b) => a.demands.length - b.demands.length);
}

/** Fixed shifts, and history, against the rules. */
function fixedConflicts(instance: Instance): Conflict[] {
  const fixed = instance.workers.flatMap((worker) =>
    worker.shiftOptions.flatMap((options, day) =>
      options.filter((option) => option.fixed).map(() => ({ worker: worker.index, day })),
    ),
  );
  const only = (kept: readonly { worker: number; day: number }[]): Instance => ({
    ...instance,
    visits: [],
    dependencies: [],
    workers: instance.workers.map((worker) => ({
      ...worker,
      shiftOptions: worker.shiftOptions.map((options, day) =>
        kept.some((one) => one.worker === worker.index && one.day === day) ? options.filter(({ fixed: is }) => is) : [],
      ),
    })),
  });
  const findings = breaches(only(fixed));
  return findings.map((finding) => {
    const own = fixed.filter(({ worker }) => instance.workers[worker].id === finding.worker);
    const same = (part: readonly { worker: number; day: number }[]) =>
      breaches(only(part)).some(
        ({ code, recipient, worker }) =>
          code === finding.code && worker === finding.worker && recipient === finding.recipient,
      );
    const left = finding.worker === undefined ? [] : (deletionFilter(own, same) ?? own);
    return {
      proof: "FIXED",
      recipient: finding.recipient ?? null,
      demands: [
        {
          kind: "rule",
          rule: finding.code,
          ...(finding.worker === undefined ? {} : { worker: finding.worker }),
          ...(finding.recipient === undefined ? {} : { recipient: finding.recipient }),
          dates: left.map(({ day }) => instance.horizon.dates[day]),
        },
      ],
    };
  });
}

/** Rules that fixed shifts and history alone can break. */
const forcible: ReadonlySet<RuleCode> = new Set([
  "BREAK",
  "DAILY_REST",
  "WEEKLY_REST",
  "SPAN",
  "HOURS",
  "DAYS",
  "WEEKEND",
  "MAX_CARERS",
]);

function breaches(instance: Instance): Violation[] {
  const context = fixedContext(instance);
  return rules.filter(({ code }) => forcible.has(code)).flatMap((rule) => rule.check(context));
}

/** Visits that nobody can make, or too few, whatever else is planned. */
function visitConflicts(instance: Instance): Conflict[] {
  const context = boundContext(instance);
  const found: Conflict[] = [];
  const seen = new Set<number>();
  for (const { id, index } of instance.recipients) {
    for (const v of buildCoverModel(context, index).unservable) {
      if (seen.has(v) || seen.size >= MOST_VISITS) continue;
      seen.add(v);
      const alone = onlyVisits(instance, [instance.visits[v]]);
      const needed = deletionFilter(aspects, (kept) => unservable(relaxed(alone, kept), index));
      if (needed === null) continue;
      const visit: Demand = { kind: "visit", visit: instance.visits[v].id };
      found.push({ proof: "VISIT", recipient: id, demands: [visit, ...needed.map(demandOf)] });
    }
  }
  return found;
}

/** At most this many visits that nobody can make are looked into. */
const MOST_VISITS = 20;

function unservable(instance: Instance, recipient: number): boolean {
  return buildCoverModel(boundContext(instance), recipient).unservable.length > 0;
}

/** Recipients whose visits need more carers than their cap. */
function capConflicts(instance: Instance): Conflict[] {
  const capped = instance.recipients.filter(({ maxCarers }) => maxCarers !== null);
  if (capped.length === 0) return [];
  const fewest = fewestCarers(instance).byRecipient;
  return capped
    .filter(({ index, maxCarers }) => fewest[index] > (maxCarers ?? Number.POSITIVE_INFINITY))
    .flatMap(({ id, index, maxCarers }) => {
      const above = (part: Instance) => fewestCarers(part, { timeLimitMs: 100 }).byRecipient[index] > (maxCarers ?? 0);
      const visits = instance.visits.filter(({ recipients }) => recipients.includes(index));
      const left = deletionFilter(visits, (part) => above(onlyVisits(instance, part)));
      if (left === null) return [];
      const own = onlyVisits(instance, left);
      const others = aspects.filter((aspect) => aspect !== "MAX_CARERS");
      const needed = deletionFilter(others, (kept) => above(relaxed(own, kept))) ?? [];
      const made = left.map((visit): Demand => ({ kind: "visit", visit: visit.id }));
      const demands = [...made, demandOf("MAX_CARERS"), ...needed.map(demandOf)];
      return [{ proof: "CAP" as const, recipient: id, demands }];
    });
}

/** Moments at which visits that must be under way need more carers than can come. */
function momentConflicts(instance: Instance): Conflict[] {
  const qualification = new Qualification(instance);
  const tight = instance.visits.filter(
    ({ seats, windows }) => windows.length === 1 && windows[0].latest < windows[0].earliest + leastOf(seats),
  );
  const able = tight.map((visit) => visit.seats.map((seat) => ableFor(instance, qualification, visit, seat)));
  const found = new Map<string, Conflict>();
  for (const { windows } of tight) {
    const at = windows[0].latest;
    const together = [...tight.keys()].filter((v) => {
      const [window] = tight[v].windows;
      return window.latest <= at && at < window.earliest + leastOf(tight[v].seats);
    });
    const left = deletionFilter(together, (part) => !matchable(part.flatMap((v) => able[v])));
    // one visit alone that cannot be staffed has been named before
    if (left === null || left.length < 2) continue;
    const demands = left.map((v): Demand => ({ kind: "visit", visit: tight[v].id }));
    found.set(JSON.stringify(demands), { proof: "TOGETHER", recipient: null, demands });
  }
  return [...found.values()];
}

function leastOf(seats: readonly Seat[]): number {
  return Math.min(...seats.map(({ min }) => min));
}

function ableFor(instance: Instance, qualification: Qualification, visit: Visit, seat: Seat): number[] {
  const [window] = visit.windows;
  const pins = visit.pinned.workers;
  return instance.workers
    .filter(
      (worker) =>
        !qualification.excluded(visit, worker.index) &&
        (pins.length < visit.seats.length || pins.includes(worker.index)) &&
        qualification
          .dates(window)
          .some((date) => qualification.masks(visit, seat, date).every((mask) => mask[worker.index] === 1)) &&
        qualification.hasShift(worker, visit, window, seat.min),
    )
    .map(({ index }) => index);
}

/** Whether every seat can have a worker of its own, by augmenting paths. */
function matchable(seats: readonly (readonly number[])[]): boolean {
  const seatOf = new Map<number, number>();
  const place = (seat: number, seen: Set<number>): boolean => {
    for (const worker of seats[seat]) {
      if (seen.has(worker)) continue;
      seen.add(worker);
      const holder = seatOf.get(worker);
      if (holder === undefined || place(holder, seen)) {
        seatOf.set(worker, seat);
        return true;
      }
    }
    return false;
  };
  return seats.every((_, seat) => place(seat, new Set()));
}

function onlyVisits(instance: Instance, visits: readonly Visit[]): Instance {
  return { ...instance, visits: visits.map((visit, index) => ({ ...visit, index })), dependencies: [] };
}

function relaxed(instance: Instance, kept: readonly Aspect[]): Instance {
  return aspects.filter((aspect) => !kept.includes(aspect)).reduce(relaxAspect, instance);
}

function demandOf(aspect: Aspect): Demand {
  return { kind: "aspect", aspect };
}
