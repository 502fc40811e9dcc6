import type { Move } from "../Move";
import { Label } from "../state/Label";
import { pickBusySlot } from "./pick";
import { take } from "./take";

/** Takes out a run of consecutive visits from a route and, at the same time of day, from a few other routes. */
export const removeStrings: Move = {
  name: "removeStrings",
  weight: 4,
  chain: 0,
  apply(context) {
    const { problem, state, random } = context;
    const slot = pickBusySlot(context);
    if (slot < 0) return false;
    const day = slot % problem.days;
    const from = slot * state.stride + 1 + random.integer(state.length[slot]);
    const centre =
      state.labels[from * Label.Size + Label.Late0] > 0
        ? state.labels[from * Label.Size + Label.Late0]
        : state.labels[from * Label.Size + Label.End1];
    const half = (20 + random.integer(70)) * problem.ticksPerMinute;
    takeBand(slot);
    const others = 1 + random.integer(3);
    for (let i = 0; i < others; i++) {
      takeBand(state.dutyWorker[day * problem.workers + random.integer(state.dutySize[day])] * problem.days + day);
    }
    return true;

    function takeBand(at: number): void {
      const base = at * state.stride;
      for (let k = state.length[at]; k >= 1; k--) {
        const visit = problem.partVisit[state.row[base + k]];
        const middle = (state.earliest[visit] + state.latest[visit]) / 2;
        if (Math.abs(middle - centre) <= half) take(context, state.row[base + k]);
      }
    }
  },
};
