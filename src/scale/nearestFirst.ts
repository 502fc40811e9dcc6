import type { Instance } from "../model/Instance";
import { legTicks } from "../model/legTicks";
import type { CareUnit } from "./CareUnit";

/** By unit: the other units, those with the nearest middle first (by the first travel mode, there and back). */
export function nearestFirst(instance: Instance, units: readonly CareUnit[]): number[][] {
  const [mode] = instance.travel.keys();
  const leg = (a: number, b: number) => legTicks(instance, mode, units[a].middle, units[b].middle);
  const far = (a: number, b: number) => leg(a, b) + leg(b, a);
  return units.map((_, unit) =>
    [...units.keys()].filter((other) => other !== unit).sort((a, b) => far(unit, a) - far(unit, b) || a - b),
  );
}
