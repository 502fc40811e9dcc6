import type { RepairState } from "./RepairState";

/** By slot: the parts of the published shift in their order, first what is done already. */
export function publishedRows({ problem, published, state }: RepairState): number[][] {
  const rows: number[][] = Array.from({ length: problem.slots }, () => []);
  const { option, start, worker } = published;
  for (let part = 0; part < problem.parts; part++) {
    if (worker[part] < 0) continue;
    for (let slot = worker[part] * problem.days; slot < (worker[part] + 1) * problem.days; slot++) {
      if (option[slot] < 0) continue;
      const isHere =
        start[part] < 0
          ? state.slotOf[part] === slot
          : start[part] >= problem.optionStart[option[slot]] && start[part] < problem.optionEnd[option[slot]];
      if (isHere) rows[slot].push(part);
    }
  }
  for (const row of rows) row.sort((a, b) => start[a] - start[b] || a - b);
  return rows;
}
