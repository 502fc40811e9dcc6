import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseInstance } from "../../src/model/parseInstance";
import { parseRoster } from "../../src/model/parseRoster";
import { convertPublic } from "../../src/publicsets/convertPublic";
import type { PublicInstance, PublicSetName } from "../../src/publicsets/PublicInstance";
import { parsePublic } from "../../src/publicsets/parsePublic";
import { scorePublic } from "../../src/publicsets/scorePublic";
import { solvePublic } from "../../src/publicsets/solvePublic";
import { verify } from "../../src/verify/verify";
import { benchmarks } from "./benchmarks";
import { handmadeUnit } from "./hhcrsp/tinyUnit";
import { handmadeHospital, tinyHospital } from "./ihtc/tinyHospital";

function read(set: PublicSetName, document: unknown, fixed?: unknown): PublicInstance {
  const { issues, value } = parsePublic(set, document, fixed);
  expect(issues).toEqual([]);
  return value!;
}

/** The solution as a roster of ours, verified, and back again. */
function throughOurs(instance: PublicInstance, solution: unknown) {
  const parsed = parseInstance(convertPublic.toInstance(instance));
  expect(parsed.issues.filter(({ severity }) => severity === "error")).toEqual([]);
  const { issues, roster } = parseRoster(convertPublic.toRoster(instance, solution), parsed.instance!);
  expect(issues.filter(({ code }) => code !== "OTHER_INSTANCE")).toEqual([]);
  const verification = verify(parsed.instance!, roster!);
  expect(verification.violations).toEqual([]);
  const value = (objective: string) => verification.score.find((entry) => entry.objective === objective)?.value ?? 0;
  return { value, back: convertPublic.toSolution(instance, roster!) };
}

function checkIhtc(document: unknown, fixed: unknown, solution: unknown): void {
  const instance = read("ihtc", document, fixed);
  const { back, value } = throughOurs(instance, solution);
  const { score } = scorePublic("ihtc", document, solution);
  const { weights } = (instance.compiled as { problem: { weights: { continuity: number } } }).problem;
  expect(value("unassigned")).toBe(0);
  expect(value("continuity")).toBe(score!["continuity"]);
  expect(weights.continuity * value("continuity") + value("time")).toBeCloseTo(score!.cost, 6);
  expect(scorePublic("ihtc", document, back).score).toEqual(score);
}

function checkHhcrsp(document: unknown, solution: unknown): void {
  const { back, value } = throughOurs(read("hhcrsp", document), solution);
  const { score } = scorePublic("hhcrsp", document, solution);
  expect(value("time")).toBeCloseTo(score!["travel"] + score!["totalTardiness"], 6);
  const returned = scorePublic("hhcrsp", document, back);
  expect(returned.issues).toEqual([]);
  expect(returned.score!.cost).toBeCloseTo(score!.cost, 9);
}

describe("convertPublic", () => {
  it("keeps the published costs of handmade solutions there and back", () => {
    const hospital = handmadeHospital();
    checkIhtc(hospital.instance, hospital.solution, hospital.solution);
    const { instance, solution } = handmadeUnit();
    instance.patients[1].time_window = [30, 60];
    checkHhcrsp(instance, solution);
  });

  it("keeps them for searched solutions of random hospitals", async () => {
    await fc.assert(
      fc.asyncProperty(tinyHospital, async ({ fixed, instance }) => {
        // one shift a day, as in the competition: a nurse for the early shifts and one for the late ones
        instance.nurses = instance.nurses.flatMap((nurse) =>
          instance.shift_types.map((type) => ({
            ...nurse,
            id: `${nurse.id} ${type}`,
            working_shifts: nurse.working_shifts.filter(({ shift }) => shift === type),
          })),
        );
        const { solution } = await solvePublic(read("ihtc", instance, fixed), { iterations: 200 });
        checkIhtc(instance, fixed, solution);
      }),
      { numRuns: 30 },
    );
  });

  it("keeps sequences of services, and refuses what our format cannot hold", async () => {
    const { instance } = handmadeUnit();
    instance.patients[2].synchronization = { type: "sequential", distance: [12, 20] };
    expect(() => convertPublic.toInstance(read("hhcrsp", instance))).toThrow(RangeError);
    instance.patients[1].time_window = [31, 60];
    const { solution } = await solvePublic(read("hhcrsp", instance), { iterations: 200 });
    checkHhcrsp(instance, solution);
  });

  it("refuses to make a hospital's solution of a roster without a nurse for a room", () => {
    const { instance, solution } = handmadeHospital();
    const hospital = read("ihtc", instance, solution);
    const roster = convertPublic.toRoster(hospital, solution);
    roster.shifts[0].visits.pop();
    expect(() => convertPublic.toSolution(hospital, roster)).toThrow(RangeError);
  });

  it.skipIf(!benchmarks.present)("keeps published solutions (skipped where the benchmarks are absent)", () => {
    const ihtc = (folder: string) => benchmarks.json("ihtc-2024", folder, "i03.json");
    checkIhtc(ihtc("instances"), ihtc("best-solutions"), ihtc("best-solutions"));
    const set = "hhcrsp-mankowska";
    checkHhcrsp(
      benchmarks.json(set, "instances", "InstanzCPLEX_HCSRP_25_1.json"),
      benchmarks.json(set, "solutions", "sol-InstanzCPLEX_HCSRP_25_1-594983811.json"),
    );
  });
});
