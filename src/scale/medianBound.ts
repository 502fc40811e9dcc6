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
 */
export function medianBound(
  points: number,
  weight: readonly number[],
  sites: number,
  distance: (site: number, point: number) => number,
  count: number,
  steps: number,
): MedianBound {
  const price = Array.from({ length: points }, (_, point) => {
    let sum = 0;
    for (let site = 0; site < sites; site++) sum += distance(site, point);
    return sum / sites / 2;
  });
  let bound = 0;
  let best: { cost: number; middles: number[] } = { cost: Number.POSITIVE_INFINITY, middles: [] };
  let pace = 1.5;
  let idle = 0;
  const gain = new Float64Array(sites);
  for (let step = 0; step < steps; step++) {
    let value = 0;
    for (let point = 0; point < points; point++) value += weight[point] * price[point];
    for (let site = 0; site < sites; site++) {
      let sum = 0;
      for (let point = 0; point < points; point++)
        sum += weight[point] * Math.min(0, distance(site, point) - price[point]);
      gain[site] = sum;
    }
    const chosen = Array.from(gain.keys())
      .sort((a, b) => gain[a] - gain[b] || a - b)
      .slice(0, count);
    for (const site of chosen) value += gain[site];
    let cost = 0;
    let norm = 0;
    const slope = new Float64Array(points);
    for (let point = 0; point < points; point++) {
      let nearest = Number.POSITIVE_INFINITY;
      let served = 0;
      for (const site of chosen) {
        const far = distance(site, point);
        nearest = Math.min(nearest, far);
        if (far < price[point]) served++;
      }
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
    for (let point = 0; point < points; point++) price[point] = Math.max(0, price[point] + length * slope[point]);
  }
  // sums of floating-point numbers: a hair less is a bound for certain
  return { bound: Math.max(0, bound - 1e-6 * Math.max(1, bound)), middles: best.middles };
}
