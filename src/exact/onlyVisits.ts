import { leastTravel } from "../check/leastTravel";
import type { Instance } from "../model/Instance";

/**
 * Some visits of an instance by themselves, with all workers and recipients and nobody's contact. What a roster plans of them is possible here:
 * leaving out other visits shortens no way, since the ways are the shortest over places of other visits.
 *
 * @param visits Indices of visits.
 */
export function onlyVisits(instance: Instance, visits: readonly number[]): Instance {
  const place = new Map(visits.map((visit, i) => [visit, i]));
  const index = (visit: number) => place.get(visit) as number;
  return {
    ...instance,
    travel: new Map([...instance.travel.keys()].map((mode) => [mode, Int32Array.from(leastTravel(instance, mode))])),
    recipients: instance.recipients.map((recipient) => ({
      ...recipient,
      contact: { policy: "notNeeded" as const, worker: null, deputy: null },
    })),
    visits: visits.map((visit, i) => ({ ...instance.visits[visit], index: i })),
    dependencies: instance.dependencies.flatMap((dependency) =>
      place.has(dependency.first) && place.has(dependency.second)
        ? [{ ...dependency, first: index(dependency.first), second: index(dependency.second) }]
        : [],
    ),
  };
}
