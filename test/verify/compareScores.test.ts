import { describe, expect, test } from "vitest";
import { createObjective } from "../../src/model/createObjective";
import { compareScores } from "../../src/verify/compareScores";
import { verify } from "../../src/verify/verify";
import { instanceOf, windowOn } from "../support/instanceOf";
import { rosterOf, type ShiftPart } from "../support/rosterOf";

const score = (values: Record<string, number>) =>
  Object.entries(values).map(([objective, value]) => ({ objective, value }));

describe("compareScores", () => {
  const lexicographic = { objective: createObjective("continuity-first") };

  test("lets an earlier level decide", () => {
    const a = score({ unassigned: 0, contact: 0, continuity: 9, time: 900 });
    const b = score({ unassigned: 0, contact: 0, continuity: 10, time: 1 });
    expect(compareScores(a, b, lexicographic)).toBeLessThan(0);
    expect(compareScores(b, a, lexicographic)).toBeGreaterThan(0);
  });

  test("forgives a billionth", () => {
    const a = score({ unassigned: 0, contactShare: 0.1 + 0.2, time: 2 });
    const b = score({ unassigned: 0, contactShare: 0.3, time: 1 });
    expect(compareScores(a, b, lexicographic)).toBeGreaterThan(0);
    expect(compareScores(a, a, lexicographic)).toBe(0);
  });

  test("adds the weighted values of a level", () => {
    const balanced = { objective: createObjective("balanced") };
    // 60 x 1 against 61 minutes
    const a = score({ continuity: 11, time: 100 });
    const b = score({ continuity: 10, time: 161 });
    expect(compareScores(a, b, balanced)).toBeLessThan(0);
  });

  test("compares the histogram under phi worst", () => {
    const windows = windowOn("2026-03-23", "08:00", "11:00");
    const instance = instanceOf({
      workers: [{ id: "w1" }, { id: "w2" }],
      recipients: [{ id: "r1" }, { id: "r2" }],
      visits: ["r1", "r1", "r2", "r2"].map((recipient, at) => ({ id: `v${at}`, recipients: [recipient], windows })),
      objective: { preset: "continuity-first", phi: "worst" },
    });
    const of = (one: string[], two: string[]) => {
      const shift = (worker: string, visits: string[]): ShiftPart => ({
        worker,
        date: "2026-03-23",
        template: "short",
        visits: visits.map((visit, at) => [visit, `${8 + at}:30`.padStart(5, "0")]),
      });
      return verify(instance, rosterOf(instance, { shifts: [shift("w1", one), shift("w2", two)] }));
    };
    const better = of(["v0", "v1", "v2"], ["v3"]);
    const worse = of(["v0", "v2"], ["v1", "v3"]);
    expect(better.valid && worse.valid).toBe(true);
    expect(better.objectives.continuity.value).toBe(worse.objectives.continuity.value);
    expect(compareScores(better, worse, instance)).toBeLessThan(0);
  });
});
