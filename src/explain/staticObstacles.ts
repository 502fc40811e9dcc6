import type { Visit, Worker } from "../model/Instance";
import type { Draft } from "../revise/Draft";
import { carersMet } from "../verify/carersMet";
import { dateOfTick } from "../verify/dateOfTick";
import { lackedSkill } from "../verify/lackedSkill";
import type { Obstacle } from "./Obstacle";

/**
 * What keeps a worker from a visit whatever the roster's times: exclusions, pins, skills and caps.
 *
 * @param seats seats she might fill
 * @param leaves ids of the carers she would replace, who may leave the recipient by it
 */
export function staticObstacles(
  draft: Draft,
  visit: Visit,
  seats: readonly number[],
  worker: Worker,
  leaves: readonly string[] = [],
): Obstacle[] {
  const { instance, context } = draft;
  const { horizon } = instance;
  const found: Obstacle[] = [];
  for (const index of visit.recipients) {
    const recipient = instance.recipients[index];
    if (recipient.excluded.includes(worker.index)) {
      found.push({ code: "EXCLUDED", rule: "EXCLUDED", recipient: recipient.id });
    }
  }
  const { pinned } = visit;
  const staying = draft.carersOf(visit).filter((carer) => !leaves.includes(carer.worker.id));
  const open = visit.seats.length - staying.length - 1;
  const missing = pinned.workers.filter(
    (w) => w !== worker.index && staying.every((carer) => carer.worker.index !== w),
  );
  if (missing.length > open) found.push({ code: "PINNED", rule: "PINNED" });

  const dates = [
    ...new Set(
      visit.windows.flatMap(({ earliest, latest }) => [earliest, latest]).map((tick) => dateOfTick(horizon, tick)),
    ),
  ];
  const lacks = seats.map((seat) => dates.map((date) => lackedSkill(worker, visit, visit.seats[seat], date)));
  if (lacks.every((ofSeat) => ofSeat.every((skill) => skill !== null))) {
    const skill = lacks[0]?.[0];
    if (skill != null) found.push({ code: "SKILL", rule: "SKILL", skill, date: dates[0] });
  }
  for (const index of visit.recipients) {
    const recipient = instance.recipients[index];
    if (recipient.maxCarers === null) continue;
    const met = carersMet(context, recipient);
    if (met.has(worker.id)) continue;
    const value = met.size + 1 - leaves.filter((id) => leavesFor(draft, visit, index, id)).length;
    if (value <= recipient.maxCarers) continue;
    found.push({ code: "MAX_CARERS", rule: "MAX_CARERS", recipient: recipient.id, value, limit: recipient.maxCarers });
  }
  return found;
}

/** Whether a carer meets the recipient at this visit only. */
function leavesFor({ context, instance }: Draft, visit: Visit, recipient: number, carer: string): boolean {
  if (instance.recipients[recipient].historyCarers.includes(carer)) return false;
  return context.visitsOf[recipient].every(
    (other) =>
      other === visit || (context.staffed[other.index]?.carers ?? []).every(({ worker }) => worker.id !== carer),
  );
}
