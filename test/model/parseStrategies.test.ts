import { describe, expect, it } from "vitest";
import { objectivePresets } from "../../src/model/objectivePresets";
import { parseStrategies } from "../../src/model/parseStrategies";

describe("parseStrategies", () => {
  it("reads strategies over their presets", () => {
    const { issues, strategies } = parseStrategies({
      "teams of 25": { preset: "travel-first", teamSize: 25, contactPolicy: "required" },
      worst: { phi: "worst", order: ["unassigned", ["continuity", "time"]], weights: { continuity: 30 } },
      single: { preset: "single-carer" },
    });
    expect(issues).toEqual([]);
    expect(strategies?.["teams of 25"]).toEqual({
      ...objectivePresets["travel-first"],
      name: "teams of 25",
      teamSize: 25,
      contactPolicy: "required",
    });
    expect(strategies?.worst).toMatchObject({
      phi: "worst",
      levels: [
        [{ objective: "unassigned", weight: 1 }],
        [
          { objective: "continuity", weight: 30 },
          { objective: "time", weight: 1 },
        ],
      ],
    });
    expect(strategies?.single).toMatchObject({ phi: "excess", targetCarers: 1 });
  });

  it.each([
    [null, ""],
    [[], ""],
    [{ a: 1 }, "/a"],
    [{ a: { teamSize: 0 } }, "/a/teamSize"],
    [{ a: { preset: "luck" } }, "/a/preset"],
    [{ a: { order: ["time", "time"] } }, "/a/order/1"],
    [{ a: { contactPolicy: "perhaps" } }, "/a/contactPolicy"],
    [{ "a,b": {} }, ""],
  ])("refuses %j at %s", (document, path) => {
    const { issues, strategies } = parseStrategies(document);
    expect(strategies).toBeNull();
    expect(issues.filter(({ severity }) => severity === "error").some((issue) => issue.path.startsWith(path))).toBe(
      true,
    );
  });

  it("says that the weights within time are the instance's", () => {
    const { issues, strategies } = parseStrategies({ a: { timeWeights: { travel: 2 } } });
    expect(strategies).not.toBeNull();
    expect(issues).toMatchObject([{ code: "UNKNOWN_FIELD", path: "/a/timeWeights" }]);
  });
});
