import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const dates = ["2026-03-23", "2026-03-24", "2026-03-30"];
const instance = (own: object = {}, latest = "11:00") =>
  instanceOf({
    horizon: { days: 14 },
    workers: [{ id: "w1" }, { id: "w2" }],
    recipients: [{ id: "r1", contact: { policy: "required" }, ...own }],
    visits: dates.map((date, at) => ({ id: `v${at + 1}`, windows: windowOn(date, "08:00", latest) })),
    rules: { contactVisits: 2 },
  });
const by = (...workers: string[]): ShiftPart[] =>
  workers.map((worker, at) => ({ worker, date: dates[at], template: "short", visits: [[`v${at + 1}`, "09:00"]] }));
const idle = (worker: string, date: string): ShiftPart => ({ worker, date, template: "short" });

function contactOf(shifts: ShiftPart[], of = instance()) {
  return verify(of, rosterOf(of, { shifts, contacts: { r1: "w1" } })).objectives.contact;
}

test("a contact who makes what she can misses nothing", () => {
  expect(contactOf(by("w1", "w1", "w1"))).toEqual({ value: 0, missing: [], misses: [] });
  // two visits a week are wanted, the second week has one
  expect(contactOf(by("w1", "w1", "w2")).value).toBe(0);
});

test("a miss is a visit wanted and servable from a shift she works", () => {
  // week 0: works the 23rd and 24th, makes one of two; week 1: works the 30th, makes none of one
  const { misses, value } = contactOf([...by("w1", "w2", "w2"), idle("w1", dates[1]), idle("w1", dates[2])]);
  expect(value).toBe(2);
  expect(misses).toEqual([
    { recipient: "r1", worker: "w1", week: 0, servable: 2, made: 1 },
    { recipient: "r1", worker: "w1", week: 1, servable: 1, made: 0 },
  ]);
});

test("nothing is missed on days she does not work or cannot get there", () => {
  expect(contactOf(by("w2", "w2", "w2")).value).toBe(0);
  // base to A takes 10 minutes from 08:00
  const shifts = [...by("w2", "w2", "w2"), idle("w1", dates[0])];
  const early = (latest: string) =>
    verify(instance({}, latest), rosterOf(instance({}, latest), { shifts, contacts: { r1: "w1" } }));
  expect(early("08:09").objectives.contact.value).toBe(0);
  expect(early("08:10").objectives.contact.value).toBe(1);
});

test("nothing is missed where she is excluded", () => {
  expect(contactOf([...by("w2", "w2", "w2"), idle("w1", dates[0])], instance({ excluded: ["w1"] })).value).toBe(0);
});
