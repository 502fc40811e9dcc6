import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { parseInstance } from "../../src/model/parseInstance";
import { parseRoster } from "../../src/model/parseRoster";
import { verify } from "../../src/verify/verify";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const town = join(folder, "a town.json");
const units = join(folder, "units.json");
const { document } = generate({ profile: "light", setting: "urban", recipients: 16, workers: 9, days: 7, seed: 1 });
const quick = ["--max-workers", "5", "--iterations", "200"];

beforeAll(() => writeFileSync(town, formatDocument(document)));

describe("kontinuitet municipality", () => {
  it("writes a roster that passes verify and the units it was made by", async () => {
    const { exitCode, stderr, stdout } = await cli(["municipality", town, ...quick, "--units", units]);
    const instance = parseInstance(document).instance!;
    const roster = parseRoster(JSON.parse(stdout), instance).roster!;
    expect(verify(instance, roster).valid).toBe(true);
    expect(exitCode).toBe(roster.unassigned.length === 0 ? 0 : 1);
    expect(stderr).toContain("Units          2, with 4 to 5 workers");
    expect(stderr).toContain("units 2/2: unit2");
    const written = JSON.parse(readFileSync(units, "utf8"));
    expect(written.units.flatMap((unit: { recipients: string[] }) => unit.recipients).sort()).toEqual(
      document.recipients.map(({ id }) => id).sort(),
    );
    expect(written.bound).toBeLessThanOrEqual(written.cost.total);
    expect(written.figures).toHaveLength(2);
  });

  it("writes a page about the units, again from what was written", async () => {
    const [page, again, roster] = ["page.html", "again.html", "roster.json"].map((name) => join(folder, name));
    const written = ["--units", units, "--report", page, "-o", roster];
    await cli(["municipality", town, ...quick, "--lang", "sv", ...written]);
    const text = readFileSync(page, "utf8");
    expect(text).toContain('<th scope="row">unit2</th>');
    const shown = await cli(["report", town, roster, "--units", units, "--lang", "sv", "-o", again]);
    expect(shown.exitCode).toBe(0);
    expect(readFileSync(again, "utf8")).toBe(text);
    const other = join(folder, "other units.json");
    const { units: known } = JSON.parse(readFileSync(units, "utf8"));
    for (const bad of [{}, { units: known.slice(1) }, { units: [...known, { ...known[0], recipients: ["x"] }] }]) {
      writeFileSync(other, JSON.stringify(bad));
      const refused = await cli(["report", town, roster, "--units", other]);
      expect(refused.exitCode).toBe(2);
      expect(refused.stdout).toBe("");
    }
  });

  it("keeps the units there are when asked", async () => {
    const { stderr } = await cli(["municipality", town, ...quick, "--borders", "keep"]);
    expect(stderr).toContain("Units          1, with 9 to 9 workers");
    expect(stderr).toContain("larger than allowed: unit1");
  });

  it("writes nothing where the input or an option is wrong", async () => {
    const target = join(folder, "none.json");
    const without = join(folder, "without.json");
    const teamless = document.workers.map(({ team: _, ...worker }) => worker);
    writeFileSync(without, formatDocument({ ...document, workers: teamless }));
    const bad = join(folder, "bad.json");
    writeFileSync(bad, formatDocument({ ...document, recipients: [] }));
    for (const args of [
      [without, "--borders", "keep"],
      [bad],
      [town, "--max-workers", "0"],
      [town, "--borders", "none"],
      [town, "--units", join(folder, "missing", "units.json")],
    ])
      expect((await cli(["municipality", ...args, "-o", target])).exitCode).toBe(2);
    expect(existsSync(target)).toBe(false);
  });

  it("writes what there is when interrupted", async () => {
    const { exitCode, stdout } = await cli(["municipality", town, "--max-workers", "5"], {
      interrupt: (interrupt) => interrupt(),
    });
    expect(exitCode).toBe(130);
    expect(JSON.parse(stdout).status).toBe("cancelled");
  });
});
