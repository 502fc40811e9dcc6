import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { parseInstance } from "../../src/model/parseInstance";
import { parseRoster } from "../../src/model/parseRoster";
import type { Roster } from "../../src/model/Roster";
import { verify } from "../../src/verify/verify";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const unit = join(folder, "a unit.json");
const { document } = generate({
  profile: "light",
  setting: "urban",
  recipients: 12,
  workers: 7,
  days: 7,
  seed: 1,
});
const quick = ["--iterations", "2000"];

beforeAll(() => writeFileSync(unit, formatDocument(document)));

function withoutElapsed(text: string): Roster {
  const roster: Roster = JSON.parse(text);
  if (roster.run) roster.run.elapsedMs = 0;
  return roster;
}

function read(text: string) {
  const { instance } = parseInstance(document);
  const { roster, issues } = parseRoster(JSON.parse(text), instance!);
  expect(issues).toEqual([]);
  return { roster: roster!, verification: verify(instance!, roster!) };
}

describe("kontinuitet solve", () => {
  it("prints a roster that keeps the rules, and a summary on standard error", async () => {
    const { exitCode, stdout, stderr } = await cli(["solve", unit, ...quick]);
    const { roster, verification } = read(stdout);
    expect(verification.violations).toEqual([]);
    expect(exitCode).toBe(roster.unassigned.length === 0 ? 0 : 1);
    expect(stderr).toMatch(/^Visits .*\nCarers /m);
    expect(stderr).not.toContain("\r");
  });

  it("gives the same roster for the same seed, from a file and from standard input, quietly", async () => {
    const output = join(folder, "roster.json");
    const first = await cli(["solve", unit, ...quick, "--seed", "5", "--quiet", "-o", output]);
    expect(first).toMatchObject({ stdout: "", stderr: "" });
    const second = await cli(["solve", "-", ...quick, "--seed", "5", "--quiet"], { stdin: readFileSync(unit, "utf8") });
    expect(second.exitCode).toBe(first.exitCode);
    expect(withoutElapsed(second.stdout)).toEqual(withoutElapsed(readFileSync(output, "utf8")));
  });

  it("proves with --exact, says what is proved, and repeats itself with counted limits", async () => {
    const counted = ["--exact", "--iterations", "2000", "--conflicts", "300"];
    const { stderr, stdout } = await cli(["solve", unit, ...counted]);
    const { roster, verification } = read(stdout);
    expect(verification.violations).toEqual([]);
    expect(stderr).toMatch(/^Proof +unassigned /m);
    const [first] = roster.score;
    expect(first).toMatchObject({ objective: "unassigned", gap: expect.any(Number) });
    expect(first.bound).toBeLessThanOrEqual(first.value);
    const again = await cli(["solve", unit, ...counted, "--quiet"]);
    expect(withoutElapsed(again.stdout)).toEqual(withoutElapsed(stdout));
  });

  it("refuses options that contradict each other", async () => {
    for (const options of [
      ["--conflicts", "5"],
      ["--exact", "--threads", "2"],
      ["--exact", "--searches", "2"],
    ])
      expect(await cli(["solve", unit, ...options])).toMatchObject({ exitCode: 2, stdout: "" });
  });

  it("shows progress on a terminal and clears it", async () => {
    const { stderr } = await cli(["solve", unit, ...quick], { terminal: true });
    expect(stderr).toMatch(/\r.*carers per recipient/);
    expect(stderr).toMatch(/\r +\rVisits /);
  });

  it("starts from a roster and is no worse", async () => {
    const from = join(folder, "from.json");
    await cli(["solve", unit, ...quick, "--quiet", "-o", from]);
    const { stdout } = await cli(["solve", unit, "--iterations", "500", "--from", from, "--quiet"]);
    const before = read(readFileSync(from, "utf8")).verification.objectives.unassigned.value;
    expect(read(stdout).verification.objectives.unassigned.value).toBeLessThanOrEqual(before);
  });

  it("takes a strategy", async () => {
    const { stdout } = await cli(["solve", unit, ...quick, "--strategy", "travel-first", "--quiet"]);
    const order = JSON.parse(stdout).score.map((entry: { objective: string }) => entry.objective);
    expect(order.indexOf("time")).toBeLessThan(order.indexOf("continuity"));
  });

  it("lets several searches cooperate, and refuses numbers of threads that are none", async () => {
    const { stdout } = await cli(["solve", unit, ...quick, "--searches", "4", "--quiet"]);
    expect(JSON.parse(stdout).run).toMatchObject({ iterations: 2000, stopped: "iterationLimit" });
    for (const threads of ["0", "1.5", "many"]) {
      expect((await cli(["solve", unit, ...quick, "--threads", threads])).exitCode).toBe(2);
    }
  });

  it("says with its exit code that visits are left", async () => {
    const impossible = { ...document.visits[0], id: "impossible", skills: ["unheard-of"], carers: 1 };
    const none = { ...document, visits: [...document.visits, impossible] };
    const { exitCode, stdout, stderr } = await cli(["solve", "-", ...quick, "--quiet"], {
      stdin: JSON.stringify(none),
    });
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout).unassigned.map((entry: { visit: string }) => entry.visit)).toContain(
      document.visits[0]!.repeat ? "impossible@2026-03-02" : "impossible",
    );
    expect(stderr).toContain("unheard-of");
  });

  it("writes the best roster so far when it is interrupted", async () => {
    const output = join(folder, "interrupted.json");
    const began = performance.now();
    const { exitCode } = await cli(["solve", unit, "--time-limit", "600", "-o", output, "--quiet"], {
      interrupt: (interrupt) => setTimeout(interrupt, 500),
    });
    expect(exitCode).toBe(130);
    expect(performance.now() - began).toBeLessThan(20_000);
    const { roster, verification } = read(readFileSync(output, "utf8"));
    expect(roster.status).toBe("cancelled");
    expect(verification.violations).toEqual([]);
  });

  it("writes nothing for an invalid instance", async () => {
    const output = join(folder, "never.json");
    const { exitCode } = await cli(["solve", "-", "-o", output], { stdin: "{}" });
    expect(exitCode).toBe(2);
    expect(existsSync(output)).toBe(false);
  });
});
