import type { Move } from "../Move";
import { replaceCarer } from "./eliminateCarer";
import { pickCarer, pickRecipient } from "./pick";

/** Replaces one of a recipient's carers by a worker she does not know yet, shifts exchanged and visits forced as needed. */
export const replaceByOutsider: Move = {
  name: "replaceByOutsider",
  weight: 1,
  chain: 12,
  apply(context) {
    const { problem, state, insertion, random } = context;
    if (problem.recipients === 0) return false;
    const recipient = pickRecipient(context);
    const worker = pickCarer(context, recipient);
    if (worker < 0) return false;
    const outsider = random.integer(problem.workers);
    if (state.count[recipient * problem.workers + outsider] > 0) return false;
    insertion.forbidden.recipient = recipient;
    insertion.forbidden.worker = worker;
    return replaceCarer(context, recipient, worker, outsider);
  },
};
