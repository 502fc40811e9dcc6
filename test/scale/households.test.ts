import { describe, expect, it } from "vitest";
import { households } from "../../src/scale/households";
import { instanceOf, windowOn } from "../support/instanceOf";

const windows = windowOn("2026-03-23", "08:00", "12:00");

describe("households", () => {
  it("holds together who shares a home, a visit or dependent visits, directly or by others", () => {
    const parsed = instanceOf({
      recipients: ["A", "B", "C", "base", "base"].map((location, at) => ({ id: `r${at}`, location })),
      visits: [
        { id: "v1", recipients: ["r0"], windows },
        { id: "v2", recipients: ["r2"], windows },
        { id: "v3", recipients: ["r1"], windows },
      ],
      dependencies: [{ first: "v3", second: "v2", minGap: 60 }],
    });
    const shared = parsed.visits.map((visit) => (visit.id === "v1" ? { ...visit, recipients: [0, 1] } : visit));
    const instance = { ...parsed, visits: shared };
    expect(households(instance)).toEqual([
      [0, 1, 2],
      [3, 4],
    ]);
    expect(households({ ...instance, dependencies: [] })).toEqual([[0, 1], [2], [3, 4]]);
    expect(households({ ...instance, visits: [], dependencies: [] })).toEqual([[0], [1], [2], [3, 4]]);
  });
});
