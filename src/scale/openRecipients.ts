import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { bondsOf } from "./bondsOf";
import type { CareUnit } from "./CareUnit";
import { commonMode } from "./commonMode";
import { distanceOf } from "./distanceOf";

/** Households at a border at most whom a neighbour may take on for the sake of continuity. */
const MOST_HOUSEHOLDS = 6;
/** How much farther from the neighbour's middle than from her own a recipient may live: a factor, and minutes. */
const FARTHER = 1.5;
const MORE_MINUTES = 5;
/** Minutes farther that weigh as much as one carer less to begin with. */
const MINUTES_A_CARER = 10;

/** Recipients of a unit to whom a neighbour's workers might come, and why. */
export interface Open {
  /** A visit is left out, or the contact or a pinned worker is one of the neighbour's. */
  needed: number[];
  /** Those who meet most carers of them who live at the border or know somebody on the other side; none who meets one only. */
  better: number[];
}

/** What tells for each pair of units who might be helped across the border. */
export function openRecipients(
  instance: Instance,
  households: readonly (readonly number[])[],
  visitsOf: readonly (readonly number[])[],
): (unit: CareUnit, neighbour: CareUnit, roster: Roster) => Open {
  const distance = distanceOf(instance, commonMode(instance));
  const known = instance.recipients.map(() => [] as number[]);
  for (const { recipient, worker } of bondsOf(instance)) known[recipient].push(worker);
  const householdOf = new Map(households.flatMap((group) => group.map((index) => [index, group] as const)));

  return (unit, neighbour, roster) => {
    const there = new Set(neighbour.workers);
    const left = new Set(roster.unassigned.map(({ visit }) => visit));
    const needed = unit.recipients.filter((index) => {
      const { worker } = instance.recipients[index].contact;
      if (worker !== null && there.has(worker)) return true;
      return visitsOf[index].some((visit) => {
        const { id, pinned } = instance.visits[visit];
        return left.has(id) || pinned.workers.some((w) => there.has(w));
      });
    });
    const carers = new Map(roster.carers?.map((entry) => [entry.recipient, entry.carers]));
    const ranked = [...new Set(unit.recipients.map((index) => householdOf.get(index)!))].flatMap((group) => {
      const home = instance.recipients[group[0]].location;
      const own = distance(unit.middle, home);
      const far = distance(neighbour.middle, home);
      const acquainted = group.some((index) => known[index].some((worker) => there.has(worker)));
      const excess = group.reduce((sum, index) => {
        const { id, weight } = instance.recipients[index];
        return sum + weight * Math.max(0, (carers.get(id) ?? 0) - 1);
      }, 0);
      if (excess <= 0 || (!acquainted && far > FARTHER * own + MORE_MINUTES)) return [];
      return [{ group, rank: excess - (far - own) / MINUTES_A_CARER }];
    });
    ranked.sort((a, b) => b.rank - a.rank || a.group[0] - b.group[0]);
    return { needed, better: ranked.slice(0, MOST_HOUSEHOLDS).flatMap(({ group }) => group) };
  };
}
