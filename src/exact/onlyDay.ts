import type { Instance } from "../model/Instance";
import { onlyVisits } from "./onlyVisits";

/**
 * One day of an instance by itself: some visits and the shifts that start on the day, without rules that look beyond it, contacts and caps. What a
 * roster plans of it is possible here.
 *
 * @param visits Indices of visits that only shifts of the day can make.
 */
export function onlyDay(instance: Instance, day: number, visits: readonly number[]): Instance {
  const alone = onlyVisits(instance, visits);
  return {
    ...alone,
    workers: instance.workers.map((worker) => ({
      ...worker,
      contract: null,
      dayBreaks: null,
      shiftOptions: worker.shiftOptions.map((options, d) => (d === day ? options : [])),
    })),
    recipients: alone.recipients.map((recipient) => ({ ...recipient, maxCarers: null })),
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
