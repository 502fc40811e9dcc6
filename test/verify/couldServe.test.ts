import { describe, expect, test } from "vitest";
import { couldServe } from "../../src/verify/couldServe";
import { createContext } from "../../src/verify/createContext";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf } from "../support/rosterOf";

const date = "2026-03-23";

/** w1 works 08:00-12:00; base to A and back takes 10 minutes each. */
function servable(visit: object, worker: object = {}): boolean {
  const instance = instanceOf({ workers: [{ id: "w1", ...worker }], visits: [{ id: "v1", ...visit }] });
  const context = createContext(instance, rosterOf(instance, { shifts: [{ worker: "w1", date, template: "short" }] }));
  return couldServe(context, instance.workers[0], instance.visits[0]);
}

describe("couldServe", () => {
  test("asks for the way there before the latest start", () => {
    expect(servable({ windows: windowOn(date, "07:00", "08:10") })).toBe(true);
    expect(servable({ windows: windowOn(date, "07:00", "08:09") })).toBe(false);
  });

  test("asks for the least length and the way back before the shift ends", () => {
    const minutes = { min: 20, preferred: 60 };
    expect(servable({ minutes, windows: windowOn(date, "11:30", "12:00") })).toBe(true);
    expect(servable({ minutes, windows: windowOn(date, "11:31", "12:00") })).toBe(false);
  });

  test("takes any window and any seat whose hard skills she holds", () => {
    const windows = [...windowOn("2026-03-24", "08:00", "09:00"), ...windowOn(date, "09:00", "10:00")];
    expect(servable({ windows })).toBe(true);
    const carers = [{ skills: ["lift"] }, { skills: ["drive"] }];
    expect(servable({ windows, carers }, { skills: ["drive"] })).toBe(true);
    expect(servable({ windows, carers }, { skills: ["cook"] })).toBe(false);
    expect(servable({ windows, skills: ["drive"] }, { skills: [{ skill: "drive", validTo: "2026-03-22" }] })).toBe(
      false,
    );
  });
});
