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

  it("measures performed visits, alone and with the recipients of an instance, and a table to publish", async () => {
    const visits = join(folder, "performed.csv");
    const table = join(folder, "published.csv");
    writeFileSync(
      visits,
      Buffer.from(
        "Brukare;Personal;Datum;Start;\u00d6ver 65\r1;a;2026-03-02;08:00;ja\r1;b;2026-03-03;08:00;\r",
        "latin1",
      ),
    );
    const alone = await cli(["measure", visits, "--table", table]);
    expect(alone.exitCode).toBe(0);
    expect(JSON.parse(alone.stdout).distinctCarers).toMatchObject({ each: { 1: 2 }, covered: 1, total: 1 });
    expect(alone.stderr).toContain("Performed visits of 2 days from 2026-03-02");
    expect(alone.stderr).toMatch(/U21401 +mean -; 0 of 1 \(not: 1 the period is shorter than 14 days\)/);
    expect(readFileSync(table, "utf8")).toContain("all,distinctCarers,mean,,,1,true,");
    const longer = await cli(["measure", visits, "--to", "2026-03-15", "--quiet"]);
    expect(JSON.parse(longer.stdout).U21401.notCovered).toEqual({ fewerThanTwoVisitsADay: 1 });
    const beside = await cli(["measure", unit, visits]);
    expect(beside.stderr).toContain("1 recipients of the table are not in the instance");
    expect(JSON.parse(beside.stdout).distinctCarers).toMatchObject({ covered: 0, total: 5 });
  });

  it("shows the terms of the open index of a roster", async () => {
    const { stderr, stdout } = await cli(["measure", unit, empty]);
    expect(stderr).toContain("kontinuitet open index 1: none, since a term has no figure");
    expect(JSON.parse(stdout).index.terms).toHaveLength(5);
  });

  it.each([
    [["performed.csv", "roster.json"], /give the instance before/],
    [["unit.json", "empty.json", "--from", "2026-03-02"], /go with a table/],
    [["unit.json"], /no history/],
    [["bad.csv"], /error MISSING_COLUMN at \/1/],
    [["unit.json", "empty.json", "--from", "2026-02-30"], /Give a date/],
  ])("refuses %j", async (args, message) => {
    writeFileSync(join(folder, "bad.csv"), "a;b\n1;2\n");
    const { exitCode, stderr, stdout } = await cli([
      "measure",
      ...args.map((arg) => (arg.includes(".") ? join(folder, arg) : arg)),
    ]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(message);
  });
});
