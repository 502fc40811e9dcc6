import type { Instance } from "../model/Instance";
import type { Roster, RosterShift } from "../model/Roster";

export interface ReassignedVisit {
  visit: string;
  /** Carers who no longer, or only now, make it. Empty `from`: it was unassigned; empty `to`: it now is. */
  from: string[];
  to: string[];
}

export interface RetimedVisit {
  visit: string;
  /** ISO times. */
  before: { start: string; end: string };
  after: { start: string; end: string };
}

export interface ShiftChange {
  worker: string;
  date: string;
  /** Null where she does not work. */
  before: { template: string | null; start: string; end: string } | null;
  after: { template: string | null; start: string; end: string } | null;
}

export interface CarerChange {
  recipient: string;
  /** Workers whom the recipient meets in the second roster only, or in the first only; carers met before the horizon are nobody new. */
  gains: string[];
  loses: string[];
}

export interface RosterDiff {
  reassigned: ReassignedVisit[];
  retimed: RetimedVisit[];
  shifts: ShiftChange[];
  contacts: { recipient: string; before: string | null; after: string | null }[];
  /** Null without an instance: a roster does not say whom a visit is for. */
  recipients: CarerChange[] | null;
}

/**
 * What a planner would say has changed from one roster to another: visits with other carers or times, other shifts and contacts, and, with the instance,
 * who gets a new carer and who loses one. Everything in the order of ids in the rosters.
 */
export function diff(before: Roster, after: Roster, instance?: Instance): RosterDiff {
  const one = visitsOf(before);
  const two = visitsOf(after);
  const ids = [...new Set([...one.keys(), ...two.keys()])];
  const reassigned: ReassignedVisit[] = [];
  const retimed: RetimedVisit[] = [];
  for (const visit of ids) {
    const was = one.get(visit);
    const is = two.get(visit);
    const from = (was?.workers ?? []).filter((worker) => !is?.workers.includes(worker));
    const to = (is?.workers ?? []).filter((worker) => !was?.workers.includes(worker));
    if (from.length > 0 || to.length > 0) reassigned.push({ visit, from, to });
    if (was === undefined || is === undefined) continue;
    if (moment(was.start) === moment(is.start) && moment(was.end) === moment(is.end)) continue;
    retimed.push({ visit, before: { start: was.start, end: was.end }, after: { start: is.start, end: is.end } });
  }
  return {
    reassigned,
    retimed,
    shifts: shiftChanges(before.shifts, after.shifts),
    contacts: contactChanges(before, after),
    recipients: instance === undefined ? null : carerChanges(instance, one, two),
  };
}

interface Made {
  workers: string[];
  start: string;
  end: string;
}

function visitsOf({ shifts }: Roster): Map<string, Made> {
  const made = new Map<string, Made>();
  for (const { visits, worker } of shifts) {
    for (const { end, start, visit } of visits) {
      const own = made.get(visit) ?? { workers: [], start, end };
      own.workers.push(worker);
      made.set(visit, own);
    }
  }
  return made;
}

function moment(iso: string): number | string {
  const instant = Date.parse(iso);
  return Number.isNaN(instant) ? iso : instant;
}

function shiftChanges(before: readonly RosterShift[], after: readonly RosterShift[]): ShiftChange[] {
  const keyOf = ({ date, worker }: RosterShift) => JSON.stringify([worker, date]);
  const told = ({ end, start, template }: RosterShift) => ({ template: template ?? null, start, end });
  const one = new Map(before.map((shift) => [keyOf(shift), shift]));
  const two = new Map(after.map((shift) => [keyOf(shift), shift]));
  return [...new Set([...one.keys(), ...two.keys()])].flatMap((key) => {
    const was = one.get(key);
    const is = two.get(key);
    const shift = was ?? is;
    if (shift === undefined) return [];
    if (
      was !== undefined &&
      is !== undefined &&
      moment(was.start) === moment(is.start) &&
      moment(was.end) === moment(is.end)
    )
      return [];
    const { date, worker } = shift;
    return [{ worker, date, before: was === undefined ? null : told(was), after: is === undefined ? null : told(is) }];
  });
}

function contactChanges(before: Roster, after: Roster): RosterDiff["contacts"] {
  const one = new Map(before.contacts.map(({ recipient, worker }) => [recipient, worker]));
  const two = new Map(after.contacts.map(({ recipient, worker }) => [recipient, worker]));
  return [...new Set([...one.keys(), ...two.keys()])]
    .map((recipient) => ({ recipient, before: one.get(recipient) ?? null, after: two.get(recipient) ?? null }))
    .filter((change) => change.before !== change.after);
}

function carerChanges(
  instance: Instance,
  one: ReadonlyMap<string, Made>,
  two: ReadonlyMap<string, Made>,
): CarerChange[] {
  const met = (made: ReadonlyMap<string, Made>) => {
    const carers = instance.recipients.map(({ historyCarers }) => new Set(historyCarers));
    for (const { id, recipients } of instance.visits) {
      for (const worker of made.get(id)?.workers ?? [])
        for (const recipient of recipients) carers[recipient].add(worker);
    }
    return carers;
  };
  const was = met(one);
  const is = met(two);
  return instance.recipients
    .map(({ id, index }) => ({
      recipient: id,
      gains: [...is[index]].filter((worker) => !was[index].has(worker)),
      loses: [...was[index]].filter((worker) => !is[index].has(worker)),
    }))
    .filter(({ gains, loses }) => gains.length > 0 || loses.length > 0);
}
