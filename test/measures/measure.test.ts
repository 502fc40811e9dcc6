import { describe, expect, test } from "vitest";
import { encountersOfRoster } from "../../src/measures/encountersOfRoster";
import { measure } from "../../src/measures/measure";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf, type ShiftPart } from "../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:30");

function roster(history: Record<string, unknown>[] = []) {
  const instance = instanceOf({
    workers: [
      { id: "w1", maxContacts: 4 },
      { id: "w2", maxContacts: 4 },
      { id: "w3", maxContacts: 0 },
    ],
    recipients: [{ id: "r1", contact: { policy: "required" } }, { id: "r2" }],
    visits: [
      { id: "v1", carers: 2, windows },
      { id: "couple", recipients: ["r1", "r2"], kind: "meal", windows },
    ],
    history,
  });
  const shifts: ShiftPart[] = [
    { worker: "w1", date, template: "short", visits: [["v1", "08:30"]] },
    {
      worker: "w2",
      date,
      template: "short",
      visits: [
        ["v1", "08:30"],
        ["couple", "09:30"],
      ],
    },
    { worker: "w1", date: "2026-03-28", template: "late", break: "17:00" },
  ];
  return { instance, roster: rosterOf(instance, { shifts, contacts: { r1: "w1" } }) };
}

describe("measure", () => {
  test("makes an encounter per visit, carer and recipient", () => {
    const of = roster();
    const meal = { worker: "w2", date, start: "09:30", minutes: 30, visit: "couple", kind: "meal" };
    expect(encountersOfRoster(of.instance, of.roster)).toEqual([
      { recipient: "r1", worker: "w1", date, start: "08:30", minutes: 30, visit: "v1", kind: "care" },
      { recipient: "r1", worker: "w2", date, start: "08:30", minutes: 30, visit: "v1", kind: "care" },
      { recipient: "r1", ...meal },
      { recipient: "r2", ...meal },
    ]);
  });

  test("gives every measure of the roster with its coverage", () => {
    const of = roster();
    const result = measure(of.instance, of.roster);
    expect(result.distinctCarers.each).toEqual({ r1: 2, r2: 1 });
    expect(result.distinctCarers7).toEqual(result.distinctCarers);
    // w1 makes one of two visits of r1 and could make both
    expect(result.contactShare).toMatchObject({ each: { r1: 0.5 }, covered: 1, notCovered: { noContact: 1 } });
    expect(result.contactShare.values).toMatchObject({ attainableMean: 1, ofAttainableMean: 0.5 });
    expect(result.U21401.notCovered).toEqual({ periodTooShort: 2 });
    expect(result.contacts).toMatchObject({ each: { w1: 1, w2: 0 }, covered: 2, notCovered: { notEligible: 1 } });
    expect(result.contacts.values).toEqual({ mean: 0.5, range: 1, gini: 0.5, appointedPercent: 100 });
  });

  test("splits the paid time", () => {
    const of = roster();
    const { clientTimeShare, workload } = measure(of.instance, of.roster);
    // paid 240 + 240 + 450; visits 90; travel 20 + 20; waiting 30; break 30
    expect(clientTimeShare.values.share).toBeCloseTo(90 / 930, 12);
    expect(clientTimeShare.values.travel).toBeCloseTo(40 / 930, 12);
    expect(clientTimeShare.values.waiting).toBeCloseTo(30 / 930, 12);
    expect(clientTimeShare.values.idle).toBeCloseTo(770 / 930, 12);
    expect(clientTimeShare.values.break).toBeCloseTo(30 / 930, 12);
    expect(clientTimeShare).toMatchObject({ covered: 3, total: 3, notCovered: {} });
    expect(workload.each).toEqual({ w1: 11.5, w2: 4, w3: 0 });
    expect(workload.values).toMatchObject({ hoursRange: 11.5, eveningsMean: 1 / 3, weekendsRange: 1 });
  });

  test("takes history in where it reaches back far enough", () => {
    const met = (day: string) => [{ recipient: "r1", worker: "gone", date: day, visits: 2 }];
    const short = roster(met("2026-03-20"));
    expect(measure(short.instance, short.roster).distinctCarers14).toEqual({
      values: { mean: null, median: null, p90: null, max: null },
      covered: 0,
      total: 2,
      notCovered: { periodNotInData: 2 },
      each: {},
    });
    const long = roster(met("2026-03-16"));
    const result = measure(long.instance, long.roster);
    expect(result.distinctCarers14.each).toEqual({ r1: 3, r2: 1 });
    expect(result.distinctCarers.each).toEqual({ r1: 2, r2: 1 });
  });
});
