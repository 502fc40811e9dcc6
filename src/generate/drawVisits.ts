import type { CalendarDay } from "./calendar";
import { clock, weekdayNames } from "./calendar";
import type { Need } from "./drawNeeds";
import type { GeneratedVisit } from "./GeneratedDocument";

const dayEnd = 22 * 60;
const mealGap = 120;

/** The needs of one recipient, or what a couple shares, as visits of the horizon. */
export interface VisitSource {
  recipients: string[];
  needs: Need[];
  /** Longest travel home to the base, minutes: late visits end early enough to be back before the last shift ends. */
  travelBack: number;
  /** Whether fortnightly visits fall in even or odd calendar weeks. */
  parity: number;
}

/** Turns needs into visits; `nextId` gives their ids. Flexible ones become alternatives on several weekdays of one week. */
export function drawVisits(
  source: VisitSource,
  days: CalendarDay[],
  nextId: () => string,
): { visits: GeneratedVisit[]; dependencies: { first: string; second: string; minGap: number }[] } {
  const visits: GeneratedVisit[] = [];
  const dependencies: { first: string; second: string; minGap: number }[] = [];
  let morning: { id: string; latest: number } | null = null;
  const weeks = [...new Set(days.map((day) => day.week))];

  for (const need of source.needs) {
    const latest = Math.min(need.latest, dayEnd - need.minutes - source.travelBack);
    const earliest = clock(Math.min(need.earliest, latest - 45));
    const common = {
      recipients: source.recipients,
      kind: need.kind,
      minutes: { min: Math.max(5, Math.round(need.minutes * 0.8)), preferred: need.minutes },
      ...(need.carers === 2 && need.skills.length > 0
        ? { carers: [{ skills: need.skills }, { skills: [] }], skills: [] }
        : { carers: need.carers, skills: need.skills }),
      priority: need.skills.length > 0 ? 3 : need.kind === "service" ? 1 : 2,
    };
    if (need.rhythm === "daily") {
      const id = nextId();
      visits.push({ id, ...common, repeat: { weekdays: weekdayNames, earliest, latest: clock(latest) } });
      if (need.part === "morning") morning = { id, latest };
      if (need.part === "lunch" && morning && need.earliest - morning.latest < mealGap) {
        dependencies.push({ first: morning.id, second: id, minGap: mealGap });
      }
      continue;
    }
    for (const week of weeks) {
      if (need.rhythm === "fortnightly" && week % 2 !== source.parity) continue;
      const windows = days
        .filter((day) => day.week === week && need.weekdays.includes(day.weekday))
        .map((day) => ({ date: day.date, earliest, latest: clock(latest) }));
      if (windows.length > 0) visits.push({ id: nextId(), ...common, windows });
    }
  }
  return { visits, dependencies };
}
