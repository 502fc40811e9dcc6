import { ChangeLog } from "../search/shared/ChangeLog";
import type { Unit } from "../search/stop/StopCriterion";

const MOST_SEARCHES = 64;

/**
 * How many lanes carry how many walks. Threads beyond the number of searches share one with others, where the run is limited by time and threads can share memory.
 * @throws RangeError where `searches` is none or too many
 */
export function planWalks(
  unit: Unit,
  threads: number,
  searches: number | undefined,
  memory = canShareMemory(),
): { lanes: number; walks: number } {
  if (searches !== undefined && searches > MOST_SEARCHES)
    throw new RangeError(`searches must be at most ${MOST_SEARCHES}, not ${searches}`);
  if (unit === "iterations") return { lanes: searches ?? 1, walks: searches ?? 1 };
  const most = Math.min(Math.max(1, threads), MOST_SEARCHES);
  const walks = searches ?? most;
  if (!memory) return { lanes: walks, walks };
  return { lanes: Math.max(walks, Math.min(most, walks * ChangeLog.MOST_MEMBERS)), walks };
}

/** Whether threads can have memory in common: always in Node.js, in browsers on pages that are isolated from other origins. */
function canShareMemory(): boolean {
  const { crossOriginIsolated } = globalThis as { crossOriginIsolated?: boolean };
  return typeof SharedArrayBuffer === "function" && crossOriginIsolated !== false;
}
