import type { ShiftPatterns } from "../../problem/ShiftPatterns";
import type { Random } from "../../random";
import type { RosterState } from "../RosterState";
import type { Staffing } from "./Staffing";

/** Workers on duty for each that visits keep busy: the rest is travel, breaks and waiting. */
const SLACK = 1.35;

/** Gives workers shifts where visits are uncovered most, within their pattern rules; days that few can work come first. Yields after each shift. */
export function* assignShifts(
  state: RosterState,
  patterns: ShiftPatterns,
  random: Random,
  staffing: Staffing,
): Generator<void, void, void> {
  const { problem } = state;
  const weight = staffing.scarcity.map((x) => x * x + 1e-6);
  // one shift per worker and round, so that nobody takes all the places before the others have had one
  const workers = random.shuffle([...Array(problem.workers).keys()]);
  for (let round = 0; round < problem.days; round++) {
    for (const worker of workers) {
      let best = -1;
      let bestGain = 0;
      for (let day = 0; day < problem.days; day++) {
        const slot = worker * problem.days + day;
        if (state.option[slot] >= 0) continue;
        for (let o = problem.slotOptions[slot]; o < problem.slotOptions[slot + 1]; o++) {
          const gain = staffing.gain(o, SLACK) * weight[day] * (0.9 + 0.2 * random.uniform());
          if (gain <= bestGain) continue;
          state.option[slot] = o;
          const legal = patterns.legal(worker, state.option);
          state.option[slot] = -1;
          if (!legal) continue;
          best = o;
          bestGain = gain;
        }
      }
      yield;
      if (best < 0) continue;
      state.setOption(problem.optionSlot[best], best);
      staffing.add(best, 1);
    }
  }
}
