import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const town = join(folder, "town.json");
const drawn = generate({ profile: "light", setting: "urban", recipients: 6, workers: 4, days: 2, seed: 1 });
writeFileSync(town, formatDocument(drawn.document));

describe("kontinuitet queue-worker and municipality --queue", () => {
  it("refuse options that make no sense, and never print a password", async () => {
    for (const [args, told] of [
      [["queue-worker"], "--queue"],
      [["queue-worker", "--queue", "http://:word@localhost"], "redis://"],
      [["queue-worker", "--queue", "redis://:word@localhost", "--queue-name", "a b"], "name of a queue"],
      [["queue-worker", "--queue", "redis://:word@localhost", "--lock-duration", "0.5"], "lockDurationMs"],
      [["queue-worker", "--queue", "redis://:word@localhost", "--queue-ca", town], "rediss://"],
      [["queue-worker", "--queue", "rediss://:word@localhost", "--queue-ca", join(folder, "none")], "none"],
      [["municipality", town, "--queue", "localhost:6379"], "redis://"],
      [["municipality", town, "--queue", "redis://:word@localhost", "--threads", "2"], "--threads"],
      [["municipality", town, "--queue", "redis://:word@localhost", "--outstanding", "0"], "10000"],
    ] as const) {
      const { exitCode, stderr, stdout } = await cli([...args]);
      expect(exitCode).toBe(2);
      expect(stderr).toContain(told);
      expect(stderr).not.toContain("word@");
      expect(stdout).toBe("");
    }
  });
});
