import { readdirSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { scoreHhcrsp } from "../../../src/publicsets/hhcrsp/scoreHhcrsp";
import { setAt } from "../../support/jsonEdit";
import { benchmarks } from "../benchmarks";
import { handmadeUnit } from "./tinyUnit";

const sequential = { type: "sequential", distance: [10, 20] };

describe("scoreHhcrsp", () => {
  it("computes as by hand", () => {
    const { instance, solution } = handmadeUnit();
    // travel: both 30 out and 30 back; p1 5 late, p3 half a minute late, twice
    const { issues, score } = scoreHhcrsp(instance, solution);
    expect(issues).toEqual([]);
    expect(score).toEqual({ travel: 120, totalTardiness: 6, largestTardiness: 5, cost: 131 / 3 });
  });

  it("takes a sequence in the listed order only", () => {
    const { instance, solution } = handmadeUnit();
    instance.patients[2].synchronization = sequential;
    const second = solution.routes[1].locations[1];
    Object.assign(second, { arrival_time: 60, departure_time: 70 });
    expect(scoreHhcrsp(instance, solution).score?.totalTardiness).toBeCloseTo(5 + 0.5 + 15, 9);
    instance.patients[2].required_caregivers.reverse();
    expect(scoreHhcrsp(instance, solution).issues.map(({ code }) => code)).toEqual(["SYNCHRONIZATION"]);
  });

  const late = (arrival_time: number) => ({ patient: "p3", service: "s2", arrival_time, departure_time: 99 });
  it.each([
    ["CARERS", "/routes/1/locations/1", undefined],
    ["CARERS", "/routes/0/locations/0", undefined],
    ["CARERS", "/routes/1/locations/1", { patient: "p3", service: "s1", arrival_time: 45.5, departure_time: 55.5 }],
    ["CARERS", "/routes/0/locations/2", { patient: "p3", service: "s2", arrival_time: 55.5, departure_time: 99 }],
    ["SKILL", "/routes/1/locations/1", { patient: "p3", service: "s1", arrival_time: 45.5, departure_time: 55.5 }],
    ["SYNCHRONIZATION", "/routes/1/locations/1", late(46)],
    ["TRAVEL", "/routes/1/locations/1", late(45)],
    ["TRAVEL", "/routes/0/locations/0/arrival_time", 9],
    ["WINDOW", "/routes/1/locations/0/arrival_time", 30],
    ["DURATION", "/routes/1/locations/0/departure_time", 35],
    ["MISSING_FIELD", "/routes/1", undefined],
    ["UNKNOWN_REFERENCE", "/routes/1/caregiver_id", "c1"],
    ["UNKNOWN_REFERENCE", "/routes/1/locations/0/patient", "p9"],
    ["UNKNOWN_REFERENCE", "/routes/1/locations/0/service", "s1"],
    ["BAD_TYPE", "/routes/1/locations", 3],
  ])("refuses with %s after a change of %s", (code, path, value) => {
    const { instance, solution } = handmadeUnit();
    const { issues, score } = scoreHhcrsp(instance, setAt(solution as never, path, value as never));
    expect(issues.map((issue) => issue.code)).toContain(code);
    expect(score).toBeNull();
  });

  it.skipIf(!benchmarks.present)(
    "reproduces the published costs and refuses half a double visit (skipped where the benchmarks are absent)",
    () => {
      const set = "hhcrsp-mankowska";
      const published = new Map(benchmarks.table(set, "best-known.csv").map((row) => [row["instance"], row]));
      const files = readdirSync(join(benchmarks.folder, set, "solutions"));
      expect(files).toHaveLength(3);
      for (const file of files) {
        const name = /^sol-(.*)-\d+\.json$/.exec(file)![1];
        const instance = benchmarks.json(set, "instances", `${name}.json`) as ReturnType<
          typeof handmadeUnit
        >["instance"];
        const solution = benchmarks.json(set, "solutions", file) as ReturnType<typeof handmadeUnit>["solution"];
        const row = published.get(name)!;
        // the table gives six digits
        const { score } = scoreHhcrsp(instance, solution);
        expect(Number(score!.cost.toPrecision(6))).toBe(Number(row["best_cost"]));
        expect(Number(score!.travel.toPrecision(6))).toBe(Number(row["travel"]));
        expect(Number(score!.largestTardiness.toPrecision(6))).toBe(Number(row["max_tardiness"]));

        const doubles = instance.patients.filter(({ required_caregivers }) => required_caregivers.length === 2);
        const route = solution.routes.find(({ locations }) =>
          locations?.some(({ patient }) => patient === doubles[0].id),
        )!;
        route.locations = route.locations.filter(({ patient }) => patient !== doubles[0].id);
        expect(scoreHhcrsp(instance, solution).issues.map(({ code }) => code)).toEqual(["CARERS"]);
      }
    },
  );
});
