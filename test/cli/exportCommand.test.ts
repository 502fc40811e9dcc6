import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { smallInstance } from "../support/smallInstance";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const instancePath = join(folder, "unit.json");
const rosterPath = join(folder, "roster.json");
writeFileSync(instancePath, JSON.stringify(smallInstance()));
writeFileSync(
  rosterPath,
  JSON.stringify({
    format: "kontinuitet/roster@1",
    shifts: [
      { worker: "w1", date: "2026-03-24", template: "early", start: "2026-03-24T07:00", end: "2026-03-24T15:30" },
    ],
  }),
);

describe("export", () => {
  it.each([
    ["csv", ["contacts.csv", "shifts.csv", "unassigned.csv", "visits.csv"]],
    ["csv-sv", ["besok.csv", "kontakter.csv", "obemannade.csv", "pass.csv"]],
    ["ics", ["001-w1.ics"]],
    ["json", ["roster.json"]],
  ])("writes %s into a folder that it makes", async (format, names) => {
    const output = join(folder, "out", format);
    const { exitCode, stdout } = await cli(["export", instancePath, rosterPath, "--format", format, "-o", output]);
    expect([exitCode, stdout]).toEqual([0, ""]);
    expect(readdirSync(output).sort()).toEqual(names);
  });

  it("writes calendars in Swedish, and the byte order mark on request", async () => {
    const output = join(folder, "options");
    const base = ["export", instancePath, rosterPath, "-o", output];
    await cli([...base, "--format", "ics", "--lang", "sv"]);
    await cli([...base, "--format", "csv", "--bom"]);
    expect(readFileSync(join(output, "001-w1.ics"), "utf8")).toContain("SUMMARY:Pass early");
    expect(readFileSync(join(output, "visits.csv"), "utf8").charCodeAt(0)).toBe(0xfeff);
  });

  it.each([["export", "--format", "csv"], ["export", "--format", "xls"], ["export"], ["report"]])(
    "writes nothing for invalid input: %s %s %s",
    async (...args) => {
      const output = join(folder, "nothing");
      const bad = join(folder, "bad.json");
      writeFileSync(bad, "{}");
      expect((await cli([args[0], instancePath, bad, ...args.slice(1), "-o", output])).exitCode).toBe(2);
      expect(existsSync(output)).toBe(false);
    },
  );
});

describe("report", () => {
  it("writes a page to a file or to standard output", async () => {
    const output = join(folder, "report.html");
    const { exitCode } = await cli(["report", instancePath, rosterPath, "-o", output, "--lang", "sv"]);
    expect(exitCode).toBe(0);
    const page = readFileSync(output, "utf8");
    expect(page).toContain("Schemarapport: small unit");
    expect((await cli(["report", instancePath, rosterPath, "--lang", "sv"])).stdout).toBe(page);
  });
});
