import type { Random } from "../random";
import { addDays, type CalendarDay } from "./calendar";
import { chance, stratified } from "./draw";
import type { GeneratedWorker } from "./GeneratedDocument";
import type { SettingTable } from "./settings";
import { fullTimeMinutes, shiftTemplates } from "./shiftTemplates";

/** Minutes a week that an hourly worker is booked for: one long and one short shift. */
export const hourlyMinutes = 780;

const assistantNurses = 0.73;
const degrees = { "1": 0.65, "0.75": 0.23, "0.9": 0.04, "0.8": 0.04, "0.5": 0.04 };
const contactsOfFullTime = 6;

/** Whoever may give insulin may hand out medicines too: 85 and 60 % of the permanent staff, 50 and 25 % of the hourly. */
const skillsOf = { none: [], medication: ["medication"], both: ["medication", "insulin"] };
const delegationsOf = {
  permanent: { both: 0.6, medication: 0.25, none: 0.15 },
  hourly: { both: 0.25, medication: 0.25, none: 0.5 },
};

/** How many permanent and hourly workers a unit has. */
export interface Staffing {
  permanent: number;
  hourly: number;
}

/** A fifth of the staff is hourly. */
export function staffingOf(headcount: number): Staffing {
  const hourly = Math.round(headcount * 0.2);
  return { permanent: headcount - hourly, hourly };
}

/** Contract minutes that a unit of that size has a week on average. */
export function meanContractMinutes(staffing: Staffing): number {
  const mean = Object.entries(degrees).reduce((sum, [degree, share]) => sum + Number(degree) * share, 0);
  return fullTimeMinutes * mean * staffing.permanent + hourlyMinutes * staffing.hourly;
}

/** Draws the staff of one unit: half of the permanent ones are free every other weekend, the other half in between. */
export function drawWorkers(
  random: Random,
  setting: SettingTable,
  days: CalendarDay[],
  unit: { base: string; team: string; firstWorker: number; staffing: Staffing },
): GeneratedWorker[] {
  const { permanent, hourly } = unit.staffing;
  const titles = stratified(random, { assistantNurse: assistantNurses, careAide: 1 - assistantNurses }, permanent);
  const workDegrees = stratified(random, degrees, permanent).map(Number);
  const modes = stratified(random, setting.modes, permanent + hourly);
  const delegations = [
    ...stratified(random, delegationsOf.permanent, permanent),
    ...stratified(random, delegationsOf.hourly, hourly),
  ];
  const parities = weekendParities(delegations.slice(0, permanent));
  const start = days[0]!.date;

  return Array.from({ length: permanent + hourly }, (_, i) => {
    const isPermanent = i < permanent;
    const degree = isPermanent ? workDegrees[i]! : hourlyMinutes / fullTimeMinutes;
    const title = isPermanent ? titles[i]! : chance(random, 0.3) ? "assistantNurse" : "careAide";
    const minutes = Math.round(fullTimeMinutes * degree);
    // A delegation lasts a year at most.
    const delegation = (skill: string) => ({ skill, validTo: addDays(start, 30 + random.integer(336)) });
    return {
      id: `w${unit.firstWorker + i}`,
      title,
      employment: isPermanent ? "permanent" : "hourly",
      skills: skillsOf[delegations[i]!].map(delegation),
      mode: modes[i]!,
      base: unit.base,
      contract: { minutesPerWeek: minutes, overtimeMinutes: isPermanent ? Math.round(minutes * 0.05) : 0 },
      shifts: {
        allowed: shiftTemplates.map((template) => template.id),
        unavailable: isPermanent ? offWeekends(days, parities[i]!) : hourlyUnavailable(random, days),
      },
      maxContacts: isPermanent && title === "assistantNurse" ? Math.max(1, Math.round(contactsOfFullTime * degree)) : 0,
      team: unit.team,
    };
  });
}

/** Alternates the free weekends among workers with the same delegations, so that some of each kind are there on every weekend. */
function weekendParities(delegations: (keyof typeof skillsOf)[]): number[] {
  const kinds = Object.keys(skillsOf);
  const order = delegations
    .map((_, i) => i)
    .sort((i, j) => kinds.indexOf(delegations[i]!) - kinds.indexOf(delegations[j]!) || i - j);
  const parities = new Array<number>(delegations.length);
  for (const [place, i] of order.entries()) parities[i] = place % 2;
  return parities;
}

function offWeekends(days: CalendarDay[], parity: number): string[] {
  return days.filter((day) => day.weekday >= 6 && day.week % 2 === parity).map((day) => day.date);
}

/** Hourly workers are asked at weekends first; on weekdays each has two days in a week on which she cannot come. */
function hourlyUnavailable(random: Random, days: CalendarDay[]): string[] {
  const weeks = [...new Set(days.map((day) => day.week))];
  return weeks.flatMap((week) => {
    const off = random.shuffle([1, 2, 3, 4, 5]).slice(0, 2);
    return days.filter((day) => day.week === week && off.includes(day.weekday)).map((day) => day.date);
  });
}
