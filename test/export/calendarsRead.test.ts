import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { ExportFile } from "../../src/export/ExportFile";
import { exportRoster } from "../../src/export/exportRoster";
import { generate } from "../../src/generate/generate";
import { parseInstance } from "../../src/model/parseInstance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

/** Stockholm by the rule of the European Union, for a calendar program that asks neither the platform nor the library. */
const stockholm = new ICAL.Timezone(
  new ICAL.Component(
    ICAL.parse(
      [
        "BEGIN:VTIMEZONE",
        "TZID:Europe/Stockholm",
        "BEGIN:DAYLIGHT",
        "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200",
        "DTSTART:19810329T020000",
        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
        "END:DAYLIGHT",
        "BEGIN:STANDARD",
        "TZOFFSETFROM:+0200",
        "TZOFFSETTO:+0100",
        "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
        "END:STANDARD",
        "END:VTIMEZONE",
      ].join("\r\n"),
    ),
  ),
);

interface ReadEvent {
  summary: string;
  /** Local wall clock, `YYYY-MM-DDTHH:MM`. */
  start: string;
  end: string;
  uid: string;
  minutes: number;
}

/** The events of a calendar as ical.js reads them. */
function read({ text }: ExportFile): ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
  return calendar.getAllSubcomponents("vevent").map((component) => {
    const { endDate, startDate, summary, uid } = new ICAL.Event(component);
    const local = (time: ICAL.Time) => time.convertToZone(stockholm).toString().slice(0, 16);
    const minutes = endDate.subtractDateTz(startDate).toSeconds() / 60;
    return { summary, start: local(startDate), end: local(endDate), uid, minutes };
  });
}

/** What must be in the calendars, from the roster's own local times. */
function expected(roster: Roster): Map<string, string[]> {
  const wall = (iso: string) => iso.slice(0, 16);
  const events = new Map<string, string[]>();
  for (const { break: pause, end, start, template = "", visits, worker } of roster.shifts) {
    const own = events.get(worker) ?? [];
    own.push(`${wall(start)} ${wall(end)} Shift${template === "" ? "" : ` ${template}`}`);
    if (pause !== undefined) own.push(`${wall(pause.start)} ${wall(pause.end)} Break`);
    for (const { end, start, visit } of visits) own.push(`${wall(start)} ${wall(end)} (${visit})`);
    events.set(worker, own);
  }
  return events;
}

async function expectSame(roster: Roster, files: ExportFile[], workers: string[]): Promise<void> {
  const uids = new Set<string>();
  let events = 0;
  for (const [worker, wanted] of expected(roster)) {
    const file = files[workers.indexOf(worker)];
    const found = read(file);
    const lines = found.map(({ end, start, summary }) => `${start} ${end} ${summary.replace(/^.*(?=\()/s, "")}`);
    expect(lines.sort()).toEqual(wanted.sort());
    for (const { uid } of found) uids.add(uid);
    events += found.length;
  }
  expect(uids.size).toBe(events);
}

