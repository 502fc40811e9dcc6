import type { Instance } from "../model/Instance";
import type { CareUnit } from "./CareUnit";
import type { Amount, Cell, Cover } from "./Cover";
import { coverOf } from "./coverOf";

/** A unit's demand is more than its workers could cover, whatever their shifts. */
export interface Shortage extends Cell {
  unit: string;
  /** Minutes in the horizon. */
  demand: number;
  capacity: number;
}

/** Every period, hour and skill that a unit cannot cover by its own workers. */
export function shortagesOf(
  instance: Instance,
  units: readonly CareUnit[],
  cover: Cover = coverOf(instance),
): Shortage[] {
  const sum = (lists: readonly Amount[][]) => {
    const sums = new Float64Array(cover.cells.length);
    for (const { cell, minutes } of lists.flat()) sums[cell] += minutes;
    return sums;
  };
  return units.flatMap(({ id, recipients, workers }) => {
    const demand = sum(recipients.map((recipient) => cover.demand[recipient]));
    const capacity = sum(workers.map((worker) => cover.capacity[worker]));
    return cover.cells.flatMap((cell, at) =>
      demand[at] > capacity[at] + 1e-6 ? [{ unit: id, ...cell, demand: demand[at], capacity: capacity[at] }] : [],
    );
  });
}
