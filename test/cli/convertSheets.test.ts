import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallInstance } from "../support/smallInstance";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const instancePath = join(folder, "unit.json");
writeFileSync(instancePath, JSON.stringify(smallInstance()));

function filesIn(path: string): Record<string, string> {
  return Object.fromEntries(readdirSync(path).map((name) => [name, readFileSync(join(path, name), "utf8")]));
}

describe("kontinuitet convert, spreadsheets", () => {
  it.each(["csv", "csv-sv"])(
    "writes %s into a folder that it makes, reads it, and writes the same again",
    async (kind) => {
      const sheets = join(folder, kind, "sheets");
      const again = join(folder, kind, "again");
      const back = join(folder, kind, "back.json");
      expect((await cli(["convert", "--to", kind, instancePath, "-o", sheets])).exitCode).toBe(0);
      expect(await cli(["convert", "--from", "csv", sheets, "-o", back])).toEqual({
        exitCode: 0,
        stdout: "",
        stderr: "",
      });
      expect((await cli(["convert", "--to", kind, back, "-o", again])).exitCode).toBe(0);
      expect(filesIn(again)).toEqual(filesIn(sheets));
      expect(readdirSync(sheets)).toContain(kind === "csv" ? "visits.csv" : "besok.csv");
    },
  );

  it("writes the template", async () => {
    const output = join(folder, "template");
    expect((await cli(["convert", "--template", "-o", output])).exitCode).toBe(0);
    expect(readdirSync(output)).toHaveLength(17);
    const swedish = join(folder, "mall");
    expect((await cli(["convert", "--template", "csv-sv", "-o", swedish])).exitCode).toBe(0);
    expect(readdirSync(swedish)).toContain("brukare.csv");
  });

  it("names file, row and column of what is wrong, writes nothing, and ends with 2", async () => {
    const sheets = join(folder, "broken");
    const output = join(folder, "broken.json");
    await cli(["convert", "--to", "csv", instancePath, "-o", sheets]);
    const visits = join(sheets, "visits.csv");
    writeFileSync(visits, readFileSync(visits, "utf8").replace("2026-03-23", "03/04/2026").replace("v2,r3", "v2,r9"));
    const run = await cli(["convert", "--from", "csv", sheets, "-o", output]);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain("error AMBIGUOUS_DATE at /visits.csv/2/date");
    expect(run.stderr).toContain("error UNKNOWN_REFERENCE at /visits.csv/3/recipients");
    expect(existsSync(output)).toBe(false);
    const json = await cli(["convert", "--from", "csv", sheets, "--json"]);
    expect(JSON.parse(json.stdout).issues).toHaveLength(2);
  });

  it("reads dates in doubt by the order that is told", async () => {
    const sheets = join(folder, "dates");
    await cli(["convert", "--to", "csv", instancePath, "-o", sheets]);
    const history = join(sheets, "history.csv");
    writeFileSync(history, readFileSync(history, "utf8").replace("2026-03-21", "08/03/2026"));
    const { exitCode, stdout } = await cli(["convert", "--from", "csv", sheets, "--dates", "mdy"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).history[0].date).toBe("2026-08-03");
    const other = await cli(["convert", "--from", "csv", sheets, "--dates", "dmy"]);
    expect(JSON.parse(other.stdout).history[0].date).toBe("2026-03-08");
  });

  it("says which files it does not read", async () => {
    const sheets = join(folder, "more");
    await cli(["convert", "--to", "csv", instancePath, "-o", sheets]);
    writeFileSync(join(sheets, "unit.xlsx"), new Uint8Array([80, 75, 3, 4]));
    writeFileSync(join(sheets, ".hidden.csv"), "x");
    mkdirSync(join(sheets, "old"));
    const { exitCode, stderr } = await cli(["convert", "--from", "csv", sheets]);
    expect(exitCode).toBe(0);
    expect(stderr.match(/warning/g)).toHaveLength(1);
    expect(stderr).toContain("warning UNKNOWN_FILE at /unit.xlsx");
  });

  it.each([
    ["convert"],
    ["convert", "--from", "csv"],
    ["convert", "--from", "csv", "no such folder"],
    ["convert", "--template"],
    ["convert", "--template", "--from", "csv", "x"],
    ["convert", "--to", "csv", "UNIT"],
    ["convert", "--from", "csv", "x", "--roster", "UNIT"],
    ["convert", "--to", "csv", "UNIT", "--dates", "dmy"],
  ])("refuses %s %s %s %s %s", async (...args) => {
    const { exitCode, stdout } = await cli(args.map((arg) => (arg === "UNIT" ? instancePath : arg)));
    expect([exitCode, stdout]).toEqual([2, ""]);
  });
});
