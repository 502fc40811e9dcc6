import { pause } from "./pause";

const SLICE_MS = 12;

/**
 * Goes through the steps of a computation in slices, after which timers, signals and messages are handled.
 * @param isStopped asked after each slice; the steps are then ended early
 * @returns what the steps return, or null where they were ended early
 */
export async function inSlices<T>(steps: Generator<unknown, T>, isStopped: () => boolean): Promise<T | null> {
  let sliced = performance.now();
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    if (performance.now() - sliced < SLICE_MS) continue;
    await pause();
    if (isStopped()) {
      steps.return(undefined as T);
      return null;
    }
    sliced = performance.now();
  }
}
