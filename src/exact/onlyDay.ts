import { leastTravel } from "../check/leastTravel";
import type { Instance } from "../model/Instance";

/**
 * One day of an instance by itself: some visits and the shifts that start on the day, without rules that look beyond it, contacts and caps. What a
 * roster plans of it is possible here: leaving out other visits shortens no way, since the ways are the shortest over places of other visits.
 *
 * @param visits Indices of visits that only shifts of the day can make.
 */
export function onlyDay(instance: Instance, day: number, visits: readonly number[]): Instance {
  const place = new Map(visits.map((visit, i) => [visit, i]));
  const index = (visit: number) => place.get(visit) as number;
  return {
    ...instance,
    travel: new Map([...instance.travel.keys()].map((mode) => [mode, Int32Array.from(leastTravel(instance, mode))])),
    workers: instance.workers.map((worker) => ({
      ...worker,
      contract: null,
      dayBreaks: null,
      shiftOptions: worker.shiftOptions.map((options, d) => (d === day ? options : [])),
    })),
    recipients: instance.recipients.map((recipient) => ({ ...recipient, maxCarers: null })),
    visits: visits.map((visit, i) => ({ ...instance.visits[visit], index: i })),
    dependencies: instance.dependencies.flatMap((dependency) =>
      place.has(dependency.first) && place.has(dependency.second)
        ? [{ ...dependency, first: index(dependency.first), second: index(dependency.second) }]
        : [],
    ),
    rules: {
      ...instance.rules,
      dailyRestHours: null,
      weeklyRestHours: null,
      maxWeeklyHours: null,
      maxDaysPerWeek: null,
      maxConsecutiveDays: null,
      weekendsOff: "none",
    },
  };
}
