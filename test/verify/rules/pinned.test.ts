import { describe, expect, test } from "vitest";
import { breachesOf } from "../../support/codesOf";
import { instanceOf, windowOn } from "../../support/instanceOf";

const date = "2026-03-23";

function made(pinned: unknown, worker: string, start: string): string[] {
  const windows = windowOn(date, "08:00", "11:00");
  const instance = instanceOf({ workers: [{ id: "w1" }, { id: "w2" }], visits: [{ id: "v1", windows, pinned }] });
  return breachesOf(instance, { shifts: [{ worker, date, template: "short", visits: [["v1", start]] }] });
}

describe("PINNED", () => {
  test("holds for the pinned worker at the pinned time", () => {
    expect(made({ workers: ["w1"], start: "08:30" }, "w1", "08:30")).toEqual([]);
  });

  test("is broken by another worker or another start", () => {
    expect(made({ workers: ["w1"] }, "w2", "08:30")).toEqual(["PINNED/worker"]);
    expect(made({ start: "08:30" }, "w1", "08:31")).toEqual(["PINNED/start"]);
  });

  test("is not broken by a pinned visit left unassigned", () => {
    const visits = [{ id: "v1", windows: windowOn(date, "08:00", "11:00"), pinned: { workers: ["w1"] } }];
    expect(breachesOf(instanceOf({ visits }), {})).toEqual([]);
  });
});
