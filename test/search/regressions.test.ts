import { describe, expect, it } from "vitest";
import type { Instance } from "../../src/model/Instance";
import type { Roster } from "../../src/model/Roster";
import { solve } from "../../src/search/solve";
import { verify } from "../../src/verify/verify";
import { bruteForce } from "../support/bruteForce";
import { instanceOf, windowOn } from "../support/instanceOf";

const MONDAY = "2026-03-23";
const TUESDAY = "2026-03-24";

async function solved(instance: Instance, iterations = 500, seed = 1): Promise<Roster> {
  const roster = await solve(instance, { seed, iterations });
  expect(verify(instance, roster).violations).toEqual([]);
  return roster;
}

const values = (roster: Roster) => roster.score.slice(0, 3).map(({ value }) => value);

/** What random instances once found; each failed before it was mended. */
describe("solve", () => {
  it("writes no deputy without the title of a contact", async () => {
    const instance = instanceOf({
      workers: [
        { id: "w1", title: "assistantNurse" },
        { id: "w2", title: "careAide" },
      ],
      recipients: [{ id: "r1", contact: { policy: "required", worker: "w1", deputy: "w2" } }],
      rules: { preset: "none", contactTitles: ["assistantNurse"] },
    });
    expect((await solved(instance)).contacts).toEqual([{ recipient: "r1", worker: "w1" }]);
  });

  it("appoints nobody in the place of a named contact who has no room", async () => {
    const named = { policy: "required", worker: "w1" };
    const instance = instanceOf({
      workers: [{ id: "w1", maxContacts: 1 }, { id: "w2" }],
      recipients: [
        { id: "r1", contact: named },
        { id: "r2", contact: named },
      ],
      visits: [{ id: "v1", recipients: ["r2"], windows: windowOn(MONDAY, "08:00", "09:00") }],
    });
    const { contacts, status } = await solved(instance);
    expect(contacts.map(({ worker }) => worker)).toEqual(["w1"]);
    expect(status).toBe("partial");
  });

  it("counts the seats of one visit together against a cap on carers", async () => {
    const visit = { id: "v1", windows: windowOn(MONDAY, "08:00", "09:00"), carers: 2 };
    const parts = { workers: [{ id: "w1" }, { id: "w2" }], visits: [visit] };
    const one = await solved(instanceOf({ ...parts, recipients: [{ id: "r1", maxCarers: 1 }] }));
    expect(one.unassigned.map((left) => left.visit)).toEqual(["v1"]);
    const two = await solved(instanceOf({ ...parts, recipients: [{ id: "r1", maxCarers: 2 }] }));
    expect(two.unassigned).toEqual([]);
  });

  it("does not lengthen visits with the paid time of an empty shift of a later day that it leaves out", async () => {
    const instance = instanceOf({
      workers: [{ id: "w1", shifts: { allowed: ["short"] } }],
      recipients: [{ id: "r1", contact: { policy: "required", worker: "w1" } }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:10", "08:10"), minutes: { min: 20, preferred: 60 } },
        // both days draw a shift at the start, and Tuesday's is left empty
        { id: "v2", windows: [...windowOn(TUESDAY, "09:00", "09:00"), ...windowOn(MONDAY, "09:30", "10:30")] },
      ],
      // 240 paid minutes less 20 of travel and 50 of visits leave 170
      rules: { preset: "none", contactMinutesPerWeek: 165, maxDaysPerWeek: 2 },
    });
    for (let seed = 1; seed <= 20; seed++) await solved(instance, 30, seed);
  });

  it("fills first the seat that few can fill, though the other comes first and is cheaper with the same worker", async () => {
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2", skills: ["lift"] }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "08:00", "09:00"), carers: [{}, { skills: ["lift"] }] }],
      history: [{ recipient: "r1", worker: "w2", date: "2026-03-20" }],
    });
    expect((await solved(instance)).unassigned).toEqual([]);
  });

  it("gives a pinned worker the seat that others can't fill", async () => {
    const instance = instanceOf({
      workers: [{ id: "w1", skills: ["lift"] }, { id: "w2" }],
      visits: [
        {
          id: "v1",
          windows: windowOn(MONDAY, "08:00", "09:00"),
          carers: [{}, { skills: ["lift"] }],
          pinned: { workers: ["w1"] },
        },
      ],
    });
    expect((await solved(instance)).unassigned).toEqual([]);
  });

  it("keeps the longer of two pinned visits that exclude each other", async () => {
    const instance = instanceOf({
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:10", "08:10"), minutes: 30, pinned: { start: "08:10" } },
        { id: "v2", windows: windowOn(MONDAY, "08:10", "08:10"), minutes: 45, pinned: { start: "08:10" } },
      ],
    });
    expect((await solved(instance)).unassigned.map(({ visit }) => visit)).toEqual(["v1"]);
  });

  it("puts out a dependent visit for one that counts more", async () => {
    const instance = instanceOf({
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:10", "08:10"), minutes: 15 },
        { id: "v2", windows: windowOn(TUESDAY, "08:10", "08:10"), minutes: 15, priority: 3 },
      ],
      dependencies: [{ first: "v1", second: "v2", maxGap: 240 }],
    });
    for (let seed = 1; seed <= 5; seed++) {
      const roster = await solved(instance, 1_000, seed);
      expect(roster.unassigned.map(({ visit }) => visit)).toEqual(["v1"]);
    }
  });

  it("gives up a single visit for a double one that the cap on carers keeps out", async () => {
    const instance = instanceOf({
      workers: [
        { id: "w1", shifts: { allowed: ["early"] } },
        { id: "w2", shifts: { allowed: ["late"] } },
        { id: "w3", shifts: { allowed: ["late"] } },
      ],
      recipients: [{ id: "r1", maxCarers: 2 }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "08:00", "09:00"), minutes: 60 },
        { id: "v2", windows: windowOn(MONDAY, "20:00", "20:30"), minutes: 45, carers: 2, priority: 2 },
      ],
    });
    const roster = await solved(instance, 2_000);
    expect(roster.unassigned.map(({ visit }) => visit)).toEqual(["v1"]);
    expect(values(roster)).toEqual(bruteForce(instance).values);
  });

  it("appoints a contact who can't come before none, by turns where that takes another's", async () => {
    const instance = instanceOf({
      workers: [
        { id: "w1", maxContacts: 1, shifts: { unavailable: [MONDAY] } },
        { id: "w2", maxContacts: 1, shifts: { unavailable: [MONDAY] } },
      ],
      horizon: { days: 1 },
      recipients: [
        { id: "r1", contact: { policy: "required" } },
        { id: "r2", contact: { policy: "required" }, excluded: ["w2"] },
      ],
      visits: [{ id: "v1", recipients: ["r2"], windows: windowOn(MONDAY, "08:00", "09:00") }],
    });
    const { contacts } = await solved(instance);
    expect(contacts).toEqual([
      { recipient: "r1", worker: "w2" },
      { recipient: "r2", worker: "w1" },
    ]);
  });

  it("places a visit on a short horizon though that costs a recipient her first carer", async () => {
    const instance = instanceOf({
      horizon: { days: 1 },
      workers: [
        { id: "w1", shifts: { fixed: [{ date: MONDAY, template: "early" }] } },
        { id: "w2", shifts: { allowed: ["early"] } },
      ],
      recipients: [{ id: "r1", excluded: ["w1"], weight: 2 }],
      visits: [
        { id: "v1", windows: windowOn(MONDAY, "02:00", "02:10"), minutes: 90 },
        { id: "v2", windows: windowOn(MONDAY, "10:05", "10:05"), minutes: 15 },
      ],
    });
    expect((await solved(instance)).unassigned.map(({ visit }) => visit)).toEqual(["v1"]);
  });

  it("asks for skills on the date after the horizon where a night shift reaches into it", async () => {
    const skilled = (validTo: string) =>
      instanceOf({
        horizon: { days: 1 },
        workers: [{ id: "w1", skills: [{ skill: "insulin", validTo }] }],
        visits: [{ id: "v1", windows: windowOn(MONDAY, "23:50", "00:50"), skills: ["insulin"] }],
      });
    for (let seed = 1; seed <= 10; seed++) await solved(skilled(MONDAY), 50, seed);
    expect((await solved(skilled(TUESDAY))).unassigned).toEqual([]);
  });

  it("holds no contact to visits that she can't make", async () => {
    const instance = instanceOf({
      workers: [{ id: "w1", title: "assistantNurse", shifts: { allowed: ["early"] } }, { id: "w2" }],
      recipients: [{ id: "r1", contact: { policy: "required" } }],
      visits: [{ id: "v1", windows: windowOn(MONDAY, "20:00", "21:00") }],
      rules: { preset: "none", contactTitles: ["assistantNurse"], contactVisits: 2 },
    });
    const roster = await solved(instance);
    expect(roster.contacts).toEqual([{ recipient: "r1", worker: "w1" }]);
    expect(values(roster)).toEqual([0, 0, 1]);
  });
});
