import type { Phases } from "./Run";

/** All phases that planning takes: what the generator and the measures take is left out. */
export function cpuOf(phases: Phases): number {
  return phases.parse + phases.divide + phases.units + phases.borders + phases.verify;
}