describe("calendars read by ical.js", () => {
  it.each([
    ["the week of the spring change", "2026-03-23"],
    ["the week of the autumn change", "2026-10-19"],
    ["a week in summer", "2026-07-06"],
  ])("say of a solved unit what the roster says, in local time: %s", async (_, start) => {
    const { document } = generate({ profile: "light", setting: "urban", recipients: 10, days: 7, seed: 4 });
    const { instance } = parseInstance(shifted(document, start));
    const roster = await solve(instance!, { iterations: 800, seed: 1 });
    expect(roster.shifts.some(({ date }) => new Date(date).getUTCDay() === 0)).toBe(true);
    const files = await exportRoster(instance!, roster, { format: "ics" });
    const workers = instance!.workers
      .map(({ id }) => id)
      .filter((id) => roster.shifts.some(({ worker }) => worker === id));
    expect(files).toHaveLength(workers.length);
    await expectSame(roster, files, workers);
  });

  it.each([
    // the hour from 02:00 does not exist
    ["2026-03-23", "2026-03-28", "2026-03-29", ["01:30", "04:15", "05:00"], 8],
    // the hour from 02:00 comes twice
    ["2026-10-19", "2026-10-24", "2026-10-25", ["01:30", "02:30", "05:00"], 10],
  ])("keep a night shift over the change of %s whole", async (start, saturday, sunday, times, hours) => {
    const instance = instanceOf({
      horizon: { start, days: 7 },
      visits: times.map((_, i) => ({ id: `v${i}`, windows: windowOn(saturday, "22:00", "06:00"), minutes: 20 })),
    });
    const visits = times.map((time, i): [string, string] => [`v${i}`, time]);
    const roster = rosterOf(instance, { shifts: [{ worker: "w1", date: saturday, template: "night", visits }] });
    const [file] = await exportRoster(instance, roster, { format: "ics" });
    const [shift, ...made] = read(file);
    expect(shift).toMatchObject({ start: `${saturday}T22:00`, end: `${sunday}T07:00`, minutes: hours * 60 });
    expect(made.map(({ start }) => start)).toEqual(times.map((time) => `${sunday}T${time}`));
    expect(made.every(({ minutes }) => minutes === 20)).toBe(true);
  });

  it("say the instant of a visit in the first hour after the spring change", async () => {
    const windows = windowOn("2026-03-28", "22:00", "06:00");
    const instance = instanceOf({ horizon: { start: "2026-03-23", days: 7 }, visits: [{ id: "v", windows }] });
    const roster = rosterOf(instance, {
      shifts: [{ worker: "w1", date: "2026-03-28", template: "night", visits: [["v", "03:15"]] }],
    });
    const [file] = await exportRoster(instance, roster, { format: "ics" });
    const [, visit] = new ICAL.Component(ICAL.parse(file.text)).getAllSubcomponents("vevent");
    // not on the wall: in this hour ical.js takes the offset from before the change
    expect(new ICAL.Event(visit).startDate.toUnixTime()).toBe(Date.UTC(2026, 2, 29, 1, 15) / 1000);
  });

  it("tell the two half past twos of an autumn night apart", async () => {
    const instance = instanceOf({
      horizon: { start: "2026-10-19", days: 7 },
      visits: ["first", "second"].map((id) => ({ id, windows: windowOn("2026-10-24", "22:00", "06:00") })),
    });
    const roster = rosterOf(instance, {
      shifts: [
        {
          worker: "w1",
          date: "2026-10-24",
          template: "night",
          visits: [
            ["first", "02:30", { start: "2026-10-25T02:30+02:00", end: "2026-10-25T03:00+02:00" }],
            ["second", "02:30", { start: "2026-10-25T02:30+01:00", end: "2026-10-25T03:00+01:00" }],
          ],
        },
      ],
    });
    const [file] = await exportRoster(instance, roster, { format: "ics" });
    const [, first, second] = new ICAL.Component(ICAL.parse(file.text))
      .getAllSubcomponents("vevent")
      .map((component) => new ICAL.Event(component).startDate.toUnixTime());
    expect(second - first).toBe(3600);
  });

  it("hold ids of any signs to the letter, however long", async () => {
    const ids = ["a,b;c\\d", 'say "x"', "å ä ö – 😀", "x".repeat(190), "line\nbreak", "BEGIN:VEVENT"];
    const instance = instanceOf({
      recipients: ids.map((id) => ({ id })),
      visits: ids.map((id, i) => ({
        id: `v${i}`,
        recipients: [id],
        windows: windowOn("2026-03-23", "07:00", "14:00"),
      })),
    });
    const visits = ids.map((_, i): [string, string] => [`v${i}`, `${String(8 + i).padStart(2, "0")}:00`]);
    const roster = rosterOf(instance, { shifts: [{ worker: "w1", date: "2026-03-23", template: "early", visits }] });
    const [file] = await exportRoster(instance, roster, { format: "ics" });
    const [, ...made] = read(file);
    expect(made.map(({ summary }) => summary)).toEqual(ids.map((id, i) => `${id} (v${i})`));
    for (const line of file.text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  });
});

/** A generated document in another week that begins on a Monday. */
function shifted(document: ReturnType<typeof generate>["document"], start: string): unknown {
  const from = document.horizon.start;
  const days = (Date.parse(start) - Date.parse(from)) / 86_400_000;
  const text = JSON.stringify(document).replace(/"(\d{4}-\d{2}-\d{2})"/g, (_, date) => {
    const moved = new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);
    return `"${moved}"`;
  });
  return JSON.parse(text);
}
