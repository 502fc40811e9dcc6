import type { StopCriterion } from "./StopCriterion";

/**
 * Stops as soon as one of the criteria does; `run.stopped` then has the name of that one.
 * @param criteria at least one, asked in this order
 * @throws RangeError for none
 */
export function anyOf(...criteria: StopCriterion[]): StopCriterion {
  if (criteria.length === 0) throw new RangeError("anyOf needs at least one criterion");
  return {
    name: "anyOf",
    readsClock: criteria.some(({ readsClock }) => readsClock),
    members: criteria,
    begin() {
      const parts = criteria.map((criterion) => criterion.begin());
      return (progress) => parts.some((reached) => reached(progress));
    },
  };
}
