import { gini } from "./gini";

/** Mean, range (largest less smallest) and Gini coefficient; null without values. */
export function spread(values: readonly number[]): Record<"mean" | "range" | "gini", number | null> {
  if (values.length === 0) return { mean: null, range: null, gini: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, range: Math.max(...values) - Math.min(...values), gini: gini(values) };
}
