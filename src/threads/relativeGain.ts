/**
 * How much better `after` is than `before`: the share of the first level that differs, a tenth of it for each level that lies between it and the first
 * one whose value was not 0; 0 where none differs. A little travel saved weighs less than a carer.
 */
export function relativeGain(before: Float64Array, after: Float64Array): number {
  const lead = before.findIndex((value) => Math.abs(value) > 1e-7);
  for (let i = 0; i < before.length; i++) {
    const gain = before[i] - after[i];
    if (Math.abs(gain) <= 1e-7) continue;
    let share = Math.max(0, gain) / Math.max(1e-7, Math.abs(before[i]));
    for (let level = Math.max(0, lead); level < i; level++) share /= 10;
    return share;
  }
  return 0;
}
