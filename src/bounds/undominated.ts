import type { CoverOption } from "./CoverModel";
import { optionDominates } from "./dominates";

/** The options that no other option of the list dominates, one of each equal pair, in a fixed order. */
export function undominated(options: CoverOption[]): CoverOption[] {
  const distinct = new Map<string, CoverOption>();
  for (const option of options) {
    const key = `${option.start},${option.end},${option.paid}:${option.items.join()}`;
    if (!distinct.has(key)) distinct.set(key, option);
  }
  const list = [...distinct.values()];
  return list
    .filter((option) => !list.some((other) => other !== option && optionDominates(other, option)))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.paid - b.paid || compareLists(a.items, b.items));
}

function compareLists(a: number[], b: number[]): number {
  for (let i = 0; i < Math.min(a.length, b.length); i++) if (a[i] !== b[i]) return a[i] - b[i];
  return a.length - b.length;
}
