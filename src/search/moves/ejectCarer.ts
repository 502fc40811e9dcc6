import type { Move } from "../Move";
import { pickCarer, pickRecipient } from "./pick";
import { takePair } from "./take";

/** Frees a recipient from one of her carers; the visits go to whoever takes them at least cost. */
export const ejectCarer: Move = {
  name: "ejectCarer",
  weight: 20,
  chain: 0,
  apply(context) {
    const { problem, state, insertion } = context;
    if (problem.recipients === 0) return false;
    const recipient = pickRecipient(context);
    if (state.crewSize[recipient] < 2) return false;
    const worker = pickCarer(context, recipient);
    if (worker < 0) return false;
    insertion.forbidden.recipient = recipient;
    insertion.forbidden.worker = worker;
    takePair(context, recipient, worker);
    return true;
  },
};
