/**
 * An irreducible conflicting part of a conflicting list: drops one item after another, and keeps an item only where the rest without it no longer conflicts
 * (Chinneck and Dravnieks 1991, deletion filtering). Items that are dropped first are kept least.
 *
 * @param conflicts whether a part conflicts; must be monotone: more items never resolve a conflict
 * @returns the items that are left, in their order; all of them are needed. Null where the whole list does not conflict
 */
export function deletionFilter<T>(items: readonly T[], conflicts: (part: readonly T[]) => boolean): T[] | null {
  if (!conflicts(items)) return null;
  let left = [...items];
  for (const item of items) {
    const without = left.filter((other) => other !== item);
    if (conflicts(without)) left = without;
  }
  return left;
}
