import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { parseRoster } from "../../src/model/parseRoster";
import { pointersIn, setAt } from "../support/jsonEdit";
import { type Json, smallInstance } from "../support/smallInstance";

const instance = parseInstance(smallInstance()).instance!;

function full(): Json {
  return {
    format: "kontinuitet/roster@1",
    instance: instance.hash,
    status: "partial",
    contacts: [{ recipient: "r1", worker: "w1", deputy: "w2" }],
    shifts: [
      {
        worker: "w1",
        date: "2026-03-24",
        template: "early",
        start: "2026-03-24T07:00+01:00",
        end: "2026-03-24T15:30+01:00",
        break: { start: "2026-03-24T11:00+01:00", end: "2026-03-24T11:30+01:00" },
        visits: [
          { visit: "v1", seat: 0, start: "2026-03-24T07:45+01:00", end: "2026-03-24T08:15+01:00", travelMinutes: 6 },
        ],
      },
    ],
    unassigned: [{ visit: "v2@2026-03-26", missing: 2, reasons: [{ code: "SKILL", workers: ["w3"], hint: "x" }] }],
    score: [{ objective: "continuity", value: 3, bound: 2, gap: 0.5 }],
    run: { seed: 1, iterations: 10, elapsedMs: 5, stopped: "iterations", version: "0.1.0" },
  };
}

function edited(path: string, value: Json) {
  return parseRoster(setAt(full(), path, value), instance);
}

describe("parseRoster", () => {
  it("gives a complete roster back as it is", () => {
    expect(parseRoster(full(), instance)).toEqual({ roster: full(), issues: [] });
  });

  it("fills in what hand-made rosters leave out", () => {
    const { roster, issues } = parseRoster(
      {
        format: "kontinuitet/roster@1",
        shifts: [
          { worker: "w1", date: "2026-03-24", start: "2026-03-24T07:00", end: "2026-03-24T15:30" },
          {
            worker: "w2",
            date: "2026-03-24",
            start: "2026-03-24T07:00",
            end: "2026-03-24T15:30",
            visits: [{ visit: "v1", start: "2026-03-24T08:00", end: "2026-03-24T08:30" }],
          },
        ],
        unassigned: [{ visit: "v2@2026-03-26" }],
      },
      instance,
    );
    expect(issues).toEqual([]);
    expect(roster).toMatchObject({ instance: "", status: "feasible", contacts: [], score: [] });
    expect(roster!.shifts[0].visits).toEqual([]);
    expect(roster!.shifts[1].visits[0].travelMinutes).toBeUndefined();
    expect(roster!.unassigned).toEqual([{ visit: "v2@2026-03-26", missing: 2, reasons: [] }]);
  });

  it.each([
    ["UNKNOWN_REFERENCE", "/shifts/0/worker", "w9"],
    ["UNKNOWN_REFERENCE", "/shifts/0/template", "x"],
    ["UNKNOWN_REFERENCE", "/shifts/0/visits/0/visit", "v2"],
    ["UNKNOWN_REFERENCE", "/contacts/0/recipient", "r9"],
    ["UNKNOWN_REFERENCE", "/contacts/0/worker", "w9"],
    ["UNKNOWN_REFERENCE", "/contacts/0/deputy", "w9"],
    ["UNKNOWN_REFERENCE", "/unassigned/0/visit", "v9"],
    ["BAD_DATE", "/shifts/0/start", "2026-02-30T07:00+01:00"],
    ["BAD_TIME", "/shifts/0/break/end", "11:30"],
    ["BAD_DATE", "/shifts/0/date", "2026-13-01"],
    ["BAD_VALUE", "/status", "good"],
    ["BAD_VALUE", "/format", "kontinuitet/instance@1"],
    ["MISSING_FIELD", "/shifts", undefined],
    ["BAD_TYPE", "/shifts/0/visits/0/seat", "1"],
  ])("refuses %s at %s", (code, path, value) => {
    const { roster, issues } = edited(path, value);
    expect(roster).toBeNull();
    expect(issues).toMatchObject([{ code, severity: "error", path }]);
  });

  it("warns of another instance, of fractions of a tick and of unknown fields", () => {
    expect(edited("/instance", "0".repeat(64))).toMatchObject({
      roster: {},
      issues: [{ code: "OTHER_INSTANCE", severity: "warning" }],
    });
    expect(edited("/shifts/0/start", "2026-03-24T07:00:20+01:00")).toMatchObject({
      roster: {},
      issues: [{ code: "FRACTIONAL_TIME" }],
    });
    expect(edited("/shifts/0/colour", "red")).toMatchObject({
      roster: {},
      issues: [{ code: "UNKNOWN_FIELD", path: "/shifts/0/colour" }],
    });
  });

  it("takes any value without throwing", () => {
    for (const value of [null, undefined, 1, "x", [], {}, Number.NaN]) {
      expect(parseRoster(value, instance).roster).toBeNull();
    }
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (at, value) => {
        const document = full();
        const pointers = pointersIn(document);
        const { roster, issues } = parseRoster(setAt(document, pointers[at % pointers.length], value), instance);
        expect(roster === null).toBe(issues.some((issue) => issue.severity === "error"));
      }),
      { numRuns: 300 },
    );
  });
});
