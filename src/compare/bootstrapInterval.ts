import { mean, quantileSorted, sampleWithReplacement } from "simple-statistics";
import { Random } from "../random";

const RESAMPLES = 4000;

/**
 * Percentile bootstrap interval of the mean (Efron and Tibshirani, An Introduction to the Bootstrap, 1993, chapter 13): resamples with
 * replacement, 4,000 of them from a fixed seed. With fewer than about ten values it is rather too narrow.
 *
 * @param level Coverage, 0 to 1; default 0.95.
 * @returns null with fewer than two values
 */
export function bootstrapInterval(
  values: readonly number[],
  level = 0.95,
  seed = 1,
): { low: number; high: number } | null {
  if (values.length < 2) return null;
  const random = new Random(seed);
  const source = () => random.uniform();
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(sampleWithReplacement([...values], values.length, source)),
  );
  means.sort((a, b) => a - b);
  return { low: quantileSorted(means, (1 - level) / 2), high: quantileSorted(means, (1 + level) / 2) };
}
