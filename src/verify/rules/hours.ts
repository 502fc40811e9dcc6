import { breachOf } from "../breachOf";
import { paidTicks } from "../paidTicks";
import type { Rule } from "../Rule";
import type { Violation } from "../Violation";

/** `HOURS`: paid minutes a week against the contract, and on average against the law. */
export const hoursRule: Rule = {
  code: "HOURS",
  text: "Paid minutes of the shifts that start in a week are at most minutesPerWeek plus overtimeMinutes of the contract, prorated in a part week, and over the horizon at most maxWeeklyHours a week on average.",
  parameters: ["maxWeeklyHours"],
  source: "contract of employment (AB/HÖK), and arbetstidslagen (1982:673): at most 48 hours a week on average",
  check(context) {
    const { instance, shiftsOf } = context;
    const { days, ticksPerMinute, weeks } = instance.horizon;
    const breaches: Violation[] = [];
    for (const worker of instance.workers) {
      const paid = paidTicks(context, shiftsOf[worker.index]).map((ticks) => ticks / ticksPerMinute);
      const { contract } = worker;
      weeks.forEach((block, week) => {
        if (contract === null) return;
        const limit = ((contract.minutesPerWeek + contract.overtimeMinutes) * block.days) / 7;
        if (paid[week] <= limit + 1e-9) return;
        const detail = `worker ${worker.id} is paid ${paid[week]} minutes in week ${week}, at most ${limit} are allowed`;
        const place = { worker: worker.id, week, aspect: "week", value: paid[week], limit };
        breaches.push(breachOf(hoursRule, detail, place));
      });
      const { maxWeeklyHours } = instance.rules;
      if (maxWeeklyHours === null) continue;
      const value = paid.reduce((sum, minutes) => sum + minutes, 0);
      const limit = (maxWeeklyHours * 60 * days) / 7;
      if (value <= limit + 1e-9) continue;
      const detail = `worker ${worker.id} is paid ${value} minutes over the horizon, at most ${limit} are allowed`;
      breaches.push(breachOf(hoursRule, detail, { worker: worker.id, aspect: "horizon", value, limit }));
    }
    return breaches;
  },
};
