import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { AppointedContact, Context, PlacedShift, UnknownId } from "./Context";
import { indexShifts } from "./indexShifts";
import { placeShift } from "./placeShift";

/**
 * Resolves and indexes a roster. Ids that the instance does not have are collected in `unknown`; what they name takes no further part.
 *
 * @param roster Structurally sound; otherwise anything.
 */
export function createContext(instance: Instance, roster: Roster): Context {
  const workerOfId = new Map(instance.workers.map((worker) => [worker.id, worker]));
  const recipientOfId = new Map(instance.recipients.map((recipient) => [recipient.id, recipient]));
  const visitOfId = new Map(instance.visits.map((visit) => [visit.id, visit]));
  const templates = new Set(instance.templates.map((template) => template.id));
  const dayOfDate = new Map(instance.horizon.dates.map((date, day) => [date, day]));
  const unknown: UnknownId[] = [];
  const shifts: PlacedShift[] = [];
  for (const entry of roster.shifts) {
    const where = `shift of worker ${entry.worker} on ${entry.date}`;
    const worker = workerOfId.get(entry.worker);
    if (entry.template !== undefined && !templates.has(entry.template)) {
      unknown.push({ kind: "template", id: entry.template, where, date: entry.date });
    }
    for (const made of entry.visits) {
      if (!visitOfId.has(made.visit)) unknown.push({ kind: "visit", id: made.visit, where, date: entry.date });
    }
    if (worker === undefined) unknown.push({ kind: "worker", id: entry.worker, where, date: entry.date });
    else shifts.push(placeShift(instance, entry, worker, dayOfDate.get(entry.date) ?? -1, visitOfId));
  }
  const contacts: AppointedContact[] = [];
  for (const entry of roster.contacts) {
    const where = `contact of recipient ${entry.recipient}`;
    const recipient = recipientOfId.get(entry.recipient);
    const worker = workerOfId.get(entry.worker);
    const deputy = entry.deputy === undefined ? null : workerOfId.get(entry.deputy);
    if (recipient === undefined) unknown.push({ kind: "recipient", id: entry.recipient, where });
    if (worker === undefined) unknown.push({ kind: "worker", id: entry.worker, where });
    if (deputy === undefined) unknown.push({ kind: "worker", id: entry.deputy ?? "", where });
    if (recipient !== undefined && worker !== undefined) {
      contacts.push({ recipient, worker, deputy: deputy ?? null });
    }
  }
  for (const { visit } of roster.unassigned) {
    if (!visitOfId.has(visit)) unknown.push({ kind: "visit", id: visit, where: "unassigned" });
  }
  return { instance, roster, unknown, shifts, ...indexShifts(instance, shifts, contacts) };
}
