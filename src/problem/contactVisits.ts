import type { Instance, Visit, Worker } from "../model/Instance";
import { legTicks } from "../model/legTicks";

/**
 * By `(recipient * workers + worker) * weeks + week`: the recipient's visits of the week that the worker could make from some shift she may
 * work, so that a contact is never held to visits she can't make. Weeks are those of the visits' earliest windows.
 */
export function contactVisits(instance: Instance): Int32Array {
  const { recipients, visits, workers, horizon } = instance;
  const weeks = horizon.weeks.length;
  const counts = new Int32Array(recipients.length * workers.length * weeks);
  for (const visit of visits) {
    const { day } = visit.windows[0];
    const week = horizon.weeks.findIndex((w) => day < w.firstDay + w.days);
    for (const worker of workers) {
      if (!couldMake(instance, worker, visit)) continue;
      for (const r of visit.recipients) counts[(r * workers.length + worker.index) * weeks + week]++;
    }
  }
  return counts;
}

function couldMake(instance: Instance, worker: Worker, visit: Visit): boolean {
  const { recipients } = instance;
  if (visit.recipients.some((r) => recipients[r].excluded.includes(worker.index))) return false;
  const able = visit.seats.filter(({ skills }) =>
    skills.every(
      (need) => need.soft || worker.skills.some((held) => held.skill === need.skill && held.level >= need.level),
    ),
  );
  if (able.length === 0) return false;
  const shortest = Math.min(...able.map((seat) => seat.min));
  const drive = (from: number, to: number) => legTicks(instance, worker.mode, from, to);
  const there = worker.base === null ? 0 : drive(worker.base, visit.location);
  const back = worker.base === null ? 0 : drive(visit.location, worker.base);
  return visit.windows.some(({ day, earliest, latest }) =>
    [day - 1, day, day + 1].some((d) =>
      worker.shiftOptions[d]?.some((option) => {
        const start = Math.max(option.start + there, earliest);
        return start <= latest && start + shortest + back <= option.end;
      }),
    ),
  );
}
