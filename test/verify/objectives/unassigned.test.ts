import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf, windowOn } from "../../support/instanceOf";
import { rosterOf } from "../../support/rosterOf";

const date = "2026-03-23";
const windows = windowOn(date, "08:00", "11:00");

test("unassigned weighs missing seats by priority and preferred minutes", () => {
  const instance = instanceOf({
    visits: [
      { id: "v1", windows, priority: 3, minutes: { min: 20, preferred: 40 }, carers: 2 },
      { id: "v2", windows, priority: 2, carers: [{ minutes: 20 }, { minutes: 45 }] },
      { id: "v3", windows },
    ],
  });
  const { objectives, summary } = verify(
    instance,
    rosterOf(instance, {
      shifts: [
        {
          worker: "w1",
          date,
          template: "short",
          visits: [
            ["v2", "09:00"],
            ["v3", "09:45"],
          ],
        },
      ],
    }),
  );
  // v1: 3 x (40 + 40); v2: w1 stays 20 minutes and fills the first seat, 2 x 45 stays open
  expect(objectives.unassigned).toEqual({ value: 330, byVisit: { v1: 240, v2: 90 } });
  expect(summary).toMatchObject({ visits: 3, assignedVisits: 1, parts: 5, missingParts: 3 });
});
