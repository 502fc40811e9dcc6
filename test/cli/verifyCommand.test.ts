import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const unit = join(folder, "unit.json");
const empty = join(folder, "empty.json");
const broken = join(folder, "broken.json");
const { document } = generate({ profile: "light", setting: "urban", recipients: 5, days: 7, seed: 1 });
const shift = {
  worker: document.workers[0]!.id,
  date: "2026-03-02",
  template: "early",
  start: "2026-03-02T06:00+01:00",
  end: "2026-03-02T15:30+01:00",
  visits: [],
};

beforeAll(() => {
  writeFileSync(unit, formatDocument(document));
  writeFileSync(empty, formatDocument({ format: "kontinuitet/roster@1", shifts: [] }));
  writeFileSync(broken, formatDocument({ format: "kontinuitet/roster@1", shifts: [shift] }));
});

describe("kontinuitet verify", () => {
  it("prints every breach with its source, and the summary", async () => {
    const { exitCode, stdout } = await cli(["verify", unit, broken]);
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^SHIFT: .+ \(.+\)$/m);
    expect(stdout).toMatch(/^Rules +broken in \d+ places?$/m);
  });

  it("prints the whole result as JSON", async () => {
    const { exitCode, stdout, stderr } = await cli(["verify", unit, broken, "--json"]);
    expect(exitCode).toBe(1);
    expect(stderr).toBe("");
    const result = JSON.parse(stdout);
    expect(result.valid).toBe(false);
    expect(result.violations.map((violation: { code: string }) => violation.code)).toContain("SHIFT");
    expect(result.score[0]).toMatchObject({ objective: "unassigned", value: expect.any(Number) });
  });

  it("reads the roster from standard input", async () => {
    const { exitCode, stdout } = await cli(["verify", unit, "-"], {
      stdin: JSON.stringify({ format: "kontinuitet/roster@1", shifts: [] }),
    });
    expect(exitCode).toBe(1);
    expect(stdout).toContain("could not be placed");
  });

  it("answers a roster with unknown ids with code 2 and every issue", async () => {
    const wrong = {
      format: "kontinuitet/roster@1",
      shifts: [
        { ...shift, worker: "nobody" },
        { ...shift, template: "never" },
      ],
    };
    const { exitCode, stdout, stderr } = await cli(["verify", unit, "-", "--json"], { stdin: JSON.stringify(wrong) });
    expect(exitCode).toBe(2);
    expect(JSON.parse(stdout).issues.length).toBeGreaterThanOrEqual(2);
    expect(stderr).toContain("/shifts/0/worker");
    expect(stderr).toContain("/shifts/1/template");
  });
});
