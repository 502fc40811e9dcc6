import { expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf } from "../../support/instanceOf";

test("CONTACT_LOAD counts contacts, not deputies", () => {
  const instance = instanceOf({
    workers: [
      { id: "w1", maxContacts: 1 },
      { id: "w2", maxContacts: 1 },
    ],
    recipients: [{ id: "r1" }, { id: "r2" }],
  });
  const shared = { r1: { worker: "w1", deputy: "w2" }, r2: { worker: "w2", deputy: "w1" } };
  expect(breachesOf(instance, { contacts: shared })).toEqual([]);
  expect(breachesOf(instance, { contacts: { r1: "w1", r2: "w1" } })).toEqual(["CONTACT_LOAD"]);
});

test("CONTACT_LOAD scales the rule's number by degree of employment", () => {
  const instance = instanceOf({
    workers: [{ id: "w1", contract: { minutesPerWeek: 1200 } }],
    recipients: [{ id: "r1" }, { id: "r2" }, { id: "r3" }],
    rules: { maxContacts: 4, fullTimeHoursPerWeek: 40 },
  });
  expect(breachesOf(instance, { contacts: { r1: "w1", r2: "w1" } })).toEqual([]);
  expect(breachesOf(instance, { contacts: { r1: "w1", r2: "w1", r3: "w1" } })).toEqual(["CONTACT_LOAD"]);
});
