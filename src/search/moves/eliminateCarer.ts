import type { Move, MoveContext } from "../Move";
import { pickCarer, pickRecipient } from "./pick";
import { covers, legalWith, paysFor, sameTimes } from "./shiftOptions";
import { take, takeSlot } from "./take";

const MOST_EJECTIONS = 3;

/**
 * Frees a recipient from one of her carers and makes the other carers able to take over: where none of them is on duty, one exchanges
 * shifts with the leaving carer, and the visits are then forced into her routes. This changes shifts and crews together, which neither
 * a shift change nor a carer change alone gets accepted for.
 */
export const eliminateCarer: Move = {
  name: "eliminateCarer",
  weight: 90,
  chain: 12,
  apply(context) {
    const { problem, insertion } = context;
    if (problem.recipients === 0) return false;
    const recipient = pickRecipient(context);
    if (context.state.crewSize[recipient] < 2) return false;
    const worker = pickCarer(context, recipient);
    if (worker < 0) return false;
    insertion.forbidden.recipient = recipient;
    insertion.forbidden.worker = worker;
    return replaceCarer(context, recipient, worker, -1);
  },
};

/**
 * Hands every visit that `worker` makes to the recipient to her other carers, or to `successor` as well where one is given.
 * Returns false when some visit can't be handed over.
 */
export function replaceCarer(context: MoveContext, recipient: number, worker: number, successor: number): boolean {
  const { problem, state } = context;
  for (let i = problem.recipientVisits[recipient]; i < problem.recipientVisits[recipient + 1]; i++) {
    const visit = problem.visitOfRecipient[i];
    for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
      const slot = state.slotOf[part];
      if (slot < 0 || ((slot / problem.days) | 0) !== worker) continue;
      if (!handOver(context, recipient, worker, part, slot % problem.days, successor)) return false;
    }
  }
  return true;
}

function handOver(
  context: MoveContext,
  recipient: number,
  worker: number,
  part: number,
  day: number,
  successor: number,
): boolean {
  const { problem, state, insertion, random, pool } = context;
  const visit = problem.partVisit[part];
  const alone = state.placed[visit] === 1;
  take(context, part);
  // a visit whose start is decided on placing and that has lost its last part is placed anew by the repair
  if (alone && problem.timed[visit]) return true;
  if (insertion.insertWithCrew(part)) return true;

  const base = recipient * problem.workers;
  const crew = state.crewSize[recipient];
  const offset = random.integer(crew);
  const candidates = successor >= 0 ? crew + 1 : crew;
  for (let i = 0; i < candidates; i++) {
    const other = i === crew ? successor : state.crew[base + ((i + offset) % crew)];
    if (other === worker) continue;
    if (insertion.force(part, other * problem.days + day, MOST_EJECTIONS, recipient, pool)) return true;
  }
  for (let i = 0; i < candidates; i++) {
    const other = i === crew ? successor : state.crew[base + ((i + offset) % crew)];
    if (other === worker) continue;
    if (exchangeShifts(context, recipient, worker, other, part, day)) {
      if (insertion.force(part, other * problem.days + day, MOST_EJECTIONS, -1, pool)) return true;
      return false;
    }
  }
  return false;
}

/** Lets `other` have `worker`'s shift of the day against one of her own: swapped on the day itself, or given on a day the recipient does not need her. */
function exchangeShifts(
  context: MoveContext,
  recipient: number,
  worker: number,
  other: number,
  part: number,
  day: number,
): boolean {
  const { problem, state, random } = context;
  const from = worker * problem.days + day;
  const to = other * problem.days + day;
  if (problem.slotFixed[from] >= 0 || problem.slotFixed[to] >= 0 || state.option[from] < 0) return false;
  const taken = optionFor(context, to, state.option[from], part);
  if (taken < 0) return false;

  if (state.option[to] >= 0) {
    const given = sameTimes(context, from, state.option[to]);
    if (given < 0 || taken === state.option[to]) return false;
    if (
      !legalWith(context, [
        [from, given],
        [to, taken],
      ])
    )
      return false;
    takeSlot(context, from);
    takeSlot(context, to);
    state.setOption(from, given);
    state.setOption(to, taken);
    return paysFor(context, worker) && paysFor(context, other);
  }

  const offset = random.integer(problem.days);
  for (let i = 0; i < problem.days; i++) {
    const back = (i + offset) % problem.days;
    const otherBack = other * problem.days + back;
    const workerBack = worker * problem.days + back;
    if (back === day || state.option[otherBack] < 0 || state.option[workerBack] >= 0) continue;
    if (problem.slotFixed[otherBack] >= 0 || meets(context, recipient, otherBack)) continue;
    const given = sameTimes(context, workerBack, state.option[otherBack]);
    if (given < 0) continue;
    if (
      !legalWith(context, [
        [from, -1],
        [workerBack, given],
        [to, taken],
        [otherBack, -1],
      ])
    )
      continue;
    takeSlot(context, from);
    takeSlot(context, otherBack);
    state.setOption(from, -1);
    state.setOption(otherBack, -1);
    state.setOption(workerBack, given);
    state.setOption(to, taken);
    return paysFor(context, worker) && paysFor(context, other);
  }
  return false;
}

/** The option of `slot` closest to the leaving carer's shift that can hold the part. */
function optionFor(context: MoveContext, slot: number, like: number, part: number): number {
  const { problem, state } = context;
  const visit = problem.partVisit[part];
  const es = state.earliest[visit];
  const ls = state.latest[visit];
  const duration = problem.partDuration[part];
  const same = sameTimes(context, slot, like);
  if (same >= 0) return same;
  for (let o = problem.slotOptions[slot]; o < problem.slotOptions[slot + 1]; o++) {
    if (covers(context, o, es, ls, duration)) return o;
  }
  return -1;
}

/** Whether the slot's route serves the recipient. */
function meets({ problem, state }: MoveContext, recipient: number, slot: number): boolean {
  const base = slot * state.stride;
  for (let k = 1; k <= state.length[slot]; k++) {
    const visit = problem.partVisit[state.row[base + k]];
    for (let i = problem.visitRecipients[visit]; i < problem.visitRecipients[visit + 1]; i++) {
      if (problem.recipientOfVisit[i] === recipient) return true;
    }
  }
  return false;
}
