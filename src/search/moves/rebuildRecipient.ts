import type { Move } from "../Move";
import { pickRecipient } from "./pick";
import { take } from "./take";

/** Takes every visit of a recipient out, on all days or on one, and lets those that were left out compete with them anew. */
export const rebuildRecipient: Move = {
  name: "rebuildRecipient",
  weight: 3,
  chain: 0,
  apply(context) {
    const { problem, random } = context;
    if (problem.recipients === 0) return false;
    const recipient = pickRecipient(context);
    const onlyDay = random.uniform() < 0.25 ? random.integer(problem.days) : -1;
    for (let i = problem.recipientVisits[recipient]; i < problem.recipientVisits[recipient + 1]; i++) {
      const visit = problem.visitOfRecipient[i];
      for (let part = problem.visitParts[visit]; part < problem.visitParts[visit + 1]; part++) {
        const slot = context.state.slotOf[part];
        if (slot < 0) context.pool.push(part);
        else if (onlyDay < 0 || slot % problem.days === onlyDay) take(context, part);
      }
    }
    return true;
  },
};
