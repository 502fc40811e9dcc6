import type { Instance } from "../model/Instance";
import type { CareUnit } from "./CareUnit";
import { households } from "./households";

/** @throws RangeError unless every recipient and worker is in one unit, once, in ascending order, and no household is parted */
export function checkUnits(instance: Instance, units: readonly CareUnit[]): void {
  checkOnce(
    "recipient",
    instance.recipients.length,
    units.map(({ recipients }) => recipients),
  );
  checkOnce(
    "worker",
    instance.workers.length,
    units.map(({ workers }) => workers),
  );
  const unitOf = new Map(units.flatMap(({ recipients }, unit) => recipients.map((index) => [index, unit] as const)));
  for (const group of households(instance))
    if (new Set(group.map((index) => unitOf.get(index))).size > 1)
      throw new RangeError("recipients who share a home, a visit or dependent visits must share a unit");
}

function checkOnce(what: string, count: number, lists: readonly (readonly number[])[]): void {
  const all = lists.flat();
  const known = all.every((index) => Number.isInteger(index) && index >= 0 && index < count);
  if (!known || all.length !== count || new Set(all).size !== count)
    throw new RangeError(`every ${what} must be in one unit, once`);
  for (const list of lists)
    if (list.some((index, at) => at > 0 && index < list[at - 1]))
      throw new RangeError(`${what}s of a unit must be in ascending order`);
}
