import type { Random } from "../random";
import { chance, triangularMinutes } from "./draw";
import type { Level } from "./profiles";

/** One recurring visit that a recipient needs. Times are minutes after midnight. */
export interface Need {
  kind: "care" | "service";
  /** Every day, once in each week on a weekday of the solver's choice, or the same in every second week. */
  rhythm: "daily" | "weekly" | "fortnightly";
  /** Weekdays that may be chosen (1 = Monday); empty for a daily visit. */
  weekdays: number[];
  /** Start window. */
  earliest: number;
  latest: number;
  minutes: number;
  carers: number;
  skills: string[];
  /** Part of the day, for the minimum gap between meals. */
  part: "morning" | "forenoon" | "lunch" | "afternoon" | "evening" | "night" | "flexible";
}

/** Draws the visits of one recipient; `carers` is how many come to each visit of personal care. */
export function drawNeeds(random: Random, level: Level, carers: number): Need[] {
  const needs: Need[] = [];
  if (level === "S") {
    needs.push(service(random, "fortnightly", 70, 80, 90));
    if (chance(random, 0.5)) needs.push(service(random, "weekly", 30, 45, 60));
    if (chance(random, 0.2)) needs.push({ ...service(random, "weekly", 30, 40, 50), kind: "care" });
    return needs;
  }
  const delegated = level !== "A";
  const medication = delegated && chance(random, 0.5);
  const insulin = delegated && chance(random, 0.08);
  const skills = [...(medication ? ["medication"] : []), ...(insulin ? ["insulin"] : [])];
  const daily = (part: Need["part"], centre: number, half: number, minutes: number, needed: string[] = []) =>
    needs.push({
      kind: "care",
      rhythm: "daily",
      weekdays: [],
      earliest: Math.max(7 * 60, centre - half),
      latest: centre + half,
      minutes,
      carers,
      skills: needed,
      part,
    });
  const half = skills.length > 0 ? 30 : 45;

  daily("morning", between(random, 450, 600), half, triangularMinutes(random, 15, 25, 45), skills);
  if (level === "D" && chance(random, 0.5)) {
    daily("forenoon", between(random, 630, 660), 30, triangularMinutes(random, 10, 18, 30));
  }
  if (level === "C" || level === "D" || (level === "B" && chance(random, 0.5))) {
    daily("lunch", between(random, 705, 765), 45, triangularMinutes(random, 10, 18, 30));
  }
  if (level === "C" || level === "D") {
    const checkIn = chance(random, 0.4);
    daily(
      "afternoon",
      between(random, 900, 990),
      45,
      checkIn ? triangularMinutes(random, 5, 10, 15) : triangularMinutes(random, 10, 18, 30),
    );
  }
  if (level === "D") daily("evening", between(random, 1080, 1125), 45, triangularMinutes(random, 10, 18, 30));
  if (delegated) {
    const last = level === "B" ? [1095, 1230] : [1185, 1250];
    daily("night", between(random, last[0]!, last[1]!), half, triangularMinutes(random, 10, 20, 35), skills);
  }

  const shower = () => ({ ...service(random, "weekly", 30, 40, 50), kind: "care" as const, carers });
  const first = shower();
  needs.push(first);
  if (chance(random, 0.4)) {
    // Two showers a week lie in different halves of it.
    first.weekdays = [1, 2];
    needs.push({ ...shower(), weekdays: [4, 5], minutes: first.minutes });
  }
  if (chance(random, 0.7)) needs.push(service(random, "fortnightly", 45, 70, 95));
  if (chance(random, 0.5)) needs.push(service(random, "weekly", 30, 45, 60));
  if (level !== "D" && chance(random, 0.1)) needs.push({ ...service(random, "weekly", 40, 45, 50), kind: "care" });
  return needs;
}

/** A flexible task: promised only as forenoon or afternoon, on one of three weekdays. */
function service(random: Random, rhythm: "weekly" | "fortnightly", least: number, mode: number, most: number): Need {
  const minutes = triangularMinutes(random, least, mode, most);
  const afternoon = chance(random, 0.65);
  return {
    kind: "service",
    rhythm,
    weekdays: random.shuffle([1, 2, 3, 4, 5]).slice(0, 3).sort(),
    earliest: afternoon ? 12 * 60 : 9 * 60,
    latest: (afternoon ? 16 * 60 : 12 * 60) - Math.min(60, minutes),
    minutes,
    carers: 1,
    skills: [],
    part: "flexible",
  };
}

/** Uniform in whole five minutes, both ends included. */
function between(random: Random, least: number, most: number): number {
  return least + 5 * random.integer(Math.floor((most - least) / 5) + 1);
}

/** Mean visits of a need in a week. */
export function perWeek(need: Need): number {
  return need.rhythm === "daily" ? 7 : need.rhythm === "weekly" ? 1 : 0.5;
}
