import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const unit = join(folder, "unit.json");
const empty = join(folder, "empty.json");

beforeAll(() => {
  const { document } = generate({ profile: "light", setting: "urban", recipients: 5, days: 7, seed: 1 });
  writeFileSync(unit, formatDocument(document));
  writeFileSync(empty, formatDocument({ format: "kontinuitet/roster@1", shifts: [] }));
});

describe("kontinuitet measure", () => {
  it("prints every measure as JSON and writes it to a file", async () => {
    const { exitCode, stdout, stderr } = await cli(["measure", unit, empty]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ U21401: { covered: expect.any(Number) }, clientTimeShare: {} });
    expect(stderr).toContain("Visits");
    const output = join(folder, "measures.json");
    expect(await cli(["measure", unit, empty, "-o", output, "--quiet"])).toEqual({
      exitCode: 0,
      stdout: "",
      stderr: "",
    });
    expect(readFileSync(output, "utf8")).toBe(stdout);
  });
});
