import type { Horizon, Tick } from "../model/Instance";

/** Index of the local day a tick lies in: -1 before the horizon, `days` or more after it. */
export function dayOfTick(horizon: Horizon, tick: Tick): number {
  const { midnights, days } = horizon;
  if (tick < midnights[0]) return -1;
  if (tick >= midnights[days]) return days + Math.floor((tick - midnights[days]) / (1440 * horizon.ticksPerMinute));
  let low = 0;
  let high = days;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (midnights[middle] <= tick) low = middle;
    else high = middle;
  }
  return low;
}
