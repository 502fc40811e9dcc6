import type { Instance, ShiftOption, Tick } from "../model/Instance";
import type { PlacedShift } from "../verify/Context";
import { travelTicks } from "../verify/travelTicks";
import type { ReadChanges } from "./readChanges";
import type { StandingShift } from "./Standing";

/** Visits with several carers, by index, that one of them is on her way to at the freeze time. */
export interface JointVisits {
  /** Who is there stays with them, although she need not leave yet. */
  met: ReadonlySet<number>;
  /** Somebody cannot come: nobody goes on with them. */
  broken: ReadonlySet<number>;
}

/**
 * What stands of a shift: whatever starts before the freeze time, and a visit that she is on her way to then, unless she would be alone at one that takes
 * several.
 */
export function findStanding(
  instance: Instance,
  shift: PlacedShift,
  changes: ReadChanges,
  { broken, met }: JointVisits,
): StandingShift {
  const { worker, day } = shift;
  const { freeze } = changes;
  const away = changes.absences
    .filter((absence) => absence.worker === worker.index && absence.firstDay <= day && day <= absence.lastDay)
    .reduce((earliest, { from }) => Math.min(earliest, from), Number.POSITIVE_INFINITY);
  const own = shift.option ?? optionFor(shift);
  const begun = shift.start < freeze;
  const rest = shift.break;
  const breakStands = begun && rest !== null && rest.start < freeze;
  const stands = shift.visits.filter((visit) => visit.start < freeze);
  // a shift that is over holds nothing new: what was done in it ends when it ended
  const over = shift.end <= freeze;
  let at = Math.max(over ? shift.start : freeze, shift.start, breakStands && rest !== null ? rest.end : 0);
  let location = worker.base;
  for (const { end, visit } of stands) {
    at = Math.max(at, end);
    location = visit.location;
  }
  if (begun && away > freeze) {
    const coming = shift.visits.slice(stands.length);
    const apart = coming.findIndex(({ visit }) => broken.has(visit.index));
    const kept = apart < 0 ? coming : coming.slice(0, apart);
    const joint = kept.findLastIndex(({ end, visit }) => met.has(visit.index) && end <= away);
    for (const [k, next] of kept.entries()) {
      const leaves = next.start - travelTicks(instance, worker, location, next.visit.location);
      if (k > joint && at <= leaves) break;
      stands.push(next);
      at = Math.max(at, next.end);
      location = next.visit.location;
    }
  }
  const ready = begun ? { at, location } : null;
  // a shift that she may not work, or that she does not come to
  const gone = shift.option === null || away <= shift.start;
  if (!begun && gone) return { shift, option: null, stands: [], breakStands: false, ready: null };
  if (away >= shift.end) return { shift, option: own, stands, breakStands, ready };
  const home = begun && stands.length > 0 ? at + travelTicks(instance, worker, location, worker.base) : 0;
  const lastEnd = stands.at(-1)?.end ?? shift.start;
  const end = Math.min(
    shift.end,
    Math.max(away, stands.length > 0 ? Math.max(home, lastEnd) : 0, breakStands && rest !== null ? rest.end : 0),
  );
  return { shift, option: shortened(own, end, rest, breakStands), stands, breakStands, ready };
}

/** The shift ended early: she is paid to the end, and takes a break only where it was due before. */
function shortened(option: ShiftOption, end: Tick, rest: PlacedShift["break"], breakStands: boolean): ShiftOption {
  const rule = option.break;
  const keeps = rule !== null && rest !== null && (breakStands || rest.end <= end);
  const latest = rule === null ? 0 : Math.min(rule.latest, end - rule.length);
  return {
    ...option,
    end,
    break: keeps && rule !== null ? { ...rule, latest } : null,
    paid: Math.max(0, end - option.start - (keeps && rule !== null ? rule.length : 0)),
  };
}

/** A shift that the instance does not have, as it stands in the roster. */
function optionFor({ break: rest, day, entry, end, paid, start }: PlacedShift): ShiftOption {
  return {
    day,
    template: entry.template ?? null,
    start,
    end,
    break: rest === null ? null : { length: rest.end - rest.start, earliest: rest.start, latest: rest.start },
    paid,
    softLoad: null,
    fixed: false,
  };
}
