import type { Instance } from "../model/Instance";

/** For each of some points the nearest of some sites, nearest first. */
export interface NearSites {
  /** By point: indices into the sites. */
  near: Int32Array[];
  /** Whether each list has all sites. Else no site that is left out is nearer than the last of its list. */
  complete: boolean;
}

/**
 * @param points Location indices.
 * @param sites Location indices.
 * @param distance Minutes between two locations.
 * @param most Length of a list at most.
 */
export function nearSites(
  instance: Instance,
  points: readonly number[],
  sites: readonly number[],
  distance: (a: number, b: number) => number,
  most: number,
): NearSites {
  const length = Math.min(most, sites.length);
  const byCoordinates = [...instance.travel.values()].some((times) => !(times instanceof Int32Array));
  const far = new Float64Array(sites.length);
  const { x, y, z } = onSphere(byCoordinates ? instance.locations : []);
  const near = points.map((point) => {
    if (byCoordinates) {
      // the straight line through the earth orders places as travel by speed does, and is quick
      for (let s = 0; s < sites.length; s++) {
        const at = sites[s];
        far[s] = (x[at] - x[point]) ** 2 + (y[at] - y[point]) ** 2 + (z[at] - z[point]) ** 2;
      }
    } else for (let s = 0; s < sites.length; s++) far[s] = distance(sites[s], point);
    return nearest(far, length);
  });
  return { near, complete: length === sites.length };
}

function onSphere(locations: Instance["locations"]): { x: Float64Array; y: Float64Array; z: Float64Array } {
  const radians = Math.PI / 180;
  const at = locations.map(({ lat, lon }) => [(lat ?? 0) * radians, (lon ?? 0) * radians]);
  return {
    x: Float64Array.from(at, ([lat, lon]) => Math.cos(lat) * Math.cos(lon)),
    y: Float64Array.from(at, ([lat, lon]) => Math.cos(lat) * Math.sin(lon)),
    z: Float64Array.from(at, ([lat]) => Math.sin(lat)),
  };
}

/** Indices of the `length` least values, ascending; of equal ones the first come first. */
function nearest(far: Float64Array, length: number): Int32Array {
  if (length === 0) return new Int32Array(0);
  const limit = length === far.length ? Number.POSITIVE_INFINITY : select(far.slice(), length - 1);
  const chosen: number[] = [];
  let below = 0;
  for (let s = 0; s < far.length; s++) if (far[s] < limit) below++;
  let ties = length - below;
  for (let s = 0; s < far.length; s++) if (far[s] < limit || (far[s] === limit && ties-- > 0)) chosen.push(s);
  return Int32Array.from(chosen.sort((a, b) => far[a] - far[b] || a - b));
}

/** The value that would stand at `k` if the values were sorted (Hoare's quickselect). Changes their order. */
function select(values: Float64Array, k: number): number {
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = values[(low + high) >> 1];
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i] < pivot) i++;
      while (values[j] > pivot) j--;
      if (i > j) break;
      [values[i], values[j]] = [values[j], values[i]];
      i++;
      j--;
    }
    if (k <= j) high = j;
    else if (k >= i) low = i;
    else break;
  }
  return values[k];
}
