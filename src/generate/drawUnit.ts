import type { Random } from "../random";
import type { CalendarDay } from "./calendar";
import { stratified } from "./draw";
import { drawNeeds, type Need, perWeek } from "./drawNeeds";
import { drawPlaces } from "./drawPlaces";
import { drawRecipient } from "./drawRecipient";
import { drawVisits } from "./drawVisits";
import { drawWorkers, meanContractMinutes, type Staffing, staffingOf } from "./drawWorkers";
import type { GeneratedDocument } from "./GeneratedDocument";
import type { Level, ProfileTable } from "./profiles";
import type { SettingTable } from "./settings";

/** Share of recipients who live with another recipient and share the service visits. */
const coupled = 0.06;
/** Share of the recipients at each level who need two carers at a time. */
const liftedShare: Record<Level, number> = { S: 0, A: 0, B: 0.02, C: 0.1, D: 0.4 };
const kmPerDegree = 111.195;

export interface UnitPlan {
  random: Random;
  levels: ProfileTable["levels"];
  setting: SettingTable;
  days: CalendarDay[];
  /** Place of the unit in the municipality's grid, row by row. */
  index: number;
  gridSide: number;
  recipients: number;
  /** Headcount, or null for as many as bring the client share of contract hours to `clientTimeShare`. */
  workers: number | null;
  clientTimeShare: number;
  /** Numbers of the first ids. */
  first: { recipient: number; worker: number; visit: number };
}

export type Unit = Pick<GeneratedDocument, "locations" | "workers" | "recipients" | "visits" | "dependencies"> & {
  /** Level of each recipient. */
  levels: Level[];
};

/** Draws one unit: a base, homes, recipients with their visits, and the staff. */
export function drawUnit(plan: UnitPlan): Unit {
  const { random, setting, days, first } = plan;
  const places = drawPlaces(random, setting, { ...plan, firstHome: first.recipient });
  const homes = places.homes;
  const levels = stratified(random, plan.levels, plan.recipients);
  const lifted = drawLifted(random, levels);
  const needs = levels.map((level, i) => drawNeeds(random, level, lifted.has(i) ? 2 : 1));
  const partnerOf = drawCouples(random, plan.recipients);
  for (const [one, other] of partnerOf) {
    homes[other] = homes[one]!;
    needs[other] = needs[other]!.filter((need) => !isShared(need));
  }

  const weeklyMinutes = needs.flat().reduce((sum, need) => sum + need.minutes * need.carers * perWeek(need), 0);
  const workers = drawWorkers(random, setting, days, {
    base: places.base,
    team: `unit${plan.index + 1}`,
    firstWorker: first.worker,
    staffing: plan.workers === null ? staffingFor(weeklyMinutes / plan.clientTimeShare) : staffingOf(plan.workers),
  });

  const ids = homes.map((_, i) => `r${first.recipient + i}`);
  const visits: GeneratedDocument["visits"] = [];
  const dependencies: GeneratedDocument["dependencies"] = [];
  let nextVisit = first.visit;
  const recipients = ids.map((id, i) => {
    const partner = partnerOf.get(i);
    const travelBack = longestTravelBack(places.locations, places.base, homes[i]!, setting);
    const parity = random.integer(2);
    const add = (who: string[], group: Need[]) => {
      const drawn = drawVisits({ recipients: who, needs: group, travelBack, parity }, days, () => `v${nextVisit++}`);
      visits.push(...drawn.visits);
      dependencies.push(...drawn.dependencies);
    };
    if (partner === undefined) add([id], needs[i]!);
    else {
      add(
        [id],
        needs[i]!.filter((need) => !isShared(need)),
      );
      add([id, ids[partner]!], needs[i]!.filter(isShared));
    }
    return drawRecipient(random, { id, home: homes[i]!, level: levels[i]! }, workers);
  });
  const inhabited = new Set([places.base, ...homes]);
  return {
    locations: places.locations.filter((place) => inhabited.has(place.id)),
    workers,
    recipients,
    visits,
    dependencies,
    levels,
  };
}

/** Recipients who need two carers; the expected number of them, because a few more or fewer would change the whole unit. */
function drawLifted(random: Random, levels: Level[]): Set<number> {
  const lifted = new Set<number>();
  let owed = random.uniform();
  for (const level of ["B", "C", "D"] as const) {
    const order = random.shuffle(levels.flatMap((each, i) => (each === level ? [i] : [])));
    owed += order.length * liftedShare[level];
    const now = Math.min(order.length, Math.floor(owed));
    for (const i of order.slice(0, now)) lifted.add(i);
    owed -= now;
  }
  return lifted;
}

function isShared(need: Need): boolean {
  return need.kind === "service";
}

function drawCouples(random: Random, recipients: number): Map<number, number> {
  const order = random.shuffle(Array.from({ length: recipients }, (_, i) => i));
  const pairs = Math.floor((recipients * coupled) / 2);
  return new Map(Array.from({ length: pairs }, (_, i) => [order[2 * i]!, order[2 * i + 1]!]));
}

/** With fewer, nobody or only one would be on duty on some weekend. */
const leastWorkers = 6;

/** The headcount whose contract hours come nearest to what is needed. */
function staffingFor(contractMinutes: number): Staffing {
  let best = staffingOf(leastWorkers);
  const miss = (staffing: Staffing) => Math.abs(meanContractMinutes(staffing) - contractMinutes);
  for (let headcount = leastWorkers + 1; meanContractMinutes(best) < contractMinutes; headcount++) {
    const next = staffingOf(headcount);
    if (miss(next) > miss(best)) break;
    best = next;
  }
  return best;
}

/** Minutes to the base by the slowest mode, rounded up with a minute to spare. */
function longestTravelBack(
  locations: GeneratedDocument["locations"],
  base: string,
  home: string,
  setting: SettingTable,
): number {
  const from = locations.find((place) => place.id === home)!;
  const to = locations.find((place) => place.id === base)!;
  const north = (from.lat - to.lat) * kmPerDegree;
  const east = (from.lon - to.lon) * kmPerDegree * 0.5035;
  const km = Math.sqrt(north * north + east * east);
  const minutes = Object.values(setting.travel).map(
    (mode) => (km * mode.detour * 60) / mode.speedKmh + mode.overheadMinutes,
  );
  return Math.ceil(Math.max(...minutes)) + 1;
}
