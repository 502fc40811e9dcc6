import { distribution } from "../measures/distribution";
import { measure } from "../measures/measure";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { Context } from "../verify/Context";
import { createContext } from "../verify/createContext";
import { continuity } from "../verify/objectives/continuity";
import { time } from "../verify/objectives/time";
import type { CareUnit } from "./CareUnit";
import { crossingsOf } from "./crossingsOf";

/** Figures of a unit; null where there is nobody to tell of. */
export interface UnitMeasures {
  id: string;
  recipients: number;
  workers: number;
  visits: number;
  /** Visits that lack a carer. */
  unassigned: number;
  /** Different carers in the measuring window, over recipients who meet any. */
  carers: Record<"mean" | "median" | "p90" | "max", number | null>;
  /** `U21401`, different staff in 14 days by the official definition, and the recipients it is about. */
  official: { mean: number | null; covered: number };
  /** Recipients who want a contact, and those of them who have one. */
  contacts: { required: number; appointed: number };
  /** Mean share of a recipient's visits that her contact makes, 0 to 1. */
  contactShare: number | null;
  /** Shares of the paid time of the unit's workers, 0 to 1. */
  clientTimeShare: number | null;
  travelShare: number | null;
  /** Visits to the unit's recipients by other units' workers, and by its own workers to others' recipients. */
  borrowed: number;
  lent: number;
}

/**
 * The figures of each unit of a municipality in a roster of all of it. Those about time are the workers', the others the recipients'.
 *
 * @param measures From `measure`, where they are there already.
 */
export function measureUnits(
  instance: Instance,
  roster: Roster,
  units: readonly CareUnit[],
  measures = measure(instance, roster),
): UnitMeasures[] {
  const context = createContext(instance, roster);
  const { carers } = continuity(context);
  const { byWorker } = time(context);
  const { U21401, contactShare } = measures;
  const crossings = crossingsOf(instance, units, roster);
  const nameOf = new Map(
    units.flatMap(({ id, recipients, workers }) => [
      ...recipients.map((r) => [`r ${instance.recipients[r].id}`, id] as const),
      ...workers.map((w) => [`w ${instance.workers[w].id}`, id] as const),
    ]),
  );
  const borrowed = new Map<string, number>();
  const lent = new Map<string, number>();
  for (const { recipient, visits, worker } of crossings) {
    const [to, from] = [nameOf.get(`r ${recipient}`)!, nameOf.get(`w ${worker}`)!];
    borrowed.set(to, (borrowed.get(to) ?? 0) + visits);
    lent.set(from, (lent.get(from) ?? 0) + visits);
  }

  return units.map((unit) => {
    const recipients = unit.recipients.map((index) => instance.recipients[index]);
    const ids = recipients.map(({ id }) => id);
    const visits = [...new Set(unit.recipients.flatMap((index) => context.visitsOf[index]))];
    const required = recipients.filter(({ contact }) => contact.policy === "required");
    const official = valuesOf(U21401.each, ids);
    const { paid, travel, visiting } = minutesOf(context, unit, byWorker);
    return {
      id: unit.id,
      recipients: ids.length,
      workers: unit.workers.length,
      visits: visits.length,
      unassigned: visits.filter(({ index }) => context.staffed[index]?.openSeats.length !== 0).length,
      carers: distribution(ids.map((id) => carers[id] ?? 0).filter((met) => met > 0)),
      official: { mean: distribution(official).mean, covered: official.length },
      contacts: {
        required: required.length,
        appointed: required.filter(({ index }) => context.contactsOf[index].length > 0).length,
      },
      contactShare: distribution(valuesOf(contactShare.each, ids)).mean,
      clientTimeShare: paid > 0 ? visiting / paid : null,
      travelShare: paid > 0 ? travel / paid : null,
      borrowed: borrowed.get(unit.id) ?? 0,
      lent: lent.get(unit.id) ?? 0,
    };
  });
}

function valuesOf(each: Readonly<Record<string, number>> | undefined, ids: readonly string[]): number[] {
  return ids.flatMap((id) => (each !== undefined && Object.hasOwn(each, id) ? [each[id]] : []));
}

function minutesOf(
  { instance, shiftsOf }: Context,
  { workers }: CareUnit,
  byWorker: Readonly<Record<string, { travel: number }>>,
): { paid: number; visiting: number; travel: number } {
  const minute = instance.horizon.ticksPerMinute;
  const shifts = workers.flatMap((index) => shiftsOf[index]).filter(({ paid }) => paid > 0);
  const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
  return {
    paid: sum(shifts.map(({ paid }) => paid)) / minute,
    visiting: sum(shifts.flatMap(({ visits }) => visits.map(({ end, start }) => end - start))) / minute,
    travel: sum(workers.map((index) => byWorker[instance.workers[index].id]?.travel ?? 0)),
  };
}
