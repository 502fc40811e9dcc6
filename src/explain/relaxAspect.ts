import type { Instance, Worker } from "../model/Instance";
import { shiftOn } from "../model/parse/buildShifts";

/** A kind of demand that an instance makes on its rosters. */
export type Aspect =
  | "HISTORY"
  | "PINNED"
  | "EXCLUDED"
  | "SKILL"
  | "CARERS"
  | "HOURS"
  | "REST"
  | "SHIFT"
  | "WINDOW"
  | "MAX_CARERS"
  | "DEPENDENCY";

/** All of them, in the order in which they are thought away. */
export const aspects: readonly Aspect[] = [
  "DEPENDENCY",
  "MAX_CARERS",
  "PINNED",
  "EXCLUDED",
  "SKILL",
  "HISTORY",
  "HOURS",
  "REST",
  "CARERS",
  "SHIFT",
  "WINDOW",
];

/** The instance without one kind of demand. */
export function relaxAspect(instance: Instance, aspect: Aspect): Instance {
  const { horizon, recipients, rules, visits, workers } = instance;
  switch (aspect) {
    case "HISTORY":
      return { ...instance, recipients: recipients.map((recipient) => ({ ...recipient, historyCarers: [] })) };
    case "PINNED":
      return { ...instance, visits: visits.map((visit) => ({ ...visit, pinned: { workers: [], starts: [] } })) };
    case "EXCLUDED":
      return { ...instance, recipients: recipients.map((recipient) => ({ ...recipient, excluded: [] })) };
    case "MAX_CARERS":
      return { ...instance, recipients: recipients.map((recipient) => ({ ...recipient, maxCarers: null })) };
    case "DEPENDENCY":
      return { ...instance, dependencies: [] };
    case "SKILL": {
      const bare = visits.map((visit) => ({ ...visit, seats: visit.seats.map((seat) => ({ ...seat, skills: [] })) }));
      return { ...instance, visits: bare };
    }
    case "CARERS":
      return { ...instance, visits: visits.map((visit) => ({ ...visit, seats: visit.seats.slice(0, 1) })) };
    case "HOURS": {
      const free = workers.map((worker) => ({ ...worker, contract: null }));
      return { ...instance, workers: free, rules: { ...rules, maxWeeklyHours: null } };
    }
    case "REST": {
      const free = workers.map((worker) => ({ ...worker, dayBreaks: null }));
      const none = { dailyRestHours: null, weeklyRestHours: null, maxSpanHours: null };
      const days = { maxDaysPerWeek: null, maxConsecutiveDays: null, weekendsOff: "none" as const };
      return { ...instance, workers: free, rules: { ...rules, ...none, ...days } };
    }
    case "SHIFT":
      return { ...instance, workers: workers.map((worker) => anyShift(instance, worker)) };
    case "WINDOW": {
      const whole = visits.map((visit) => ({
        ...visit,
        windows: visit.windows.map((window) => ({
          ...window,
          earliest: Math.min(window.earliest, horizon.midnights[window.day]),
          latest: Math.max(window.latest, horizon.midnights[window.day + 1] - 1),
        })),
      }));
      return { ...instance, visits: whole };
    }
  }
}

/** The worker with every template on every day, and her fixed shifts as mere possibilities. */
function anyShift({ horizon, templates }: Instance, worker: Worker): Worker {
  const shiftOptions = worker.shiftOptions.map((own, day) => {
    const held = new Set(own.map(({ template }) => template));
    const more = templates
      .filter(({ id }) => !held.has(id))
      .map((template) => shiftOn(horizon, day, template, { template: template.id, fixed: false, softLoad: null }));
    return [...own.map((option) => ({ ...option, fixed: false })), ...more];
  });
  return { ...worker, shiftOptions, unavailable: worker.unavailable.map(() => false) };
}
