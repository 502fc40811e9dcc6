import type { Move, MoveContext } from "../Move";
import { replaceCarer } from "./eliminateCarer";
import { pickCarer } from "./pick";

/** Lets a contact who does not visit her recipient take over from one of the other carers. */
export const bringContact: Move = {
  name: "bringContact",
  weight: 4,
  chain: 12,
  apply(context) {
    const { state, insertion } = context;
    if (state.contactMisses === 0) return false;
    const recipient = withoutContactVisit(context);
    if (recipient < 0) return false;
    const worker = pickCarer(context, recipient);
    const contact = state.contact[recipient];
    if (worker < 0 || worker === contact) return false;
    insertion.forbidden.recipient = recipient;
    insertion.forbidden.worker = worker;
    return replaceCarer(context, recipient, worker, contact);
  },
};

/** A recipient whose contact owes her a visit, the next one after a random start; -1 where there is none. */
function withoutContactVisit({ problem, state, random }: MoveContext): number {
  const { recipients, weeks } = problem;
  const offset = random.integer(recipients);
  for (let i = 0; i < recipients; i++) {
    const recipient = (i + offset) % recipients;
    if (state.contact[recipient] < 0) continue;
    for (let week = 0; week < weeks; week++) {
      const servable = problem.contactServable[(recipient * problem.workers + state.contact[recipient]) * weeks + week];
      if (state.contactMade[recipient * weeks + week] < Math.min(problem.contactVisits, servable)) return recipient;
    }
  }
  return -1;
}
