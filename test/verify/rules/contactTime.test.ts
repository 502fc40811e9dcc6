import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const date = "2026-03-23";
const instance = (contactMinutesPerWeek: number) =>
  instanceOf({
    horizon: { days: 14 },
    recipients: [{ id: "r1" }, { id: "r2", location: "B" }],
    visits: [
      { id: "v1", minutes: 60, windows: windowOn(date, "08:00", "11:00") },
      { id: "v2", recipients: ["r2"], minutes: 60, windows: windowOn(date, "08:00", "11:00") },
    ],
    rules: { contactMinutesPerWeek },
  });
const shifts: ShiftPart[] = [
  {
    worker: "w1",
    date,
    template: "short",
    visits: [
      ["v1", "08:30"],
      ["v2", "09:35"],
    ],
  },
];

test("CONTACT_TIME is what visits and travel with both base legs leave of the paid time", () => {
  // 240 paid - 2 x 60 visits - (10 + 5 + 20) travel = 85, for two contacts
  const contacts = { r1: "w1", r2: "w1" };
  expect(breachesOf(instance(42.5), { shifts, contacts })).toEqual([]);
  expect(breachesOf(instance(43), { shifts, contacts })).toEqual(["CONTACT_TIME"]);
  expect(breachesOf(instance(85), { shifts, contacts: { r1: "w1" } })).toEqual([]);
});

test("CONTACT_TIME counts in weeks in which the contact works", () => {
  const of = instance(86);
  const { violations } = verify(of, rosterOf(of, { shifts, contacts: { r1: "w1" } }));
  expect(violations).toMatchObject([{ code: "CONTACT_TIME", worker: "w1", week: 0, value: 85, limit: 86 }]);
});
