import { describe, expect, it } from "vitest";
import { explainUnassigned } from "../../src/explain/explainUnassigned";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";
import { checkWayOut as check } from "./checkWayOut";

const MONDAY = "2026-03-23";
const TUESDAY = "2026-03-24";

const short = { date: MONDAY, template: "short" };

describe("explainUnassigned", () => {
  it("WINDOW: she is there, but not at that time", () => {
    const visits = [{ id: "v1", windows: windowOn(MONDAY, "11:40", "11:45") }];
    const instance = instanceOf({ visits, workers: [{ id: "w1", shifts: { allowed: ["short"] } }] });
    check("WINDOW", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1" }] }));
  });

  it("WINDOW: visits it depends on leave no start", () => {
    const instance = instanceOf({
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:10", "09:00") },
        { id: "v2", windows: windowOn(MONDAY, "10:00", "10:00") },
      ],
      dependencies: [{ first: "v2", second: "v1", minGap: 30 }],
    });
    check("WINDOW", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1", visits: [["v2", "10:00"]] }] }));
  });

  it("SKILL: nobody holds it", () => {
    const instance = instanceOf({
      visits: [{ id: "v1", skills: ["insulin", "medication"], windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    check("SKILL", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1" }] }));
  });

  it("EXCLUDED: the recipient does not want her", () => {
    const instance = instanceOf({
      recipients: [{ id: "r1", excluded: ["w1"] }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    check("EXCLUDED", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1" }] }));
  });

  it("CARERS: only one can come where two are needed", () => {
    const instance = instanceOf({
      visits: [{ id: "v1", carers: 2, windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    check("CARERS", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1" }] }));
  });

  it("TRAVEL: the way takes the time that is left", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { allowed: ["short"] } }],
      recipients: [{ id: "r1", location: "C" }, { id: "r2" }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "09:15", "09:25") },
        { id: "v2", recipients: ["r2"], windows: windowOn(MONDAY, "08:45", "08:45") },
        { id: "v3", recipients: ["r2"], windows: windowOn(MONDAY, "10:00", "10:00") },
      ],
    });
    const visits: [string, string][] = [
      ["v2", "08:45"],
      ["v3", "10:00"],
    ];
    check("TRAVEL", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1", visits }] }));
  });

  it("SHIFT: she may not work one at that time", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { allowed: ["short"] } }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "17:00", "18:00") }],
    });
    check("SHIFT", instance, rosterOf(instance));
  });

  it("SHIFT: she is away", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { unavailable: [MONDAY] } }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    check("SHIFT", instance, rosterOf(instance));
  });

  it("HOURS: her contract is used up", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", contract: { minutesPerWeek: 300 }, shifts: { allowed: ["short"] } }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    check("HOURS", instance, rosterOf(instance, { shifts: [{ worker: "w1", date: TUESDAY, template: "short" }] }));
  });

  it.each([
    ["daily rest", { dailyRestHours: 21 }, TUESDAY],
    ["working days", { maxDaysPerWeek: 1 }, TUESDAY],
    ["days in a row", { maxConsecutiveDays: 1 }, TUESDAY],
    ["weekly rest", { weeklyRestHours: 145 }, "2026-03-29"],
  ])("REST: %s", (_, rules, date) => {
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { allowed: ["short"] } }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }],
      rules,
    });
    check("REST", instance, rosterOf(instance, { shifts: [{ worker: "w1", date, template: "short" }] }));
  });

  it("MAX_CARERS: the recipient has met enough", () => {
    const instance = instanceOf({
      recipients: [{ id: "r1", maxCarers: 1 }],
      history: [{ recipient: "r1", worker: "former", date: "2026-03-20" }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    check("MAX_CARERS", instance, rosterOf(instance, { shifts: [{ ...short, worker: "w1" }] }));
  });

  it("PINNED: to somebody else, and to a start that does not fit", () => {
    const windows = windowOn(MONDAY, "09:00", "10:00");
    const other = instanceOf({
      workers: [{ id: "w1" }, { id: "w2", shifts: { unavailable: [MONDAY] } }],
      visits: [{ id: "v1", windows, pinned: { workers: ["w2"] } }],
    });
    check("PINNED", other, rosterOf(other, { shifts: [{ ...short, worker: "w1" }] }));
    const late = instanceOf({ visits: [{ id: "v1", windows, pinned: { start: "11:00" } }] });
    check("PINNED", late, rosterOf(late, { shifts: [{ ...short, worker: "w1" }] }));
  });

  it("CAPACITY: other visits take the time", () => {
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { allowed: ["short"] } }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "09:00", "09:10") },
        { id: "v2", windows: windowOn(MONDAY, "09:00", "09:00") },
      ],
    });
    check(
      "CAPACITY",
      instance,
      rosterOf(instance, { shifts: [{ ...short, worker: "w1", visits: [["v2", "09:00"]] }] }),
    );
  });

  it("needs several things at once where one is not enough", () => {
    const instance = instanceOf({
      recipients: [{ id: "r1", excluded: ["w1"] }],
      visits: [{ id: "v1", skills: ["insulin"], windows: windowOn(MONDAY, "09:00", "10:00") }],
    });
    const roster = rosterOf(instance, { shifts: [{ ...short, worker: "w1" }] });
    const { cheapest } = explainUnassigned(instance, roster, "v1");
    expect(cheapest?.relaxations.map(({ code }) => code).toSorted()).toEqual(["EXCLUDED", "SKILL"]);
  });

  it("says who is able where the roster has merely not placed the visit", () => {
    const instance = instanceOf({ visits: [{ id: "v1", windows: windowOn(MONDAY, "09:00", "10:00") }] });
    expect(explainUnassigned(instance, rosterOf(instance), "v1")).toMatchObject({
      able: ["w1"],
      cheapest: null,
      missing: 1,
    });
  });
});
