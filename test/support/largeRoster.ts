import type { Instance, Recipient, Visit, Worker } from "../../src/model/Instance";
import type { Roster } from "../../src/model/Roster";
import { instanceOf } from "./instanceOf";
import { rosterOf, type ShiftPart, type VisitPart } from "./rosterOf";

const DAYS = 14;
const dates = Array.from({ length: DAYS }, (_, day) => `2026-03-${String(9 + day).padStart(2, "0")}`);

/** A unit of 100 recipients with three visits a day for 14 days, served by 30 workers who come every day; valid, all at one place. */
export function unitRoster(): { instance: Instance; roster: Roster } {
  const times = ["08:00", "08:30", "09:00", "09:30", "10:30", "11:00", "11:30", "12:00", "12:30", "13:00"];
  const instance = instanceOf({
    horizon: { start: dates[0], days: DAYS },
    workers: Array.from({ length: 30 }, (_, at) => ({
      id: `w${at}`,
      skills: ["medication"],
      contract: { minutesPerWeek: 3150 },
    })),
    recipients: Array.from({ length: 100 }, (_, at) => ({
      id: `r${at}`,
      contact: { policy: "required" },
      aged65: true,
    })),
    visits: Array.from({ length: 300 }, (_, at) => ({
      id: `v${at}`,
      recipients: [`r${at % 100}`],
      skills: ["medication"],
      repeat: { weekdays: ["mon", "tue", "wed", "thu", "fri", "sat", "sun"], earliest: "07:30", latest: "13:30" },
    })),
    rules: { dailyRestHours: 11, maxWorkWithoutBreakHours: 5, contactVisits: 1 },
  });
  const shifts = instance.workers.flatMap(({ id }, worker) =>
    dates.map((date): ShiftPart => {
      const visits = times.map((time, at): VisitPart => [`v${worker * 10 + at}@${date}`, time]);
      return { worker: id, date, template: "early", break: "10:00", visits };
    }),
  );
  const contacts = Object.fromEntries(instance.recipients.map(({ id }, at) => [id, `w${Math.floor(at / 10)}`]));
  return { instance, roster: rosterOf(instance, { shifts, contacts }) };
}

/** As many copies of a unit beside each other, ids told apart by a suffix. */
export function municipalityRoster(units: number): { instance: Instance; roster: Roster } {
  const { instance: unit, roster } = unitRoster();
  const copies = Array.from({ length: units }, (_, copy) => copy);
  const workers: Worker[] = copies.flatMap((copy) =>
    unit.workers.map((worker) => ({
      ...worker,
      id: `${worker.id}/${copy}`,
      index: worker.index + copy * unit.workers.length,
    })),
  );
  const recipients: Recipient[] = copies.flatMap((copy) =>
    unit.recipients.map((recipient) => ({
      ...recipient,
      id: `${recipient.id}/${copy}`,
      index: recipient.index + copy * unit.recipients.length,
    })),
  );
  const visits: Visit[] = copies.flatMap((copy) =>
    unit.visits.map((visit) => ({
      ...visit,
      id: `${visit.id}/${copy}`,
      index: visit.index + copy * unit.visits.length,
      recipients: visit.recipients.map((index) => index + copy * unit.recipients.length),
    })),
  );
  return {
    instance: { ...unit, workers, recipients, visits },
    roster: {
      ...roster,
      contacts: copies.flatMap((copy) =>
        roster.contacts.map((contact) => ({
          recipient: `${contact.recipient}/${copy}`,
          worker: `${contact.worker}/${copy}`,
        })),
      ),
      shifts: copies.flatMap((copy) =>
        roster.shifts.map((shift) => ({
          ...shift,
          worker: `${shift.worker}/${copy}`,
          visits: shift.visits.map((visit) => ({ ...visit, visit: `${visit.visit}/${copy}` })),
        })),
      ),
    },
  };
}
