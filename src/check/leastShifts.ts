const MOST_NODES = 20_000;

/**
 * The least number of shifts that together meet all needs of a day, whoever works them and however often the same kind of shift is worked.
 *
 * @param needs By item.
 * @param shifts For each kind of shift, the items that it counts for.
 * @returns A lower bound on it where it takes too long to find: the greatest need.
 */
export function leastShifts(needs: readonly number[], shifts: readonly (readonly number[])[]): number {
  const sets = [...new Map(shifts.map((items) => [[...items].sort((a, b) => a - b).join(), new Set(items)])).values()];
  const useful = sets.filter((a) => !sets.some((b) => b.size > a.size && [...a].every((item) => b.has(item))));
  const weakest = Math.max(0, ...needs);
  const left = [...needs];
  let nodes = MOST_NODES;
  const within = (limit: number): boolean => {
    let item = -1;
    for (let i = 0; i < left.length; i++) if (left[i] > 0 && (item < 0 || left[i] > left[item])) item = i;
    if (item < 0) return true;
    if (left[item] > limit || nodes-- <= 0) return false;
    for (const set of useful) {
      if (!set.has(item)) continue;
      for (const i of set) left[i]--;
      const found = within(limit - 1);
      for (const i of set) left[i]++;
      if (found) return true;
    }
    return false;
  };
  for (let limit = weakest; ; limit++) {
    if (within(limit)) return limit;
    if (nodes <= 0 || limit > weakest + 1000) return weakest;
  }
}
