import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const units = [1, 2].map((seed) => join(folder, `unit${seed}.json`));

beforeAll(() => {
  units.forEach((path, at) => {
    const { document } = generate({ profile: "light", setting: "urban", recipients: 8, days: 3, seed: at + 1 });
    writeFileSync(path, formatDocument(document));
  });
});

const run = (...more: string[]) => cli(["compare", ...units, "--iterations", "200", ...more]);

describe("kontinuitet compare", () => {
  it("prints one row per run and figure, with an own strategy beside a preset", async () => {
    const file = join(folder, "own.json");
    writeFileSync(file, JSON.stringify({ "two teams": { preset: "travel-first", teamSize: 2 } }));
    const { exitCode, stderr, stdout } = await run("--strategies", "travel-first,two teams", "--strategy-file", file);
    expect([0, 1]).toContain(exitCode);
    const rows = stdout.trimEnd().split("\n");
    expect(rows[0]).toBe("instance,strategy,seed,status,measure,figure,value,covered,total,suppressed");
    const carers = rows.filter((row) => row.includes(",distinctCarers,mean,"));
    expect(carers.map((row) => row.split(",").slice(0, 3).join())).toEqual([
      "unit1,travel-first,1",
      "unit1,two teams,1",
      "unit2,travel-first,1",
      "unit2,two teams,1",
    ]);
    expect(stderr).toContain("2 units, 2 strategies, 1 seed, 200 moves a run; 4 runs");
    expect(stderr).toMatch(/two teams: .*(in both units|in 1 of 2 units)/);
  });

  it("keeps finished runs, and runs of another budget apart from them", async () => {
    const output = join(folder, "results.csv");
    await run("-o", output, "--quiet");
    const first = readFileSync(output, "utf8");
    const { stderr } = await run("-o", output);
    expect(stderr).toContain("4 of 4 runs are there already");
    expect(readFileSync(output, "utf8")).toBe(first);
    expect(JSON.parse(readFileSync(join(folder, "results.json"), "utf8"))).toMatchObject({
      format: "kontinuitet/comparison@1",
      complete: true,
      summary: { baseline: "continuity-first", pairedBy: "instance" },
    });
    const other = await cli(["compare", ...units, "--iterations", "201", "-o", output]);
    expect(other.stderr).not.toContain("are there already");
  });

  it("withholds what is about fewer than five, unless told otherwise", async () => {
    const rowsOf = (text: string) =>
      text
        .trimEnd()
        .split("\n")
        .map((line) => line.split(","));
    const shown = rowsOf((await run("--smallest-group", "0")).stdout);
    const withheld = rowsOf((await run()).stdout);
    const small = (row: string[]) => Number(row[7]) > 0 && Number(row[7]) < 5;
    expect(shown.filter((row) => small(row) && row[6] !== "").length).toBeGreaterThan(10);
    expect(withheld).toEqual(shown.map((row) => (small(row) ? [...row.slice(0, 6), "", "", row[8], "true"] : row)));
  });

  it("writes what is finished when interrupted, and says that runs are missing", async () => {
    const output = join(folder, "broken.csv");
    const { exitCode } = await cli(
      ["compare", ...units, "--seeds", "3", "--iterations", "5000000", "-o", output, "--quiet"],
      {
        interrupt: (interrupt) => setTimeout(interrupt, 500),
      },
    );
    expect(exitCode).toBe(130);
    expect(JSON.parse(readFileSync(join(folder, "broken.json"), "utf8")).complete).toBe(false);
  });

  it.each([
    [["--strategies", "luck"], /no such strategy; there are continuity-first/],
    [["--strategies", "balanced,balanced"], /given twice/],
    [["--seeds", "0"], /whole number/],
    [["--strategy-file", "missing.json"], /no such file/],
  ])("refuses %j", async (args, message) => {
    const output = join(folder, "none.csv");
    const { exitCode, stderr, stdout } = await run(...args, "-o", output);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(message);
    expect(existsSync(output)).toBe(false);
  });

  it("names every problem of a file of strategies", async () => {
    const file = join(folder, "bad.json");
    writeFileSync(file, JSON.stringify({ a: { preset: "luck" }, b: { teamSize: 0 }, c: { order: ["time", "time"] } }));
    const { exitCode, stdout } = await run("--strategy-file", file, "--json");
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).issues.map((issue: { path: string }) => issue.path)).toContain("/b/teamSize");
  });
});
