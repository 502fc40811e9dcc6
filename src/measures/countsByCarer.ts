import type { Encounter } from "./Encounter";

/** Number of encounters n_i with each carer i. */
export function countsByCarer(encounters: readonly Encounter[]): number[] {
  const counts = new Map<string, number>();
  for (const { worker } of encounters) counts.set(worker, (counts.get(worker) ?? 0) + 1);
  return [...counts.values()];
}
