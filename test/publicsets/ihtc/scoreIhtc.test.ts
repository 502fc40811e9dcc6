import { describe, expect, it } from "vitest";
import { scoreIhtc } from "../../../src/publicsets/ihtc/scoreIhtc";
import { setAt } from "../../support/jsonEdit";
import { benchmarks } from "../benchmarks";
import { handmadeHospital } from "./tinyHospital";

describe("scoreIhtc", () => {
  it("counts as by hand", () => {
    const { instance, solution } = handmadeHospital();
    // S2: n0 (0) with a0 needing 2 and p0 needing 1 = 3, n1 (1) on the last shift with p0 needing 2 = 1
    // S3: a0 meets n0 and n1, p0 meets n0 and n1 = 4; the stay of p0 is cut after two days
    // S4: day 0 early: 2 + 1 over 2 = 1; day 1 early: 4 over 3 = 1
    const { issues, score } = scoreIhtc(instance, solution);
    expect(issues).toEqual([]);
    expect(score).toEqual({ skill: 4, continuity: 4, overload: 2, cost: 40 + 12 + 200 });
  });

  it.each([
    ["TWO_NURSES", "/nurses/2/assignments/0/rooms", ["r0"]],
    ["NO_NURSE", "/nurses/1/assignments/0/rooms", []],
    ["TWO_NURSES", "/nurses/0/assignments/0/rooms", ["r0", "r0"]],
    ["NOT_WORKING", "/nurses/2/assignments/0", { day: 1, shift: "early", rooms: [] }],
    ["NOT_WORKING", "/nurses/2/assignments/0/shift", "night"],
    ["DUPLICATE_ID", "/nurses/0/assignments/1", { day: 0, shift: "early", rooms: [] }],
    ["DUPLICATE_ID", "/nurses/2/id", "n0"],
    ["UNKNOWN_REFERENCE", "/nurses/2/id", "n9"],
    ["UNKNOWN_REFERENCE", "/nurses/2/assignments/0/rooms", ["r9"]],
    ["UNKNOWN_REFERENCE", "/patients/1/id", "p9"],
    ["UNKNOWN_REFERENCE", "/patients/0/room", "r9"],
    ["DUPLICATE_ID", "/patients/1", { id: "p0", admission_day: 0, room: "r0" }],
    ["OUT_OF_RANGE", "/patients/0/admission_day", 2],
    ["MISSING_FIELD", "/patients/0/admission_day", "none"],
    ["MISSING_FIELD", "/nurses", undefined],
  ])("refuses with %s at %s", (code, path, value) => {
    const { instance, solution } = handmadeHospital();
    const { issues, score } = scoreIhtc(instance, setAt(solution as never, path, value as never));
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(score).toBeNull();
  });

  it("gives every issue at once and takes anything", () => {
    const { instance } = handmadeHospital();
    for (const anything of [null, 3, "x", [], {}]) {
      expect(scoreIhtc(anything, anything).score).toBeNull();
      expect(scoreIhtc(instance, anything).issues).not.toEqual([]);
    }
  });

  it.skipIf(!benchmarks.present)(
    "reproduces all published nurse parts (skipped where the benchmarks are absent)",
    () => {
      const rows = benchmarks.table("ihtc-2024", "best-known.csv");
      expect(rows).toHaveLength(20);
      for (const row of rows) {
        const name = `${row["instance"]}.json`;
        const { score } = scoreIhtc(
          benchmarks.json("ihtc-2024", "instances", name),
          benchmarks.json("ihtc-2024", "best-solutions", name),
        );
        expect(score?.cost).toBe(Number(row["nurse_part_cost"]));
        expect(score?.continuity).toBe(Number(row["distinct_nurse_pairs"]));
      }
    },
  );
});
