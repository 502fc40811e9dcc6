import type { Random } from "../random";

/** True with the given probability. */
export function chance(random: Random, probability: number): boolean {
  return random.uniform() < probability;
}

/** Triangular distribution, rounded to whole steps of five minutes as planners write durations; at least five. */
export function triangularMinutes(random: Random, least: number, mode: number, most: number): number {
  const u = random.uniform();
  const split = (mode - least) / (most - least);
  const value =
    u < split
      ? least + Math.sqrt(u * (most - least) * (mode - least))
      : most - Math.sqrt((1 - u) * (most - least) * (most - mode));
  return Math.max(5, Math.round(value / 5) * 5);
}

/**
 * `count` keys in exactly the given shares (largest remainders), shuffled: a small unit gets its profile's mix, not a lucky draw.
 */
export function stratified<K extends string>(random: Random, shares: Record<K, number>, count: number): K[] {
  const keys = Object.keys(shares) as K[];
  const exact = keys.map((key) => shares[key] * count);
  const counts = exact.map(Math.floor);
  const missing = count - counts.reduce((sum, n) => sum + n, 0);
  const order = keys.map((_, i) => i).sort((i, j) => exact[j]! - counts[j]! - (exact[i]! - counts[i]!) || i - j);
  for (const i of order.slice(0, missing)) counts[i]!++;
  return random.shuffle(keys.flatMap((key, i) => Array.from({ length: counts[i]! }, () => key)));
}
