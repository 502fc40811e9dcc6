import type { RunProgress } from "../../../src/search/stop/RunProgress";

/** Progress of a run that has just begun and found a complete roster, with some figures changed. */
export function progressOf(changes: Partial<RunProgress> = {}): RunProgress {
  return {
    elapsedMs: 0,
    iterations: 0,
    improvedAtMs: 0,
    improvedAtIterations: 0,
    unassigned: 0,
    unassignedValue: 0,
    missingContacts: 0,
    carers: 100,
    continuity: 100,
    fewestCarers: 80,
    roundGain: null,
    ...changes,
  };
}
