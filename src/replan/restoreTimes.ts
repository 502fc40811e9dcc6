import type { RepairState } from "./RepairState";

/**
 * Brings shifts of a day that make the same visits as published back to their published order and starts, so that nobody is told new times without need.
 * Where a visit for several or one with dependent visits ties a shift to one that has changed, it stays as it is. Belongs to a step of the state.
 *
 * @param rows by slot: the parts of the published shift in their order
 * @returns false where there is nothing to do or it cannot be driven: the step has to be taken back then
 */
export function restoreTimes(
  { problem, published, state }: RepairState,
  day: number,
  rows: readonly number[][],
): boolean {
  const { dependencyOther, partVisit, visitDependencies, visitParts } = problem;
  const rowOf = (slot: number) => [
    ...state.row.subarray(slot * state.stride + 1, slot * state.stride + 1 + state.length[slot]),
  ];
  const visitsOf = (row: readonly number[]) => row.map((part) => partVisit[part]).sort((a, b) => a - b);
  const chosen = new Set<number>();
  for (let worker = 0; worker < problem.workers; worker++) {
    const slot = worker * problem.days + day;
    if (published.closed[slot] === 1 || state.option[slot] < 0 || state.option[slot] !== published.option[slot])
      continue;
    if (visitsOf(rows[slot]).join() === visitsOf(rowOf(slot)).join()) chosen.add(slot);
  }
  const partsOf = (visit: number) =>
    Array.from({ length: visitParts[visit + 1] - visitParts[visit] }, (_, i) => visitParts[visit] + i);
  const isFree = (visit: number) => partsOf(visit).every((part) => chosen.has(state.slotOf[part]));
  const isTied = (part: number) => {
    const visit = partVisit[part];
    if (!isFree(visit)) return true;
    for (let i = visitDependencies[visit]; i < visitDependencies[visit + 1]; i++)
      if (!isFree(dependencyOther[i])) return true;
    return false;
  };
  for (let size = -1; size !== chosen.size; ) {
    size = chosen.size;
    for (const slot of chosen) if (rows[slot].some(isTied)) chosen.delete(slot);
  }
  const asPublished = (slot: number) =>
    rowOf(slot).every((part, k) => {
      const visit = partVisit[part];
      return (
        part === rows[slot][k] &&
        (problem.timed[visit] === 0 || published.start[part] < 0 || state.earliest[visit] === published.start[part])
      );
    });
  if ([...chosen].every(asPublished)) return false;

  const decided = new Map(
    [...chosen].flatMap(rowOf).map((part) => {
      const visit = partVisit[part];
      return [visit, { choice: state.choice[visit], low: state.earliest[visit], high: state.latest[visit] }];
    }),
  );
  for (const slot of chosen) for (const part of rowOf(slot)) state.remove(part);
  for (const slot of chosen) {
    for (const part of rows[slot]) {
      const visit = partVisit[part];
      const start = published.start[part];
      const { choice, high, low } = decided.get(visit)!;
      if (
        problem.timed[visit] === 1 &&
        start >= 0 &&
        (start < problem.choiceEarliest[choice] || start > problem.choiceLatest[choice])
      )
        return false;
      const at = problem.timed[visit] === 1 && start >= 0;
      if (state.placed[visit] === 0) state.decide(visit, choice, at ? start : low, at ? start : high);
      state.insert(part, slot, state.length[slot] + 1);
      if (!state.refresh(slot)) return false;
    }
  }
  return true;
}
