import type { Visit, Worker } from "../model/Instance";
import type { Draft } from "../revise/Draft";
import { lackedSkill } from "../verify/lackedSkill";
import type { Obstacle } from "./Obstacle";
import type { Relaxation } from "./Relaxation";

/** What would have to give way for an obstacle of a worker to go; empty where nothing that has a name would do. */
export function relaxationsFor(draft: Draft, visit: Visit, worker: Worker, obstacle: Obstacle): Relaxation[] {
  const { instance } = draft;
  const { limit, value } = obstacle;
  switch (obstacle.rule) {
    case undefined:
      return obstacle.visits === undefined ? [] : [{ code: "CAPACITY", worker: worker.id, visits: obstacle.visits }];
    case "EXCLUDED":
      return [{ code: "EXCLUDED", worker: worker.id, recipient: obstacle.recipient ?? "" }];
    case "SKILL":
      return skillsFor(draft, visit, worker, obstacle.date ?? instance.horizon.start);
    case "PINNED":
      return [{ code: "PINNED", visit: visit.id }];
    case "DEPENDENCY":
      return [{ code: "WINDOW", visit: visit.id, dependencies: true }];
    case "WINDOW": {
      const minutes = value ?? 0;
      return [{ code: "WINDOW", visit: visit.id, before: Math.max(0, -minutes), after: Math.max(0, minutes) }];
    }
    case "TRAVEL":
      return [{ code: "TRAVEL", worker: worker.id, visit: visit.id }];
    case "CARERS":
      return [{ code: "CARERS", visit: visit.id, carers: visit.seats.length - 1 }];
    case "MAX_CARERS":
      return [{ code: "MAX_CARERS", recipient: obstacle.recipient ?? "", carers: value ?? 0 }];
    case "HOURS":
      return hoursFor(draft, worker, obstacle);
    case "CONTACT_TIME": {
      const load = draft.context.caseload[worker.index];
      return [
        {
          code: "HOURS",
          rule: "contactMinutesPerWeek",
          value: Math.max(0, Math.floor((value ?? 0) / Math.max(1, load))),
        },
      ];
    }
    case "DAILY_REST":
      return [{ code: "REST", rule: "dailyRestHours", value: value ?? 0 }];
    case "WEEKLY_REST":
      return [{ code: "REST", rule: "weeklyRestHours", value: value ?? 0 }];
    case "SPAN":
      return [{ code: "REST", rule: "maxSpanHours", value: value ?? 0 }];
    case "DAYS":
      return [
        {
          code: "REST",
          rule: limit === instance.rules.maxDaysPerWeek ? "maxDaysPerWeek" : "maxConsecutiveDays",
          value: value ?? 0,
        },
      ];
    case "WEEKEND":
      return [{ code: "REST", rule: "weekendsOff" }];
    case "SHIFT":
    case "AVAILABLE":
      if (obstacle.date === undefined || obstacle.template === undefined) return [];
      return [{ code: "SHIFT", worker: worker.id, date: obstacle.date, template: obstacle.template }];
    default:
      return [];
  }
}

/** Every skill that she lacks for the seat of which she lacks fewest. */
function skillsFor({ instance }: Draft, visit: Visit, worker: Worker, date: string): Relaxation[] {
  const recipients = visit.recipients.map((index) => instance.recipients[index].id);
  const ofSeats = visit.seats.map((seat) =>
    seat.skills
      .filter((need) => !need.soft && lackedSkill(worker, visit, { ...seat, skills: [need] }, date) !== null)
      .map(
        (need): Relaxation => ({ code: "SKILL", worker: worker.id, skill: need.skill, level: need.level, recipients }),
      ),
  );
  return ofSeats.reduce((a, b) => (b.length < a.length ? b : a));
}

function hoursFor({ instance }: Draft, worker: Worker, { limit = 0, value = 0, week }: Obstacle): Relaxation[] {
  const { days, weeks } = instance.horizon;
  if (week === undefined) return [{ code: "HOURS", rule: "maxWeeklyHours", value: (value * 7) / (60 * days) }];
  return [{ code: "HOURS", worker: worker.id, minutes: Math.ceil(((value - limit) * 7) / weeks[week].days) }];
}
