import type { Move } from "../Move";
import { pickBusySlot, pickCarer } from "./pick";
import { take } from "./take";

/** Two workers exchange a recipient: each one's visits to hers are forced into the other's routes where those are on duty. */
export const swapRecipients: Move = {
  name: "swapRecipients",
  weight: 4,
  chain: 4,
  apply(context) {
    const { problem, state, insertion, random, pool } = context;
    const slot = pickBusySlot(context);
    if (slot < 0) return false;
    const first = (slot / problem.days) | 0;
    const part = state.row[slot * state.stride + 1 + random.integer(state.length[slot])];
    const recipient = problem.recipientOfVisit[problem.visitRecipients[problem.partVisit[part]]];
    // the other worker: one who already meets her, else anybody with work
    const base = recipient * problem.workers;
    let second = pickCarer(context, recipient);
    if (second === first || second < 0) second = state.crew[base + random.integer(state.crewSize[recipient])];
    if (second === first) return false;
    // a recipient of the second worker whom the first one also meets, or any
    let other = -1;
    for (let tries = 0; tries < 12 && other < 0; tries++) {
      const day = random.integer(problem.days);
      const from = second * problem.days + day;
      if (state.length[from] === 0) continue;
      const q = state.row[from * state.stride + 1 + random.integer(state.length[from])];
      const candidate = problem.recipientOfVisit[problem.visitRecipients[problem.partVisit[q]]];
      if (candidate === recipient) continue;
      if (state.count[candidate * problem.workers + first] > 0 || tries > 7) other = candidate;
    }
    if (other < 0) return false;
    const before = pool.size;
    takeAllOf(recipient, first);
    const middle = pool.size;
    takeAllOf(other, second);
    const end = pool.size;
    for (let i = before; i < middle; i++) give(pool.parts[i], second);
    for (let i = middle; i < end; i++) give(pool.parts[i], first);
    return true;

    function takeAllOf(whom: number, by: number): void {
      for (let i = problem.recipientVisits[whom]; i < problem.recipientVisits[whom + 1]; i++) {
        const visit = problem.visitOfRecipient[i];
        for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++) {
          const at = state.slotOf[p];
          if (at >= 0 && ((at / problem.days) | 0) === by) take(context, p);
        }
      }
    }
    function give(p: number, to: number): void {
      const visit = problem.partVisit[p];
      if (state.slotOf[p] >= 0 || (state.placed[visit] === 0 && problem.timed[visit])) return;
      const day = problem.choiceDay[state.choice[visit]];
      insertion.force(p, to * problem.days + day, 1, -1, pool);
    }
  },
};
