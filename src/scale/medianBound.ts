import type { NearSites } from "./nearSites";

/** How far above the bound the least sum is taken to lie, where nothing is known of it. */
const AIM = 1.05;

export interface MedianBound {
  /** No choice of `count` middles has a smaller sum of distances. */
  bound: number;
  /** The best choice of middles met on the way. */
  middles: number[];
}

/** The p-median problem: choose middles among sites, so that the sum of the distances of points to their middles is least. */
export interface MedianProblem {
  /** Weights of the points, 0 or more. */
  weight: readonly number[];
  /** Number of sites that may be a middle. */
  sites: number;
  /** From a site to a point, 0 or more. */
  distance: (site: number, point: number) => number;
  /** Middles to choose, 1 to `sites`. */
  count: number;
  /** Points of which a middle takes weights of `most` at most; a point may be divided among middles. Absent = none. */
  limited?: { points: readonly boolean[]; most: number };
  /**
   * Sites near each point, where looking at all of them would take too long. Prices then stay below the distance of sites that are left out, which
   * weakens the bound, if anything, and does not make it wrong.
   */
  near?: NearSites;
}

/**
 * Lower bound by Lagrangian relaxation of the assignment (Cornuéjols, Fisher and Nemhauser, Management Science 23, 1977), by subgradient steps; the
 * middles chosen on the way serve as a start. A site takes the limited points it gains most by, as in the relaxation of the facility location problem
 * with capacities (Beasley, European Journal of Operational Research 33, 1988).
 *
 * @param steps Subgradient steps; more give a better bound.
 */
export function medianBound(problem: MedianProblem, steps: number): MedianBound {
  const { count, distance, limited, sites, weight } = problem;
  const points = weight.length;
  const { complete, near: lists } = problem.near ?? all(points, sites);
  const isLimited = (point: number) => limited?.points[point] ?? false;
  const far = lists.map((list, point) => Float64Array.from(list, (site) => distance(site, point)));
  // a minute less than the last of a list: its order and rounded minutes may disagree by so much
  const dearest = far.map((list) => (complete ? Number.POSITIVE_INFINITY : Math.max(0, Math.max(...list) - 1)));
  const price = far.map((list, point) =>
    Math.min(dearest[point], list.reduce((sum, each) => sum + each, 0) / list.length / 2),
  );
  /** By site: the limited points near it. */
  const limitedAt: { point: number; far: number }[][] = Array.from({ length: sites }, () => []);
  for (let point = 0; point < points; point++)
    if (isLimited(point))
      lists[point].forEach((site, i) => {
        limitedAt[site].push({ point, far: far[point][i] });
      });
  const take = (site: number): { point: number; amount: number; reduced: number }[] => {
    let room = limited?.most ?? 0;
    return limitedAt[site]
      .map(({ far: ticks, point }) => ({ point, reduced: ticks - price[point] }))
      .filter(({ reduced }) => reduced < 0)
      .sort((a, b) => a.reduced - b.reduced || a.point - b.point)
      .map(({ point, reduced }) => {
        const amount = Math.min(room, weight[point]);
        room -= amount;
        return { point, amount, reduced };
      });
  };

  let bound = 0;
  let best: { cost: number; middles: number[] } = { cost: Number.POSITIVE_INFINITY, middles: [] };
  let pace = 1.5;
  let idle = 0;
  const gain = new Float64Array(sites);
  const isChosen = new Uint8Array(sites);
  for (let step = 0; step < steps; step++) {
    let value = 0;
    for (let site = 0; site < sites; site++)
      gain[site] = take(site).reduce((sum, { amount, reduced }) => sum + amount * reduced, 0);
    for (let point = 0; point < points; point++) {
      value += weight[point] * price[point];
      if (isLimited(point)) continue;
      for (let i = 0; i < far[point].length; i++) {
        const reduced = far[point][i] - price[point];
        if (reduced < 0) gain[lists[point][i]] += weight[point] * reduced;
      }
    }
    const chosen = Array.from(gain.keys())
      .sort((a, b) => gain[a] - gain[b] || a - b)
      .slice(0, count);
    isChosen.fill(0);
    const served = new Float64Array(points);
    for (const site of chosen) {
      value += gain[site];
      isChosen[site] = 1;
      for (const { amount, point } of take(site)) served[point] += amount;
    }
    let cost = 0;
    let norm = 0;
    const slope = new Float64Array(points);
    for (let point = 0; point < points; point++) {
      let nearest = Number.POSITIVE_INFINITY;
      for (let i = 0; i < far[point].length; i++) {
        if (isChosen[lists[point][i]] === 0) continue;
        nearest = Math.min(nearest, far[point][i]);
        if (!isLimited(point) && far[point][i] < price[point]) served[point] += weight[point];
      }
      if (nearest === Number.POSITIVE_INFINITY)
        nearest = chosen.reduce((least, site) => Math.min(least, distance(site, point)), nearest);
      cost += weight[point] * nearest;
      // as if each unit of weight had a point of its own
      slope[point] = weight[point] > 0 ? 1 - served[point] / weight[point] : 0;
      norm += weight[point] * slope[point] * slope[point];
    }
    if (cost < best.cost) best = { cost, middles: chosen };
    if (value > bound) {
      bound = value;
      idle = 0;
    } else if (++idle % 8 === 0) pace /= 2;
    if (norm === 0) break;
    // with limits the least sum may be above that of the nearest middles
    const aim = limited === undefined ? best.cost : Math.max(best.cost, AIM * bound);
    const length = (pace * Math.max(0, aim - value)) / norm;
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
