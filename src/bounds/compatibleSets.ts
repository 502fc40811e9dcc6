import type { ServedVisit } from "./servedByShift";

const MOST_SETS = 32;

/**
 * The inclusion-maximal sets of visits no two of which exclude each other on one shift. Two visits of one recipient exclude each other when
 * neither can start after the other has lasted its shortest length. Where there are more than 32 sets, all visits together: weaker, still valid.
 */
export function compatibleSets(served: ServedVisit[]): ServedVisit[][] {
  const clash = served.map((a) => served.map((b) => a !== b && !follows(a, b) && !follows(b, a)));
  if (!clash.some((row) => row.includes(true))) return [served];
  const sets: number[][] = [];
  const extend = (chosen: number[], candidates: number[], seen: number[]) => {
    if (sets.length > MOST_SETS) return;
    if (candidates.length === 0) {
      if (seen.length === 0) sets.push(chosen);
      return;
    }
    let rest = candidates;
    let done = seen;
    for (const i of candidates) {
      rest = rest.filter((j) => j !== i);
      const fits = (j: number) => !clash[i][j];
      extend([...chosen, i], rest.filter(fits), done.filter(fits));
      done = [...done, i];
    }
  };
  extend(
    [],
    served.map((_, i) => i),
    [],
  );
  if (sets.length > MOST_SETS) return [served];
  return sets.map((set) => set.map((i) => served[i]));
}

function follows(first: ServedVisit, second: ServedVisit): boolean {
  return first.intervals.some((a) => second.intervals.some((b) => a.from + first.length <= b.to));
}
