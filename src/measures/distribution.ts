/**
 * Mean, median, 90th percentile and maximum.
 *
 * The median of an even number is the mean of the middle two; p90 is the smallest value that at least 90 % of the values do not exceed
 * (nearest rank). All null without values.
 */
export function distribution(values: readonly number[]): Record<"mean" | "median" | "p90" | "max", number | null> {
  const size = values.length;
  if (size === 0) return { mean: null, median: null, p90: null, max: null };
  const sorted = values.toSorted((a, b) => a - b);
  const middle = size >> 1;
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / size,
    median: size % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2,
    p90: sorted[Math.ceil(0.9 * size - 1e-9) - 1],
    max: sorted[size - 1],
  };
}
