import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const dates = ["2026-03-23", "2026-03-24", "2026-03-25", "2026-03-26"];

test("contactShare is the attainable less the actual share of the visits in the roster", () => {
  const instance = instanceOf({
    workers: [{ id: "w1" }, { id: "w2" }],
    recipients: [
      { id: "r1", contact: { policy: "required" } },
      { id: "r2", contact: { policy: "required" } },
      { id: "r3" },
    ],
    visits: dates.map((date, at) => ({ id: `v${at + 1}`, windows: windowOn(date, "08:00", "11:00") })),
  });
  const short = (worker: string, day: number, visits: ShiftPart["visits"] = []): ShiftPart => ({
    worker,
    date: dates[day],
    template: "short",
    visits,
  });
  // v4 is unassigned: N = 3. w1 makes v1, could make v1 and v2 (works the 23rd and 24th): 2/3 - 1/3
  const shifts = [
    short("w1", 0, [["v1", "09:00"]]),
    short("w2", 1, [["v2", "09:00"]]),
    short("w1", 1),
    short("w2", 2, [["v3", "09:00"]]),
  ];
  const contacts = { r1: "w1", r2: "w1", r3: "w1" };
  const { contactShare } = verify(instance, rosterOf(instance, { shifts, contacts })).objectives;
  expect(contactShare.value).toBeCloseTo(1 / 3, 12);
  expect(contactShare.byRecipient).toEqual({ r1: { worker: "w1", visits: 3, actual: 1 / 3, attainable: 2 / 3 } });
});
