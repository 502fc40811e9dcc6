import type { Instance } from "../model/Instance";
import type { CareUnit } from "./CareUnit";

/** By unit: the other units, those with the nearest middle first (by the first travel mode, there and back). */
export function nearestFirst({ locations, travel }: Instance, units: readonly CareUnit[]): number[][] {
  const [matrix] = travel.values();
  const n = locations.length;
  const far = (a: number, b: number) =>
    matrix[units[a].middle * n + units[b].middle] + matrix[units[b].middle * n + units[a].middle];
  return units.map((_, unit) =>
    [...units.keys()].filter((other) => other !== unit).sort((a, b) => far(unit, a) - far(unit, b) || a - b),
  );
}
