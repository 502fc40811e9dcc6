import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import { compareScores } from "../verify/compareScores";
import { verify } from "../verify/verify";
import type { CareUnit } from "./CareUnit";
import { mergeRosters } from "./mergeRosters";
import type { UnitJob } from "./UnitExecutor";
import { unitInstance } from "./unitInstance";

/** One attempt at lending: `unit` has visits without a carer, `neighbour` may lend workers. */
export interface Lending {
  /** Without seed and limit. */
  job: Pick<UnitJob, "id" | "instance" | "initialRoster">;
  /** The better of the rosters before and after, for both units together; null where lending is of no use. */
  judge: (after: Roster) => Roster | null;
}

/**
 * Two units together, planned on from the rosters they have: the neighbour's workers may come to recipients of whom a visit is left out, and to
 * nobody else; the unit's own stay in the unit.
 */
export function lendAcross(
  instance: Instance,
  unit: CareUnit,
  neighbour: CareUnit,
  rosters: readonly [Roster, Roster],
): Lending {
  const left = new Set(rosters[0].unassigned.map(({ visit }) => visit));
  const waiting = new Set(instance.visits.flatMap(({ id, recipients }) => (left.has(id) ? recipients : [])));
  const here = new Set(unit.recipients);
  const both = unitInstance(instance, {
    id: `${unit.id}+${neighbour.id}`,
    recipients: ascending([...unit.recipients, ...neighbour.recipients]),
    workers: ascending([...unit.workers, ...neighbour.workers]),
    excluded: (recipient) => {
      if (!here.has(recipient)) return unit.workers;
      return waiting.has(recipient) ? [] : neighbour.workers;
    },
  });
  const before = mergeRosters(both, rosters);
  return {
    job: { id: both.name, instance: both, initialRoster: before },
    judge: (after) => (compareScores(verify(both, after), verify(both, before), both) < 0 ? after : null),
  };
}

function ascending(indices: number[]): number[] {
  return indices.sort((a, b) => a - b);
}
