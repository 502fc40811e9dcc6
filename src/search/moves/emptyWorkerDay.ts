import type { Move } from "../Move";
import { pickBusySlot } from "./pick";
import { takeSlot } from "./take";

/** Empties one or two routes of the same day. */
export const emptyWorkerDay: Move = {
  name: "emptyWorkerDay",
  weight: 3,
  chain: 0,
  apply(context) {
    const { problem, state, random } = context;
    const slot = pickBusySlot(context);
    if (slot < 0) return false;
    takeSlot(context, slot);
    if (random.uniform() < 0.5) {
      const day = slot % problem.days;
      const other = state.dutyWorker[day * problem.workers + random.integer(state.dutySize[day])] * problem.days + day;
      takeSlot(context, other);
    }
    return true;
  },
};
