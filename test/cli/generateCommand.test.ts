import { readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseInstanceText } from "../../src/model/parseInstanceText";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const small = ["generate", "--recipients", "10", "--days", "7", "--seed", "3"];

describe("kontinuitet generate", () => {
  it("prints a valid instance on standard output and its figures on standard error", async () => {
    const { exitCode, stdout, stderr } = await cli(small);
    expect(exitCode).toBe(0);
    const { instance, issues } = parseInstanceText(stdout);
    expect(issues).toEqual([]);
    expect(instance?.recipients).toHaveLength(10);
    expect(stderr).toMatch(
      /visits a day per 100 recipients +\d+\.\d +204\.0 derived from published figures and assumptions \[\d+\]$/m,
    );
    expect((await cli([...small, "--quiet"])).stderr).toBe("");
  });

  it("writes a file as a whole, leaves nothing else behind and keeps a link", async () => {
    const target = join(folder, "unit.json");
    const link = join(folder, "link.json");
    writeFileSync(target, "old");
    symlinkSync(target, link);
    expect(await cli([...small, "--quiet", "-o", link])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(readFileSync(target, "utf8")).toBe((await cli([...small, "--quiet"])).stdout);
    expect(readdirSync(folder).sort()).toEqual(["link.json", "unit.json"]);
  });

  it("takes the number of workers and the horizon", async () => {
    const { stdout } = await cli([
      ...small,
      "--workers",
      "6",
      "--start",
      "2026-04-06",
      "--setting",
      "rural",
      "--profile",
      "heavy",
    ]);
    const document = JSON.parse(stdout);
    expect(document.workers).toHaveLength(6);
    expect(document.horizon).toMatchObject({ start: "2026-04-06", days: 7 });
    expect(Object.keys(document.travel)).toEqual(["car"]);
  });

  it("writes a municipality unit by unit", async () => {
    const units = join(folder, "units");
    const large = ["generate", "--recipients", "300", "--days", "2", "--quiet"];
    expect(await cli([...large, "--by-unit", units])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect(readdirSync(units).sort()).toEqual(["unit1.json", "unit2.json", "unit3.json"]);
    const whole = JSON.parse((await cli(large)).stdout);
    const parts = [1, 2, 3].map((i) => JSON.parse(readFileSync(join(units, `unit${i}.json`), "utf8")));
    for (const part of parts) expect(parseInstanceText(JSON.stringify(part)).issues).toEqual([]);
    for (const list of ["locations", "workers", "recipients", "visits", "dependencies"]) {
      expect(parts.flatMap((part) => part[list])).toEqual(whole[list]);
    }
    expect((await cli([...large, "--by-unit", units, "-o", join(folder, "both.json")])).exitCode).toBe(2);
    expect((await cli([...large, "--by-unit", join(folder, "unit.json")])).exitCode).toBe(2);
  });
});
