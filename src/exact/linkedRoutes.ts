import type { Dependency } from "../model/Instance";
import type { Slot, SlotOption } from "./Slot";

/** A slot that is worked, with the visits made from it. */
export interface WorkedSlot {
  slot: Slot;
  option: SlotOption;
  visits: number[];
}

/** Slots whose times depend on each other: they share a visit, or dependent visits lie in them. Slots without visits are left out. */
export function linkedRoutes(worked: readonly WorkedSlot[], dependencies: readonly Dependency[]): WorkedSlot[][] {
  const group = worked.map((_, i) => i);
  const find = (i: number): number => {
    let at = i;
    while (group[at] !== at) at = group[at];
    return at;
  };
  const join = (i: number, j: number) => {
    const [a, b] = [find(i), find(j)];
    group[Math.max(a, b)] = Math.min(a, b);
  };
  const slotsOf = new Map<number, number[]>();
  worked.forEach(({ visits }, i) => {
    for (const visit of visits) slotsOf.set(visit, [...(slotsOf.get(visit) ?? []), i]);
  });
  for (const own of slotsOf.values()) for (const i of own) join(own[0], i);
  for (const { first, second } of dependencies) {
    const [a, b] = [slotsOf.get(first), slotsOf.get(second)];
    if (a !== undefined && b !== undefined) join(a[0], b[0]);
  }
  const groups = new Map<number, WorkedSlot[]>();
  worked.forEach((one, i) => {
    if (one.visits.length === 0) return;
    const root = find(i);
    groups.set(root, [...(groups.get(root) ?? []), one]);
  });
  return [...groups.values()];
}
