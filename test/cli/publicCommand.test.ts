import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { handmadeUnit } from "../publicsets/hhcrsp/tinyUnit";
import { handmadeHospital } from "../publicsets/ihtc/tinyHospital";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();

function file(name: string, document: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify(document));
  return path;
}

const hospital = handmadeHospital();
const { instance: unitDocument, solution: unitSolution } = handmadeUnit();
unitDocument.patients[1].time_window = [30, 60];
const unit = file("unit.json", unitDocument);
const visits = file("visits.json", unitSolution);
const ward = file("ward.json", hospital.instance);
const nurses = file("nurses.json", hospital.solution);
const ihtc = ["--set", "ihtc"];

describe("kontinuitet public", () => {
  it("solves and scores a hospital, the same each time", async () => {
    const out = join(folder, "better.json");
    const args = ["public", "solve", ...ihtc, ward, "--patients", nurses, "--iterations", "2000", "-o", out];
    const { exitCode, stderr } = await cli(args);
    expect(exitCode).toBe(0);
    expect(stderr).toMatch(/^cost \d+, skill \d+, continuity \d+, overload \d+; 2000 moves, iterationLimit\n$/);
    const before = readFileSync(out, "utf8");
    await cli(args);
    expect(readFileSync(out, "utf8")).toBe(before);
    const { stdout } = await cli(["public", "score", ...ihtc, ward, out, "--json"]);
    expect(JSON.parse(stdout).cost).toBeLessThanOrEqual(252);
  });

  it("solves and scores a home care unit", async () => {
    const { stdout } = await cli(["public", "solve", "--set", "hhcrsp", unit, "--iterations", "2000", "-q"]);
    const score = await cli(["public", "score", "--set", "hhcrsp", unit, "-"], { stdin: stdout });
    expect(score.exitCode).toBe(0);
    expect(score.stdout).toMatch(/^cost \d/);
  });

  it("refuses what is wrong with exit code 2 and writes nothing", async () => {
    const half = file("half.json", { routes: unitSolution.routes.map((r) => ({ ...r, locations: [r.locations[0]] })) });
    const { exitCode, stderr, stdout } = await cli(["public", "score", "--set", "hhcrsp", unit, half]);
    expect([exitCode, stdout]).toEqual([2, ""]);
    expect(stderr).toMatch(/CARERS/);
    expect((await cli(["public", "solve", ...ihtc, ward])).exitCode).toBe(2);
    expect((await cli(["public", "solve", "--set", "hhcrsp", ward])).exitCode).toBe(2);
  });
});

describe("kontinuitet convert", () => {
  it.each([
    ["ihtc", ward, nurses, ["--patients", nurses]],
    ["hhcrsp", unit, visits, []],
  ])("takes %s into our formats and back, at the same cost", async (set, instance, solution, more) => {
    const ours = join(folder, `${set}-instance.json`);
    const roster = join(folder, `${set}-roster.json`);
    const back = join(folder, `${set}-back.json`);
    const convert = (...args: string[]) => cli(["convert", instance, ...more, ...args]);
    expect((await convert("--from", set, "-o", ours)).exitCode).toBe(0);
    expect((await convert("--from", set, "--solution", solution, "-o", roster)).exitCode).toBe(0);
    expect((await cli(["verify", ours, roster])).exitCode).toBe(0);
    expect((await convert("--to", set, "--roster", roster, "-o", back)).exitCode).toBe(0);
    const cost = async (path: string) => (await cli(["public", "score", "--set", set, instance, path])).stdout;
    expect(await cost(back)).toBe(await cost(solution));
  });

  it("refuses a solution that breaks a rule, and options that do not fit", async () => {
    const broken = file("broken.json", { routes: unitSolution.routes.slice(1) });
    expect((await cli(["convert", unit, "--from", "hhcrsp", "--solution", broken])).exitCode).toBe(2);
    expect((await cli(["convert", unit])).exitCode).toBe(2);
    expect((await cli(["convert", unit, "--to", "hhcrsp"])).exitCode).toBe(2);
    expect((await cli(["convert", ward, "--from", "ihtc"])).exitCode).toBe(2);
  });
});
