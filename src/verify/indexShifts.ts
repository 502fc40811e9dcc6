import type { Instance, Visit } from "../model/Instance";
import type { AppointedContact, Carer, Context, PlacedShift } from "./Context";
import { matchSeats } from "./matchSeats";

/** Indexes resolved shifts and contacts by worker, visit, recipient and day. */
export function indexShifts(
  instance: Instance,
  shifts: readonly PlacedShift[],
  contacts: readonly AppointedContact[],
): Omit<Context, "instance" | "roster" | "unknown" | "shifts"> {
  const { horizon, recipients, visits, workers } = instance;
  const shiftsOf: PlacedShift[][] = workers.map(() => []);
  const carers = new Map<Visit, Omit<Carer, "seat">[]>();
  const carersOf = recipients.map(() => new Set<string>());
  for (const shift of shifts) {
    if (shift.day >= 0 && shift.end > shift.start) shiftsOf[shift.worker.index].push(shift);
    for (const placed of shift.visits) {
      const entries = carers.get(placed.visit) ?? [];
      entries.push({ worker: shift.worker, shift, placed });
      carers.set(placed.visit, entries);
      for (const recipient of placed.visit.recipients) carersOf[recipient].add(shift.worker.id);
    }
  }
  for (const own of shiftsOf) own.sort((a, b) => a.start - b.start);

  const visitsOf: Visit[][] = recipients.map(() => []);
  for (const visit of visits) for (const recipient of visit.recipients) visitsOf[recipient].push(visit);

  const contactsOf: AppointedContact[][] = recipients.map(() => []);
  const caseload = workers.map(() => 0);
  for (const contact of contacts) {
    const earlier = contactsOf[contact.recipient.index];
    if (earlier.every((other) => other.worker !== contact.worker)) caseload[contact.worker.index]++;
    earlier.push(contact);
  }

  const weekOfDay: number[] = [];
  horizon.weeks.forEach((week, index) => {
    for (let day = 0; day < week.days; day++) weekOfDay.push(index);
  });
  return {
    shiftsOf,
    staffed: visits.map((visit) => {
      const entries = carers.get(visit);
      return entries === undefined ? undefined : matchSeats(horizon, visit, entries);
    }),
    visitsOf,
    contactsOf,
    caseload,
    carersOf,
    weekOfDay,
  };
}
