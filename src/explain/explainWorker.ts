import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { applyShifts } from "../revise/applyShifts";
import { Draft } from "../revise/Draft";
import { newBreaches } from "../revise/newBreaches";
import { shiftEntry } from "../revise/shiftEntry";
import { timeStops } from "../revise/timeStops";
import { verify } from "../verify/verify";
import type { Obstacle } from "./Obstacle";
import { obstacleOf } from "./obstacleOf";

export interface WorkerExplanation {
  worker: string;
  /** By 7-day block: paid minutes, and those of the contract with and without overtime; null without a contract. */
  weeks: { paid: number; contract: number | null; most: number | null }[];
  shifts: { date: string; template: string | null; start: string; end: string; visits: number }[];
  /** Most visits first. */
  recipients: { recipient: string; visits: number; contact: boolean }[];
  /** Days without a shift: shifts that she could work as things are, and what forbids the others. */
  daysOff: { date: string; possible: string[]; obstacles: Obstacle[] }[];
}

/**
 * What a worker does, and what keeps her from working more.
 *
 * @param id worker id
 * @throws RangeError where the instance has no such worker
 */
export function explainWorker(instance: Instance, roster: Roster, id: string): WorkerExplanation {
  const worker = instance.workers.find((one) => one.id === id);
  if (worker === undefined) throw new RangeError(`there is no worker ${id}`);
  const draft = new Draft(instance, roster);
  const { context } = draft;
  const { horizon, recipients } = instance;
  const own = context.shiftsOf[worker.index];
  const made = new Map<number, number>();
  for (const { visits } of own) {
    for (const { visit } of visits) for (const r of visit.recipients) made.set(r, (made.get(r) ?? 0) + 1);
  }
  const contactOf = (r: number) => context.contactsOf[r].some((contact) => contact.worker === worker);
  const listed = recipients.filter(({ index }) => made.has(index) || contactOf(index));
  return {
    worker: id,
    weeks: horizon.weeks.map((week, at) => {
      const paid = own.filter(({ day }) => context.weekOfDay[day] === at).reduce((sum, shift) => sum + shift.paid, 0);
      const share = week.days / 7;
      const { contract } = worker;
      return {
        paid: paid / horizon.ticksPerMinute,
        contract: contract === null ? null : contract.minutesPerWeek * share,
        most: contract === null ? null : (contract.minutesPerWeek + contract.overtimeMinutes) * share,
      };
    }),
    shifts: own.map(({ entry }) => ({
      date: entry.date,
      template: entry.template ?? null,
      start: entry.start,
      end: entry.end,
      visits: entry.visits.length,
    })),
    recipients: listed
      .map(({ id: recipient, index }) => ({ recipient, visits: made.get(index) ?? 0, contact: contactOf(index) }))
      .sort((a, b) => b.visits - a.visits),
    daysOff: horizon.dates.flatMap((date, day) => {
      if (own.some((shift) => shift.day === day)) return [];
      if (worker.unavailable[day])
        return [{ date, possible: [], obstacles: [{ code: "SHIFT", rule: "AVAILABLE", date }] as Obstacle[] }];
      const possible: string[] = [];
      const obstacles: Obstacle[] = [];
      for (const option of worker.shiftOptions[day]) {
        const template = option.template ?? "";
        const host = { worker, day, option, entry: null, breakStart: null, stops: [] };
        const route = timeStops(instance, host, [], 0, () => false);
        if (route === null) continue;
        const changed = applyShifts(instance, roster, [shiftEntry(instance, host, route)]);
        const broken = newBreaches(draft, verify(instance, changed));
        if (broken.length === 0) possible.push(template);
        else obstacles.push(...broken.map((breach) => ({ ...obstacleOf(breach), template })));
      }
      return [{ date, possible, obstacles }];
    }),
  };
}
