import type { Instance } from "../model/Instance";
import type { Roster } from "../model/Roster";
import type { ColumnKind, Table } from "./Table";

const column = (en: string, sv: string, kind: ColumnKind = "text") => ({ en, sv, kind });

const date = column("date", "datum");
const worker = column("worker", "medarbetare");
const recipients = column("recipients", "brukare");
const visit = column("visit", "besök");
const start = column("start", "start");
const end = column("end", "slut");

/**
 * A roster as four tables: visits (a row per carer), shifts, care contacts, and visits without carers. Dates are ISO dates and times local `HH:MM`;
 * `startTime` and `endTime` hold the whole ISO time with offset, which tells the two hours of an autumn change apart. Several recipients of a visit are
 * separated by `|`.
 */
export function rosterTables(instance: Instance, roster: Roster): Table[] {
  const recipientsOf = new Map(
    instance.visits.map((one) => [one.id, one.recipients.map((r) => instance.recipients[r].id).join("|")]),
  );
  const contactOf = new Map(roster.contacts.map((contact) => [contact.recipient, contact.worker]));
  const clock = (iso: string) => iso.slice(11, 16);
  const isContact = (id: string, carer: string) =>
    (recipientsOf.get(id) ?? "").split("|").some((recipient) => contactOf.get(recipient) === carer) ? 1 : 0;
  return [
    {
      name: { en: "visits", sv: "besok" },
      columns: [
        date,
        start,
        end,
        worker,
        recipients,
        visit,
        column("contact", "kontakt", "number"),
        column("travelMinutes", "restid minuter", "number"),
        column("startTime", "starttid"),
        column("endTime", "sluttid"),
      ],
      rows: roster.shifts.flatMap((shift) =>
        shift.visits.map((made) => [
          made.start.slice(0, 10),
          clock(made.start),
          clock(made.end),
          shift.worker,
          recipientsOf.get(made.visit) ?? "",
          made.visit,
          isContact(made.visit, shift.worker),
          made.travelMinutes,
          made.start,
          made.end,
        ]),
      ),
    },
    {
      name: { en: "shifts", sv: "pass" },
      columns: [
        date,
        worker,
        column("template", "pass"),
        start,
        end,
        column("breakStart", "rast start"),
        column("breakEnd", "rast slut"),
        column("visits", "antal besök", "number"),
        column("startTime", "starttid"),
        column("endTime", "sluttid"),
      ],
      rows: roster.shifts.map((shift) => [
        shift.date,
        shift.worker,
        shift.template ?? null,
        clock(shift.start),
        clock(shift.end),
        shift.break === undefined ? null : clock(shift.break.start),
        shift.break === undefined ? null : clock(shift.break.end),
        shift.visits.length,
        shift.start,
        shift.end,
      ]),
    },
    {
      name: { en: "contacts", sv: "kontakter" },
      columns: [column("recipient", "brukare"), worker, column("deputy", "ersättare")],
      rows: roster.contacts.map((contact) => [contact.recipient, contact.worker, contact.deputy ?? null]),
    },
    {
      name: { en: "unassigned", sv: "obemannade" },
      columns: [visit, recipients, column("missing", "saknade", "number"), column("reasons", "orsaker")],
      rows: roster.unassigned.map(({ missing, reasons, visit: id }) => [
        id,
        recipientsOf.get(id) ?? "",
        missing,
        reasons.map(({ code }) => code).join("|"),
      ]),
    },
  ];
}
