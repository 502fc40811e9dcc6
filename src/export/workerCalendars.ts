import { hashDocument } from "../model/hashDocument";
import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { Language } from "../text/Language";
import { messagesIn } from "../text/messagesIn";
import type { ExportFile } from "./ExportFile";

/**
 * An iCalendar file (RFC 5545) for each worker with a shift: an event per shift (which leaves her free), break and visit, named by the recipients' ids and
 * without places. Times are instants in UTC, which every calendar shows in local time, across the changes of daylight saving time too. An event keeps its
 * identity when the visit moves, so that a calendar that is imported again is updated. The library is loaded when the first calendar is written.
 */
export async function workerCalendars(
  instance: Instance,
  roster: Roster,
  language: Language = "en",
): Promise<ExportFile[]> {
  const { ICalCalendar, ICalEventTransparency } = await import("ical-generator");
  const { calendar: say } = messagesIn(language).report;
  const recipientsOf = new Map(
    instance.visits.map((visit) => [visit.id, visit.recipients.map((r) => instance.recipients[r].id).join(" + ")]),
  );
  const contactOf = new Map(roster.contacts.map((contact) => [contact.recipient, contact.worker]));
  const identity = (...parts: string[]) =>
    `${hashDocument(JSON.stringify([instance.name, instance.horizon.start, ...parts])).slice(0, 32)}@kontinuitet`;
  // the file must depend on the roster alone, not on when it was written
  const stamp = new Date(`${instance.horizon.start}T00:00:00Z`);
  const files: ExportFile[] = [];
  for (const { id, index } of instance.workers) {
    const shifts = roster.shifts.filter(({ worker }) => worker === id);
    if (shifts.length === 0) continue;
    const calendar = new ICalCalendar({ name: say.title(id), prodId: { company: "kontinuitet", product: "roster" } });
    const add = (uid: string, summary: string, { end, start }: { start: string; end: string }, free = false) =>
      calendar.createEvent({
        id: uid,
        summary,
        start: new Date(start),
        end: new Date(end),
        stamp,
        transparency: free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      });
    for (const shift of shifts) {
      add(identity("shift", id, shift.date), say.shift(shift.template ?? ""), shift, true);
      if (shift.break !== undefined) add(identity("break", id, shift.date), say.break, shift.break);
      for (const made of shift.visits) {
        const who = recipientsOf.get(made.visit) ?? "";
        const own = who.split(" + ").some((recipient) => contactOf.get(recipient) === id);
        add(identity("visit", id, made.visit), say.visit(who, made.visit, own), made);
      }
    }
    // ids may hold anything, and file names differ by more than case on no common system
    const slug = id.replace(/[^A-Za-z0-9_-]+/g, "_").slice(0, 60);
    files.push({ name: `${String(index + 1).padStart(3, "0")}-${slug}.ics`, text: `${calendar.toString()}\r\n` });
  }
  return files;
}
