import { describe, expect, it } from "vitest";
import type { Encounter } from "../../src/measures/Encounter";
import { fortnights } from "../../src/measures/fortnights";
import { fortnightsOfRoster } from "../../src/measures/fortnightsOfRoster";
import { encounterOf } from "../support/encountersOf";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const twice = (day: number, worker: string): Encounter[] => [
  encounterOf("r1", worker, day, "08:00"),
  encounterOf("r1", "w0", day, "18:00"),
];
const recipients = [{ id: "r1", aged65: true, contact: null }];

describe("fortnights", () => {
  it("slides a week at a time, back from the end of the period", () => {
    // w0 always; another carer each week: weeks 1 to 4 have w1 to w4
    const encounters = [...Array(28).keys()].flatMap((day) => twice(day, `w${1 + Math.floor(day / 7)}`));
    const input = { encounters, recipients, period: { start: "2026-03-02", days: 28 } };
    const windows = fortnights(input);
    expect(windows.map(({ start, U21401 }) => [start, U21401.values.mean])).toEqual([
      ["2026-03-02", 3],
      ["2026-03-09", 3],
      ["2026-03-16", 3],
    ]);
    expect(fortnights(input, { step: 14 }).map(({ start }) => start)).toEqual(["2026-03-02", "2026-03-16"]);
    // a window that does not start a week's turn meets three of the weekly carers
    expect(fortnights(input, { step: 1 })[1].U21401.values.mean).toBe(4);
    expect(fortnights({ ...input, period: { start: "2026-03-02", days: 13 } })).toEqual([]);
    expect(() => fortnights(input, { step: 0 })).toThrow(RangeError);
  });

  it("does not guess what history leaves out, unless asked to, and then says how often", () => {
    const past = [...Array(14).keys()].flatMap((day) => twice(day, "w1"));
    const encounters = past.map((encounter, at) =>
      at < 10 ? { ...encounter, start: null, kind: null, visit: null } : encounter,
    );
    const input = { encounters, recipients, period: { start: "2026-03-02", days: 14 } };
    expect(fortnights(input)[0]).toMatchObject({
      assumed: 0,
      U21401: { covered: 0, notCovered: { unknownVisits: 1 } },
    });
    expect(fortnights(input, { assumeOrdinary: true })[0]).toMatchObject({
      assumed: 10,
      U21401: { values: { mean: 2 } },
    });
  });

  it("joins the history of an instance to its roster", () => {
    const dates = [...Array(7).keys()].map((day) => `2026-03-${23 + day}`);
    const visits = dates.flatMap((date) => [
      { id: `a${date}`, windows: windowOn(date, "08:00", "11:00") },
      { id: `b${date}`, windows: windowOn(date, "08:00", "11:00") },
    ]);
    const past = [...Array(7).keys()].map((day) => ({
      recipient: "r1",
      worker: "gone",
      date: `2026-03-${16 + day}`,
      visits: 2,
    }));
    const instance = instanceOf({ recipients: [{ id: "r1", aged65: true }], visits, history: past });
    const roster = rosterOf(instance, {
      shifts: dates.map((date) => ({
        worker: "w1",
        date,
        template: "short",
        visits: [
          [`a${date}`, "08:30"],
          [`b${date}`, "09:30"],
        ] as [string, string][],
      })),
    });
    expect(fortnightsOfRoster(instance, roster)).toMatchObject([
      { start: "2026-03-16", assumed: 14, U21401: { covered: 1, each: { r1: 2 } } },
    ]);
  });
});
