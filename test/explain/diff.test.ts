import { expect, it } from "vitest";
import { diff } from "../../src/explain/diff";
import { diffText } from "../../src/text/diffText";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const MONDAY = "2026-03-23";

const instance = instanceOf({
  workers: [{ id: "w1" }, { id: "w2" }],
  recipients: [{ id: "r1" }, { id: "r2" }],
  history: [{ recipient: "r2", worker: "w2", date: "2026-03-20" }],
  visits: [
    { id: "v1", windows: windowOn(MONDAY, "08:00", "11:00") },
    { id: "v2", windows: windowOn(MONDAY, "08:00", "11:00") },
    { id: "v3", recipients: ["r2"], windows: windowOn(MONDAY, "08:00", "11:00") },
  ],
});

const short = { date: MONDAY, template: "short" };

const before = rosterOf(instance, {
  shifts: [
    {
      ...short,
      worker: "w1",
      visits: [
        ["v1", "08:30"],
        ["v2", "09:30"],
        ["v3", "10:30"],
      ],
    },
  ],
  contacts: { r1: "w1" },
});

const after = rosterOf(instance, {
  shifts: [
    { ...short, worker: "w1", visits: [["v1", "08:40"]] },
    { ...short, worker: "w2", visits: [["v3", "10:30"]] },
  ],
  contacts: { r1: "w2" },
});

it("says who gets and loses carers, what moves and which shifts change", () => {
  const found = diff(before, after, instance);
  expect(found.reassigned).toEqual([
    { visit: "v2", from: ["w1"], to: [] },
    { visit: "v3", from: ["w1"], to: ["w2"] },
  ]);
  expect(found.retimed.map(({ visit }) => visit)).toEqual(["v1"]);
  expect(found.shifts).toMatchObject([{ worker: "w2", date: MONDAY, before: null, after: { template: "short" } }]);
  expect(found.contacts).toEqual([{ recipient: "r1", before: "w1", after: "w2" }]);
  // r2 met w2 before the period: she is nobody new
  expect(found.recipients).toEqual([{ recipient: "r2", gains: [], loses: ["w1"] }]);
});

it("is turned round when the rosters are", () => {
  const back = diff(after, before, instance);
  expect(back.recipients).toEqual([{ recipient: "r2", gains: ["w1"], loses: [] }]);
  expect(back.reassigned).toContainEqual({ visit: "v2", from: [], to: ["w1"] });
});

it("finds nothing between a roster and itself, in any language", () => {
  const found = diff(before, before, instance);
  expect(found).toEqual({ reassigned: [], retimed: [], shifts: [], contacts: [], recipients: [] });
  expect(diffText(found, "en")).toEqual(["Nothing has changed."]);
  expect(diffText(found, "sv")).toEqual(["Ingenting har ändrats."]);
});

it("does without the instance, but cannot tell whom it concerns", () => {
  expect(diff(before, after).recipients).toBeNull();
});
