import type { Plan } from "./Plan";
import { timeRoute } from "./timeRoute";

/**
 * Contacts for as many recipients as the caseloads and the paid time left can hold, by maximum matching: first between recipients and
 * workers who visit them in every week, then any.
 *
 * @returns the worker of each recipient, or -1
 */
export function appointContacts(plan: Plan): number[] {
  const { compact } = plan;
  const { contactTime } = compact.rules;
  const capacity = compact.workers.map(({ caseload }, worker) => {
    let room = caseload;
    for (const week of compact.weeks) {
      const duties = plan.duties.filter(
        ({ shift, worker: w }) => w === worker && shift.day >= week.firstDay && shift.day < week.firstDay + week.days,
      );
      if (duties.length === 0 || contactTime === 0) continue;
      let spare = 0;
      for (const { shift, stops } of duties) {
        const travel = stops.length > 0 ? (timeRoute(compact, worker, shift, stops)?.travel ?? 0) : 0;
        spare += shift.paid - travel - stops.reduce((sum, stop) => sum + compact.visits[stop.visit].length, 0);
      }
      room = Math.min(room, Math.floor(spare / contactTime));
    }
    return Math.max(0, room);
  });
  const weekly = compact.recipients.map(() => compact.workers.map(() => new Set<number>()));
  compact.visits.forEach((visit, index) => {
    const week = compact.weeks.findIndex(({ days, firstDay }) => visit.day >= firstDay && visit.day < firstDay + days);
    for (const duty of plan.madeBy[index]) for (const r of visit.recipients) weekly[r][duty.worker].add(week);
  });

  const contactOf = compact.recipients.map(() => -1);
  const held = compact.workers.map((): number[] => []);
  const augment = (recipient: number, allowed: (r: number, w: number) => boolean, seen: Set<number>): boolean => {
    for (let worker = 0; worker < compact.workers.length; worker++) {
      if (seen.has(worker) || !allowed(recipient, worker)) continue;
      seen.add(worker);
      const free = held[worker].length < capacity[worker];
      const moved = free ? undefined : held[worker].find((other) => augment(other, allowed, seen));
      if (!free && moved === undefined) continue;
      held[worker] = held[worker].filter((other) => other !== moved && other !== recipient);
      held[worker].push(recipient);
      contactOf[recipient] = worker;
      return true;
    }
    return false;
  };
  const named = (r: number, w: number) =>
    compact.recipients[r].namedContact < 0 || compact.recipients[r].namedContact === w;
  const rounds = [
    (r: number, w: number) => named(r, w) && weekly[r][w].size === compact.weeks.length,
    (r: number, w: number) => named(r, w),
  ];
  for (const allowed of rounds) {
    compact.recipients.forEach((recipient, r) => {
      if (recipient.contact && contactOf[r] < 0) augment(r, allowed, new Set());
    });
  }
  return contactOf;
}
