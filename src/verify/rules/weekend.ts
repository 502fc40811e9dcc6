import { breachOf } from "../breachOf";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `WEEKEND`: every other weekend off. */
export const weekendRule: Rule = {
  code: "WEEKEND",
  text: "With weekendsOff everyOther, all Saturdays and Sundays on which a worker's shifts start lie in calendar weeks of one parity.",
  parameters: ["weekendsOff"],
  source: "planning rule (every other weekend, the usual local agreement)",
  check({ instance, shiftsOf }) {
    if (instance.rules.weekendsOff !== "everyOther") return [];
    const { calendarWeeks, dates, weekdays } = instance.horizon;
    const breaches: Violation[] = [];
    for (const worker of instance.workers) {
      const days = shiftsOf[worker.index].map(({ day }) => day).filter((day) => weekdays[day] >= 6);
      const clash = days.find((day) => (calendarWeeks[day] - calendarWeeks[days[0]]) % 2 !== 0);
      if (clash === undefined) continue;
      const detail = `worker ${worker.id} works both on the weekend of ${dates[days[0]]} and on that of ${dates[clash]}`;
      breaches.push(breachOf(weekendRule, detail, { worker: worker.id }));
    }
    return breaches;
  },
};
