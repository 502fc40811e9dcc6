/** Negative where `a` is better: levels in order, equal within 1e-7. */
export function compareLevels(a: Float64Array, b: Float64Array): number {
  for (let i = 0; i < a.length; i++) {
    const difference = a[i] - b[i];
    if (Math.abs(difference) > 1e-7) return difference;
  }
  return 0;
}
