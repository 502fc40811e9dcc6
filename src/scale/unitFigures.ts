import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { CareUnit } from "./CareUnit";

export interface UnitFigures {
  id: string;
  recipients: number;
  workers: number;
  visits: number;
  /** Visits with a missing carer, before and after the border phase; before it, of the recipients whom the unit had then. */
  unassignedAlone: number;
  unassigned: number;
}

/**
 * @param units As they are after the border phase.
 * @param alone Rosters before it.
 * @param roster Of the municipality.
 */
export function unitFigures(
  instance: Instance,
  units: readonly CareUnit[],
  alone: readonly Roster[],
  roster: Roster,
): UnitFigures[] {
  const unitOf = new Map(units.flatMap(({ recipients }, at) => recipients.map((index) => [index, at] as const)));
  const visits = units.map(() => 0);
  const left = units.map(() => 0);
  const missing = new Set(roster.unassigned.map(({ visit }) => visit));
  for (const { id, recipients } of instance.visits) {
    const unit = unitOf.get(recipients[0])!;
    visits[unit]++;
    if (missing.has(id)) left[unit]++;
  }
  return units.map(({ id, recipients, workers }, at) => ({
    id,
    recipients: recipients.length,
    workers: workers.length,
    visits: visits[at],
    unassignedAlone: alone[at].unassigned.length,
    unassigned: left[at],
  }));
}
