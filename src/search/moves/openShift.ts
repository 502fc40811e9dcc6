import type { Move } from "../Move";
import { workShift } from "./changeShift";
import { covers } from "./shiftOptions";

/** Brings a worker on duty for a visit that is left out: a new shift, another template, or a shift moved from another day. */
export const openShift: Move = {
  name: "openShift",
  weight: 2,
  chain: 12,
  apply(context) {
    const { problem, state, random } = context;
    if (state.looseSize === 0) return false;
    const part = state.loose[random.integer(state.looseSize)];
    const visit = problem.partVisit[part];
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0 || state.placed[visit] > 0) return false;
    const choice = problem.visitChoices[visit] + random.integer(choices);
    const day = problem.choiceDay[choice];
    const offset = random.integer(problem.workers);
    for (let i = 0; i < problem.workers; i++) {
      const worker = (i + offset) % problem.workers;
      const slot = worker * problem.days + day;
      if (!context.insertion.eligible(part, choice, worker)) continue;
      const first = problem.slotOptions[slot];
      const count = problem.slotOptions[slot + 1] - first;
      if (count === 0) continue;
      const to = first + random.integer(count);
      const fits = covers(
        context,
        to,
        problem.choiceEarliest[choice],
        problem.choiceLatest[choice],
        problem.partDuration[part],
      );
      if (fits && workShift(context, slot, to, 2)) return true;
      if (state.touchedSize > 0) return false;
    }
    return false;
  },
};
