import type { Roster } from "../../model/Roster";
import type { Context } from "../Context";
import type { ChangeValue } from "../Objectives";

/**
 * Objective `change`: pairs of visit and worker that are in the roster and not in the published one, plus pairs that are in the published
 * one and not in the roster. Visits that the instance no longer has do not count. Without a published roster the value is 0.
 */
export function change(context: Context, published: Roster | undefined): ChangeValue {
  if (published === undefined) return { value: 0, compared: false, added: [], removed: [] };
  const known = new Set(context.instance.visits.map(({ id }) => id));
  const now = pairs(context.roster, known);
  const then = pairs(published, known);
  const added = [...now].filter(([key]) => !then.has(key)).map(([, pair]) => pair);
  const removed = [...then].filter(([key]) => !now.has(key)).map(([, pair]) => pair);
  return { value: added.length + removed.length, compared: true, added, removed };
}

function pairs(roster: Roster, known: ReadonlySet<string>): Map<string, { visit: string; worker: string }> {
  const result = new Map<string, { visit: string; worker: string }>();
  for (const { visits, worker } of roster.shifts) {
    for (const { visit } of visits) {
      if (known.has(visit)) result.set(JSON.stringify([visit, worker]), { visit, worker });
    }
  }
  return result;
}
