import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { exportRoster } from "../../src/export/exportRoster";
import { tableCsv } from "../../src/export/tableCsv";
import { parseRoster } from "../../src/model/parseRoster";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

/** A week with a change of the clock on its Sunday: a night shift over it, and a visit the day before and the day after. */
function sample(sunday: string, saturday: string, start: string) {
  const instance = instanceOf({
    horizon: { start, days: 8 },
    workers: [{ id: "w1" }, { id: "a/b..; c" }],
    recipients: [{ id: "r1" }, { id: 'r"2;,\n' }],
    visits: [
      { id: "v1", windows: windowOn(saturday, "08:00", "09:00") },
      { id: "v2", windows: windowOn(saturday, "23:00", "23:30"), recipients: ["r1"] },
      { id: "v3", windows: windowOn(sunday, "05:00", "06:00"), recipients: ['r"2;,\n'] },
      { id: "v4", windows: windowOn(sunday, "20:00", "20:30") },
      { id: "v5", windows: windowOn(sunday, "20:00", "20:30") },
    ],
  });
  const roster = rosterOf(instance, {
    contacts: { r1: "w1" },
    shifts: [
      { worker: "a/b..; c", date: saturday, template: "early", break: "12:00", visits: [["v1", "08:15"]] },
      {
        worker: "w1",
        date: saturday,
        template: "night",
        visits: [
          ["v2", "23:00"],
          ["v3", "05:00", { travelMinutes: 2.5 }],
        ],
      },
      { worker: "a/b..; c", date: sunday, template: "late", break: "17:00", visits: [["v4", "20:00"]] },
    ],
  });
  return { instance, roster };
}

const spring = () => sample("2026-03-29", "2026-03-28", "2026-03-23");
const autumn = () => sample("2026-10-25", "2026-10-24", "2026-10-19");

/** Events of a calendar as RFC 5545 has them: folded lines joined, then properties by name. */
function eventsOf(text: string): Record<string, string>[] {
  const lines = text.replaceAll("\r\n ", "").split("\r\n");
  const events: Record<string, string>[] = [];
  for (const line of lines) {
    if (line === "BEGIN:VEVENT") events.push({});
    const colon = line.indexOf(":");
    if (events.length > 0 && colon > 0) events.at(-1)![line.slice(0, colon)] ??= line.slice(colon + 1);
  }
  return events;
}

/** `DTSTART` and `DTEND` on a wall clock in Stockholm, by the platform's own calendar. */
function onTheWall(event: Record<string, string>): string {
  const format = new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Stockholm",
    dateStyle: "short",
    timeStyle: "short",
  });
  const read = (text: string) =>
    format.format(new Date(text.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, "$1-$2-$3T$4:$5:$6Z")));
  return `${read(event.DTSTART)} ${read(event.DTEND)}`;
}

