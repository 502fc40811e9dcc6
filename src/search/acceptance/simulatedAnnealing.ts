import { exponential } from "../../exponential";
import { power } from "../../power";
import type { Acceptance } from "./Acceptance";

export interface Cooling {
  /** Temperatures in carers met: at the start, when crews and shifts are settled, and at the end. */
  hottest: number;
  settled: number;
  coldest: number;
  /** Share of the run spent between hottest and settled. */
  settledAt: number;
}

/** With its temperature in sight, for searches that decide inside their own loops. */
export interface Annealing extends Acceptance {
  readonly temperature: number;
}

/** Metropolis criterion; cools slowly through the range in which crews and shifts are decided, then fast. */
export function simulatedAnnealing({ hottest, settled, coldest, settledAt }: Cooling): Annealing {
  let temperature = hottest;
  return {
    get temperature() {
      return temperature;
    },
    advance(progress) {
      temperature =
        progress < settledAt
          ? hottest * power(settled / hottest, progress / settledAt)
          : settled * power(coldest / settled, (progress - settledAt) / (1 - settledAt));
    },
    accepts(change, chance) {
      return change <= 0 || chance < exponential(-change / temperature);
    },
  };
}
