import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:00");
const instance = instanceOf({
  workers: ["w1", "w2", "w3"].map((id) => ({ id })),
  visits: ["v1", "v2", "v3"].map((id) => ({ id, windows })),
});
const by = (worker: string, ...visits: string[]): ShiftPart => ({
  worker,
  date,
  template: "short",
  visits: visits.map((visit, at) => [visit, `0${8 + at}:30`]),
});

test("change counts pairs on one side only, of visits that still exist", () => {
  const published = rosterOf(instance, { shifts: [by("w1", "v1", "v2"), by("w2", "v3", "gone")] });
  const roster = rosterOf(instance, { shifts: [by("w1", "v1"), by("w3", "v2")] });
  const { objectives, score } = verify(instance, roster, { published });
  expect(objectives.change).toEqual({
    value: 3,
    compared: true,
    added: [{ visit: "v2", worker: "w3" }],
    removed: [
      { visit: "v2", worker: "w1" },
      { visit: "v3", worker: "w2" },
    ],
  });
  expect(score.at(-1)).toEqual({ objective: "change", value: 3 });
});

test("change is left out of the score without a published roster", () => {
  const { objectives, score } = verify(instance, rosterOf(instance));
  expect(objectives.change).toEqual({ value: 0, compared: false, added: [], removed: [] });
  expect(score.map(({ objective }) => objective)).not.toContain("change");
});
