import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

vi.mock("../../src/threads/startWorkers", () => ({
  startWorkers: async (count: number) => Array(count).fill(new Error("none here")),
}));

it("says on standard error that a search thread was lost, unless it is to be quiet", async () => {
  const unit = join(temporaryFolder(), "unit.json");
  const size = { recipients: 6, workers: 5, days: 7 };
  writeFileSync(unit, formatDocument(generate({ profile: "light", setting: "urban", ...size, seed: 1 }).document));
  const command = ["solve", unit, "--iterations", "200", "--searches", "2", "--threads", "2"];
  const { stderr } = await cli(command);
  expect(stderr.match(/a search thread was lost, the run goes on: no worker could be made: none here/g)).toHaveLength(
    2,
  );
  expect((await cli([...command, "--quiet"])).stderr).toBe("");
});
