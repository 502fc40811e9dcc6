import type { Reached } from "./reach";

const MOST_SETS = 64;

/**
 * The largest sets of visits that one shift may hold as far as pairs go: in each pair, one can start after the other has lasted its shortest
 * length. Where there are more than 64 of them, all visits at once, which allows more.
 */
export function apartSets(reached: readonly Reached[]): Reached[][] {
  if (reached.length < 2) return [[...reached]];
  const fits = reached.map((a) => reached.map((b) => a === b || canFollow(a, b) || canFollow(b, a)));
  if (fits.every((row) => row.every(Boolean))) return [[...reached]];
  let sets: number[][] = [[]];
  for (let v = 0; v < reached.length; v++) {
    const grown: number[][] = [];
    for (const set of sets) {
      const kept = set.filter((other) => fits[v][other]);
      grown.push([...kept, v]);
      if (kept.length < set.length) grown.push(set);
    }
    sets = largest(grown);
    if (sets.length > MOST_SETS) return [[...reached]];
  }
  return sets.map((set) => set.map((v) => reached[v]));
}

function canFollow(first: Reached, second: Reached): boolean {
  return first.starts.some((a) => second.starts.some((b) => a.from + first.length <= b.to));
}

function largest(sets: number[][]): number[][] {
  const distinct = [...new Map(sets.map((set) => [set.join(), set])).values()];
  return distinct.filter((a) => !distinct.some((b) => b.length > a.length && a.every((v) => b.includes(v))));
}
