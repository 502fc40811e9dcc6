import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();

describe("kontinuitet tradeoff", () => {
  it("draws the strategies between the two ends, with the fewest possible carers, and writes the points", async () => {
    const unit = join(folder, "unit.json");
    const table = join(folder, "points.csv");
    const { document } = generate({ profile: "medium", setting: "urban", recipients: 8, days: 3, seed: 1 });
    writeFileSync(unit, formatDocument(document));
    const { exitCode, stderr, stdout } = await cli([
      "tradeoff",
      unit,
      "--steps",
      "2",
      "--iterations",
      "200",
      "--table",
      table,
    ]);
    expect([0, 1]).toContain(exitCode);
    expect(stdout).toMatch(/^<svg /);
    for (const text of ["travel, hours", "fewest possible:", "2 min a carer", "200 min a carer", "continuity-first"])
      expect(stdout).toContain(text);
    const rows = readFileSync(table, "utf8")
      .trimEnd()
      .split("\n")
      .map((row) => row.split(","));
    expect(rows.map(([name]) => name)).toEqual([
      "strategy",
      "travel-first",
      "2 min a carer",
      "200 min a carer",
      "continuity-first",
    ]);
    for (const [, , carers, fewest] of rows.slice(1)) expect(Number(carers)).toBeGreaterThanOrEqual(Number(fewest));
    expect(stderr.split("\n").filter((line) => line.includes("h of travel"))).toHaveLength(4);
  });
});
