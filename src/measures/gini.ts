/** Gini coefficient, 0 (all equal) to 1 - 1/n: mean absolute difference of all pairs / (2 mean). Null without values or where all are 0. */
export function gini(values: readonly number[]): number | null {
  const total = values.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const size = values.length;
  const weighted = values
    .toSorted((a, b) => a - b)
    .reduce((sum, value, at) => sum + (2 * (at + 1) - size - 1) * value, 0);
  return weighted / (size * total);
}
