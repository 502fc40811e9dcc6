import { describe, expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf, type ShiftPart } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:00");

/** r1: w1, w2 and w9 of the history; the couple's visit gives r2 and r3 w3 each. */
function continuityOf(objective: Record<string, unknown>) {
  const instance = instanceOf({
    workers: ["w1", "w2", "w3"].map((id) => ({ id })),
    recipients: [{ id: "r1", weight: 2, targetCarers: 1 }, { id: "r2" }, { id: "r3", weight: 5 }],
    visits: [
      { id: "v1", carers: 2, windows },
      { id: "v2", recipients: ["r2", "r3"], windows },
    ],
    history: [
      { recipient: "r1", worker: "w9", date: "2026-03-20", visits: 4 },
      { recipient: "r1", worker: "w1", date: "2026-03-20" },
      { recipient: "r2", worker: "w9", date: "2026-02-20" },
    ],
    objective,
  });
  const shifts: ShiftPart[] = [
    ...["w1", "w2"].map((worker): ShiftPart => ({ worker, date, template: "short", visits: [["v1", "09:00"]] })),
    { worker: "w3", date, template: "short", visits: [["v2", "09:00"]] },
  ];
  const contacts = { r1: { worker: "w1", deputy: "w2" } };
  return verify(instance, rosterOf(instance, { shifts, contacts })).objectives.continuity;
}

describe("continuity", () => {
  test("count weighs distinct carers, history in the window included", () => {
    expect(continuityOf({ preset: "continuity-first" })).toEqual({
      value: 2 * 3 + 1 + 5,
      carers: { r1: 3, r2: 1, r3: 1 },
      byRecipient: { r1: 6, r2: 1, r3: 5 },
      histogram: [0, 2, 0, 1],
    });
  });

  test("excess squares what is above the recipient's target", () => {
    // r1: 2 x (3 - 1)^2; the others: target 1 of the strategy
    expect(continuityOf({ preset: "single-carer" }).value).toBe(8);
  });

  test("pairAsOne counts contact and deputy once", () => {
    expect(continuityOf({ preset: "contact-pair" })).toMatchObject({ value: 2 * 2 + 1 + 5, carers: { r1: 2 } });
  });

  test("worst is the largest number, weights ignored", () => {
    expect(continuityOf({ preset: "continuity-first", phi: "worst" })).toMatchObject({
      value: 3,
      histogram: [0, 2, 0, 1],
    });
  });
});
