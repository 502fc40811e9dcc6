import type { HhcrspProblem } from "./HhcrspProblem";

/**
 * The patients nearest to each, `count` by patient: by travel, and by half the time between their windows.
 */
export function nearestPatients(
  { patients, travel, windowEnd, windowStart }: HhcrspProblem,
  count: number,
): Int32Array {
  const places = patients.length + 1;
  const found = new Int32Array(patients.length * count);
  for (let p = 0; p < patients.length; p++) {
    const apart = (q: number) => {
      const gap = Math.max(windowStart[q] - windowEnd[p], windowStart[p] - windowEnd[q], 0);
      return travel[(p + 1) * places + q + 1] + gap / 2;
    };
    const others = patients.map((_, q) => q).filter((q) => q !== p);
    others.sort((q, r) => apart(q) - apart(r) || q - r);
    found.set(others.slice(0, count), p * count);
  }
  return found;
}
