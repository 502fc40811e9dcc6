import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const unit = join(folder, "unit.json");
const certificate = join(folder, "certificate.json");

beforeAll(() => {
  const { document } = generate({ profile: "light", setting: "urban", recipients: 5, days: 7, seed: 1 });
  writeFileSync(unit, formatDocument(document));
});

describe("kontinuitet bound and check", () => {
  it("writes a certificate that is found valid", async () => {
    const made = await cli(["bound", unit, "-o", certificate]);
    expect(made).toMatchObject({ exitCode: 0, stdout: "" });
    expect(made.stderr).toMatch(/^Carers +at least \d+ in all/m);
    const checked = await cli(["check", unit, certificate]);
    expect(checked.exitCode).toBe(0);
    expect(checked.stdout).toContain("The certificate is valid");
    const piped = await cli(["check", unit, "-", "--json"], { stdin: readFileSync(certificate, "utf8") });
    expect(JSON.parse(piped.stdout)).toMatchObject({ valid: true, reasons: [] });
  });

  it("takes linear programmes from HiGHS where asked, and proves what it proves", async () => {
    const path = join(folder, "highs.json");
    expect((await cli(["bound", unit, "--lp", "highs", "-q", "-o", path])).exitCode).toBe(0);
    expect((await cli(["check", unit, path])).exitCode).toBe(0);
    const carers = (file: string) => JSON.parse(readFileSync(file, "utf8")).carers;
    expect(carers(path)).toBeGreaterThanOrEqual(carers(certificate) - 1);
    expect((await cli(["bound", unit, "--lp", "other", "-o", join(folder, "no.json")])).exitCode).toBe(2);
  });

  it("answers a changed certificate with code 1 and the reason", async () => {
    const changed = readFileSync(certificate, "utf8").replace(
      /"carers": (\d+)/,
      (_, n) => `"carers": ${Number(n) + 1}`,
    );
    const { exitCode, stdout } = await cli(["check", unit, "-"], { stdin: changed });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("refused");
  });

  it("answers an invalid instance and a certificate that is no JSON with code 2", async () => {
    const nowhere = join(folder, "nowhere.json");
    expect((await cli(["bound", "-", "-o", nowhere], { stdin: "{}" })).exitCode).toBe(2);
    expect(existsSync(nowhere)).toBe(false);
    expect((await cli(["check", unit, "-"], { stdin: "{" })).exitCode).toBe(2);
  });
});