describe("exportRoster", () => {
  it.each([
    ["spring", spring, "20260328T210000Z", "20260329T050000Z", "20260329T030000Z"],
    ["autumn", autumn, "20261024T200000Z", "20261025T060000Z", "20261025T040000Z"],
  ])("writes calendars with the right local times in the week of the %s change", async (_, make, from, to, morning) => {
    const { instance, roster } = make();
    const files = await exportRoster(instance, roster, { format: "ics" });
    expect(files.map(({ name }) => name)).toEqual(["001-w1.ics", "002-a_b_c.ics"]);
    const [sunday] = roster.shifts[2].date.split("T");
    const saturday = roster.shifts[0].date;
    const night = eventsOf(files[0].text);
    expect(night[0]).toMatchObject({ DTSTART: from, DTEND: to, TRANSP: "TRANSPARENT", SUMMARY: "Shift night" });
    expect(night.map(onTheWall)).toEqual([
      `${saturday} 22:00 ${sunday} 07:00`,
      `${saturday} 23:00 ${saturday} 23:30`,
      `${sunday} 05:00 ${sunday} 05:30`,
    ]);
    expect(night[2].DTSTART).toBe(morning);
    expect(night[1]).toMatchObject({ SUMMARY: "r1 ★ (v2)", TRANSP: "OPAQUE" });
    expect(night[2].SUMMARY).toBe('r"2\\;\\,\\n (v3)');
    expect(eventsOf(files[1].text).map(onTheWall)).toEqual([
      `${saturday} 07:00 ${saturday} 15:00`,
      `${saturday} 12:00 ${saturday} 12:30`,
      `${saturday} 08:15 ${saturday} 08:45`,
      `${sunday} 14:00 ${sunday} 22:00`,
      `${sunday} 17:00 ${sunday} 17:30`,
      `${sunday} 20:00 ${sunday} 20:30`,
    ]);
    const uids = files.flatMap(({ text }) => eventsOf(text).map(({ UID }) => UID));
    expect(new Set(uids).size).toBe(uids.length);
    expect(files[0].text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(files[0].text).toMatch(/END:VCALENDAR\r\n$/);
    expect(files[0].text).not.toMatch(/\n\r\n|LOCATION|GEO/);
    expect(await exportRoster(instance, roster, { format: "ics" })).toEqual(files);
  });

  it("reads local times without offset in the instance's zone, whatever the machine's", async () => {
    const { instance, roster } = spring();
    const shifts = roster.shifts.map((shift) => ({
      ...shift,
      start: shift.start.slice(0, 16),
      end: shift.end.slice(0, 16),
    }));
    const stated = await exportRoster(instance, roster, { format: "ics" });
    expect(await exportRoster(instance, { ...roster, shifts }, { format: "ics" })).toEqual(stated);
  });

  it("keeps an event's identity when the visit moves", async () => {
    const { instance, roster } = spring();
    const [first, ...others] = roster.shifts;
    const moved = { ...first.visits[0], start: "2026-03-28T08:30+01:00", end: "2026-03-28T09:00+01:00" };
    const shifts = [{ ...first, visits: [moved] }, ...others];
    const uids = async (of: typeof roster) =>
      (await exportRoster(instance, of, { format: "ics" })).map(({ text }) => eventsOf(text).map(({ UID }) => UID));
    expect(await uids({ ...roster, shifts })).toEqual(await uids(roster));
  });

  it("writes the same tables with commas and, for Excel in Sweden, with semicolons", async () => {
    const { instance, roster } = spring();
    const english = await exportRoster(instance, roster, { format: "csv" });
    const swedish = await exportRoster(instance, roster, { format: "csv-sv", bom: true });
    expect(english.map(({ name }) => name)).toEqual(["visits.csv", "shifts.csv", "contacts.csv", "unassigned.csv"]);
    expect(swedish.map(({ name }) => name)).toEqual(["besok.csv", "pass.csv", "kontakter.csv", "obemannade.csv"]);
    const tables = english.map(({ text }) => parse(text) as string[][]);
    const inSwedish = swedish.map(({ text }) => parse(text, { bom: true, delimiter: ";" }) as string[][]);
    const plain = (rows: string[][]) =>
      rows.slice(1).map((row) => row.map((cell) => cell.replace(/^(\d+),(\d+)$/, "$1.$2")));
    expect(inSwedish.map(plain)).toEqual(tables.map((rows) => rows.slice(1)));
    expect(swedish.every(({ text }) => text.startsWith("\ufeff"))).toBe(true);
    expect(english.some(({ text }) => text.startsWith("\ufeff"))).toBe(false);
    const [visits, shifts, contacts, unassigned] = tables;
    expect(visits).toHaveLength(5);
    expect(visits[3]).toEqual([
      "2026-03-29",
      "05:00",
      "05:30",
      "w1",
      'r"2;,\n',
      "v3",
      "0",
      "2.5",
      "2026-03-29T05:00+02:00",
      "2026-03-29T05:30+02:00",
    ]);
    expect(inSwedish[0][3][7]).toBe("2,5");
    expect(shifts[1].slice(0, 8)).toEqual(["2026-03-28", "a/b..; c", "early", "07:00", "15:00", "12:00", "12:30", "1"]);
    expect(contacts.slice(1)).toEqual([["r1", "w1", ""]]);
    expect(unassigned.slice(1)).toEqual([["v5", "r1", "1", ""]]);
  });

  it("gives the roster back as JSON", async () => {
    const { instance, roster } = spring();
    const [file, ...others] = await exportRoster(instance, roster, { format: "json" });
    expect(others).toEqual([]);
    expect(parseRoster(JSON.parse(file.text), instance).roster).toEqual(roster);
  });

  it("writes headers alone for an empty roster, and no calendar", async () => {
    const instance = instanceOf();
    const files = await exportRoster(instance, rosterOf(instance), { format: "csv" });
    expect(files.map(({ text }) => text.split("\r\n").length)).toEqual([2, 2, 2, 2]);
    expect(await exportRoster(instance, rosterOf(instance), { format: "ics" })).toEqual([]);
  });
});

describe("tableCsv", () => {
  it("quotes what the separator, quotes, line breaks or spaces at the ends would spoil", () => {
    const table = {
      name: { en: "t", sv: "t" },
      columns: [{ en: "a", sv: "b", kind: "text" as const }],
      rows: [["x;y"], ["x,y"], ['"'], [" x"], ["a\r\nb"], [null], [1.5]],
    };
    for (const style of ["en", "sv"] as const) {
      const rows = parse(tableCsv(table, { style }), { delimiter: style === "sv" ? ";" : "," }) as string[][];
      const number = style === "sv" ? "1,5" : "1.5";
      expect(rows.flat()).toEqual([style === "sv" ? "b" : "a", "x;y", "x,y", '"', " x", "a\r\nb", "", number]);
    }
  });

  it("makes ids in tables inert that a spreadsheet would run as formulas", async () => {
    const instance = instanceOf({
      recipients: [{ id: "=r1" }],
      visits: [{ id: "@v1", recipients: ["=r1"], windows: windowOn("2026-03-23", "08:00", "09:00") }],
    });
    const roster = { ...rosterOf(instance, {}), unassigned: [{ visit: "@v1", missing: 1, reasons: [] }] };
    for (const format of ["csv", "csv-sv"] as const) {
      const text = (await exportRoster(instance, roster, { format })).map((file) => file.text).join("");
      expect(text).toContain("'@v1");
      expect(text).not.toMatch(/(^|[,;"\n])[=@]/);
    }
  });
});
