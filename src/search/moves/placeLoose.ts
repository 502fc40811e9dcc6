import type { Move } from "../Move";
import { take } from "./take";

/** Forces a visit that is left out into a route of the day, putting out what is in the way. */
export const placeLoose: Move = {
  name: "placeLoose",
  weight: 3,
  chain: 12,
  apply(context) {
    const { problem, state, insertion, random, pool } = context;
    if (state.looseSize === 0) return false;
    const part = state.loose[random.integer(state.looseSize)];
    const visit = problem.partVisit[part];
    const choices = problem.visitChoices[visit + 1] - problem.visitChoices[visit];
    if (choices === 0) return false;
    const choice = problem.visitChoices[visit] + random.integer(choices);
    const day = problem.choiceDay[choice];
    if (problem.timed[visit]) return forceTogether(choice);
    const duty = state.dutySize[day];
    if (duty === 0) return false;
    const offset = random.integer(duty);
    const recipient = problem.recipientOfVisit[problem.visitRecipients[visit]];
    for (const known of [true, false]) {
      for (let i = 0; i < duty; i++) {
        const worker = state.dutyWorker[day * problem.workers + ((i + offset) % duty)];
        if (state.count[recipient * problem.workers + worker] > 0 !== known) continue;
        if (insertion.force(part, worker * problem.days + day, 3, recipient, pool)) return true;
      }
    }
    return false;

    /** All seats at one random start; dependent visits that do not go with it are put out. */
    function forceTogether(at: number): boolean {
      const earliest = problem.choiceEarliest[at];
      const latest = problem.choiceLatest[at];
      for (let p = problem.visitParts[visit]; p < problem.visitParts[visit + 1]; p++) {
        if (state.slotOf[p] >= 0) return false;
      }
      const start = earliest + random.integer(latest - earliest + 1);
      for (let i = problem.visitDependencies[visit]; i < problem.visitDependencies[visit + 1]; i++) {
        const other = problem.dependencyOther[i];
        const gap = start - state.earliest[other];
        if (gap >= problem.dependencyLow[i] && gap <= problem.dependencyHigh[i]) continue;
        for (let p = problem.visitParts[other]; p < problem.visitParts[other + 1]; p++) take(context, p);
      }
      state.decide(visit, at, start, start);
      return insertion.forceAll(visit, day, 3, pool);
    }
  },
};
