/** Smallest, middle and largest of some numbers, and how far apart they are. */
export interface Figures {
  min: number;
  median: number;
  max: number;
  mean: number;
  /** (max - min) / median; 0 for a median of 0 where all agree, else infinite. */
  spread: number;
}

/** @throws RangeError without numbers */
export function figuresOf(values: readonly number[]): Figures {
  if (values.length === 0) throw new RangeError("there are no values");
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  const median = sorted.length % 2 === 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
  const min = sorted[0];
  const max = sorted[sorted.length - 1];
  const mean = values.reduce((a, b) => a + b, 0) / values.length;
  return { min, median, max, mean, spread: max === min ? 0 : (max - min) / median };
}
