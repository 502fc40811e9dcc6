import type { NearSites } from "./nearSites";

export interface MedianBound {
  /** No choice of `count` middles has a smaller sum of distances. */
  bound: number;
  /** The best choice of middles met on the way. */
  middles: number[];
}

/**
 * Lower bound on the p-median problem by Lagrangian relaxation of the assignment (Cornuéjols, Fisher and Nemhauser, Management Science 23,
 * 1977), by subgradient steps; the middles chosen on the way serve as a start.
 *
 * @param points Number of points, each of which goes to its nearest middle.
 * @param weight Weight of a point, 0 or more.
 * @param sites Number of sites that may be a middle.
 * @param distance From a site to a point, 0 or more.
 * @param count Middles to choose, 1 to `sites`.
 * @param steps Subgradient steps; more give a better bound.
 * @param near Sites near each point, where looking at all of them would take too long. Prices then stay below the distance of sites that are
 *   left out, which weakens the bound, if anything, and does not make it wrong.
 */
export function medianBound(
  points: number,
  weight: readonly number[],
  sites: number,
  distance: (site: number, point: number) => number,
  count: number,
  steps: number,
  near: NearSites = all(points, sites),
): MedianBound {
  const lists = near.near;
  const far = lists.map((list, point) => Float64Array.from(list, (site) => distance(site, point)));
  // a minute less than the last of a list: its order and rounded minutes may disagree by so much
  const dearest = far.map((list) => (near.complete ? Number.POSITIVE_INFINITY : Math.max(0, Math.max(...list) - 1)));
  const price = far.map((list, point) =>
    Math.min(dearest[point], list.reduce((sum, each) => sum + each, 0) / list.length / 2),
  );
  let bound = 0;
  let best: { cost: number; middles: number[] } = { cost: Number.POSITIVE_INFINITY, middles: [] };
  let pace = 1.5;
  let idle = 0;
  const gain = new Float64Array(sites);
  const isChosen = new Uint8Array(sites);
  for (let step = 0; step < steps; step++) {
    let value = 0;
    gain.fill(0);
    for (let point = 0; point < points; point++) {
      value += weight[point] * price[point];
      for (let i = 0; i < far[point].length; i++) {
        const reduced = far[point][i] - price[point];
        if (reduced < 0) gain[lists[point][i]] += weight[point] * reduced;
      }
    }
    const chosen = Array.from(gain.keys())
      .sort((a, b) => gain[a] - gain[b] || a - b)
      .slice(0, count);
    isChosen.fill(0);
    for (const site of chosen) {
      value += gain[site];
      isChosen[site] = 1;
    }
    let cost = 0;
    let norm = 0;
    const slope = new Float64Array(points);
    for (let point = 0; point < points; point++) {
      let nearest = Number.POSITIVE_INFINITY;
      let served = 0;
      for (let i = 0; i < far[point].length; i++) {
        if (isChosen[lists[point][i]] === 0) continue;
        nearest = Math.min(nearest, far[point][i]);
        if (far[point][i] < price[point]) served++;
      }
      if (nearest === Number.POSITIVE_INFINITY)
        nearest = chosen.reduce((least, site) => Math.min(least, distance(site, point)), nearest);
      cost += weight[point] * nearest;
      slope[point] = weight[point] * (1 - served);
      norm += slope[point] * slope[point];
    }
    if (cost < best.cost) best = { cost, middles: chosen };
    if (value > bound) {
      bound = value;
      idle = 0;
    } else if (++idle % 8 === 0) pace /= 2;
    if (norm === 0) break;
    const length = (pace * Math.max(0, best.cost - value)) / norm;
    for (let point = 0; point < points; point++)
      price[point] = Math.min(dearest[point], Math.max(0, price[point] + length * slope[point]));
  }
  // sums of floating-point numbers: a hair less is a bound for certain
  return { bound: Math.max(0, bound - 1e-6 * Math.max(1, bound)), middles: best.middles };
}

function all(points: number, sites: number): NearSites {
  const every = Int32Array.from({ length: sites }, (_, site) => site);
  return { near: Array.from({ length: points }, () => every), complete: true };
}
