import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

test("fairness adds mean absolute deviations of workload, evenings, weekends and contacts", () => {
  const instance = instanceOf({
    workers: [
      { id: "w1", contract: { minutesPerWeek: 900 }, maxContacts: 4 },
      { id: "w2", contract: { minutesPerWeek: 480 }, maxContacts: 2 },
      { id: "w3", maxContacts: 0 },
    ],
    recipients: [{ id: "r1" }, { id: "r2" }],
    rulesAfter: { maxContacts: null },
  });
  const shifts: ShiftPart[] = [
    { worker: "w1", date: "2026-03-23", template: "late", break: "17:00" },
    { worker: "w2", date: "2026-03-28", template: "short" },
    { worker: "w3", date: "2026-03-24", template: "night" },
  ];
  const { fairness } = verify(instance, rosterOf(instance, { shifts, contacts: { r1: "w1", r2: "w1" } })).objectives;
  expect(fairness.byWorker).toEqual({
    w1: { workload: 50, evenings: 1, weekends: 0, contacts: 50 },
    w2: { workload: 50, evenings: 0, weekends: 1, contacts: 0 },
    w3: { workload: null, evenings: 1, weekends: 0, contacts: null },
  });
  // evenings 1, 0, 1 and weekends 0, 1, 0: (1/3 + 1/3 + 2/3) / 3 = 4/9; contacts 50, 0: 25
  expect(fairness.terms.workload).toBe(0);
  expect(fairness.terms.evenings).toBeCloseTo(4 / 9, 12);
  expect(fairness.terms.weekends).toBeCloseTo(4 / 9, 12);
  expect(fairness.terms.contacts).toBe(25);
  expect(fairness.value).toBeCloseTo(25 + 8 / 9, 12);
});
