import { expect, test } from "vitest";
import { verify } from "../../../src/verify/verify";
import { instanceOf } from "../../support/instanceOf";
import { rosterOf } from "../../support/rosterOf";

test("REFERENCE names every id that the instance does not have", () => {
  const instance = instanceOf();
  const good = rosterOf(instance);
  const time = "2026-03-23T09:00+01:00";
  const roster = {
    ...good,
    contacts: [{ recipient: "rX", worker: "wX", deputy: "dX" }],
    shifts: [
      { worker: "wY", date: "2026-03-23", template: "tX", start: time, end: time, visits: [] },
      {
        ...rosterOf(instance, { shifts: [{ worker: "w1", date: "2026-03-23", template: "short" }] }).shifts[0],
        visits: [{ visit: "vX", start: time, end: time, travelMinutes: 5 }],
      },
    ],
    unassigned: [{ visit: "vY", missing: 1, reasons: [] }],
  };
  const { violations } = verify(instance, roster);
  expect(new Set(violations.map(({ code }) => code))).toEqual(new Set(["REFERENCE"]));
  const named = violations.map(({ aspect, detail }) => `${aspect} ${/names \w+ (\w+),/.exec(detail)?.[1]}`).sort();
  expect(named).toEqual(["recipient rX", "template tX", "visit vX", "visit vY", "worker dX", "worker wX", "worker wY"]);
  expect(verify(instance, good).violations).toEqual([]);
});
