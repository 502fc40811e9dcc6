import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();

describe("kontinuitet schemas", () => {
  it("writes a JSON Schema for each document, in a new folder", async () => {
    const out = join(folder, "made", "here");
    expect(await cli(["schemas", "--out", out])).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    for (const name of ["instance", "roster", "issues"]) {
      const path = join(out, `${name}.json`);
      expect(existsSync(path)).toBe(true);
      expect(JSON.parse(readFileSync(path, "utf8"))).toHaveProperty("$schema");
    }
  });
});
