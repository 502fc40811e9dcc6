import { availableParallelism } from "node:os";

/** Worker threads that this machine runs side by side. */
export function availableThreads(): number {
  return Math.min(256, availableParallelism());
}
