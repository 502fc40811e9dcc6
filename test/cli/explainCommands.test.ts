import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const week = join(import.meta.dirname, "../../examples/week.json");
const roster = join(folder, "roster.json");
const repaired = join(folder, "repaired.json");
const document = JSON.parse(readFileSync(week, "utf8"));
const [{ id: recipient }] = document.recipients;

beforeAll(async () => {
  await cli(["solve", week, "-o", roster, "--iterations", "2000", "-q"]);
});

const read = (path: string) => JSON.parse(readFileSync(path, "utf8"));
const firstShift = () => read(roster).shifts.find((shift: { visits: unknown[] }) => shift.visits.length > 0);

describe("explain, recommend, analyze, diff and replan", () => {
  it.each(["sv", "en"])("explains in %s", async (lang) => {
    const visit = firstShift().visits[0].visit;
    for (const what of [
      ["--recipient", recipient],
      ["--visit", visit],
      ["--worker", firstShift().worker],
    ]) {
      const { exitCode, stdout } = await cli(["explain", week, roster, ...what, "--lang", lang]);
      expect(exitCode).toBe(0);
      expect(stdout).toContain(what[1]);
    }
    const { exitCode, stdout } = await cli(["recommend", week, roster, "--visit", visit, "--lang", lang]);
    expect(exitCode).toBe(0);
    expect(stdout.split("\n").length).toBeGreaterThan(document.workers.length);
  });

  it("says different things in the two languages", async () => {
    const say = async (lang: string) =>
      (await cli(["explain", week, roster, "--recipient", recipient, "--lang", lang])).stdout;
    expect(await say("sv")).toMatch(/medarbetare/);
    expect(await say("en")).toMatch(/carer/);
  });

  it("finds no conflict in the example and exits 1 where there is one", async () => {
    expect((await cli(["explain", week, "--conflicts"])).exitCode).toBe(0);
    const broken = { ...document, dependencies: [], visits: [{ ...document.visits[0], id: "x", skills: ["unheld"] }] };
    const path = join(folder, "broken.json");
    writeFileSync(path, JSON.stringify(broken));
    const { exitCode, stdout } = await cli(["explain", path, "--conflicts", "--json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)[0]).toMatchObject({ proof: "VISIT" });
  });

  it("splits the score", async () => {
    const { exitCode, stdout } = await cli(["analyze", week, roster, "--json"]);
    expect(exitCode).toBe(0);
    expect(Object.keys(JSON.parse(stdout).byRecipient)).toHaveLength(document.recipients.length);
  });

  it("repairs, and says what has changed", async () => {
    const { date, worker } = firstShift();
    const run = await cli([
      "replan",
      week,
      roster,
      "--absent",
      `${worker}@${date}`,
      "-o",
      repaired,
      "--iterations",
      "500",
    ]);
    expect([0, 1]).toContain(run.exitCode);
    expect(run.stderr).toContain(worker);
    const after = read(repaired);
    expect(
      after.shifts.some((shift: { worker: string; date: string }) => shift.worker === worker && shift.date === date),
    ).toBe(false);
    const { exitCode, stdout } = await cli(["diff", roster, repaired, "--instance", week, "--json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout).reassigned.length).toBeGreaterThan(0);
    expect((await cli(["diff", roster, roster])).stdout).toBe("Nothing has changed.\n");
  });

  it("exits 2 on usage and on changes that cannot be used, and writes nothing", async () => {
    const none = join(folder, "none.json");
    for (const args of [
      ["explain", week, roster],
      ["explain", week, "--recipient", recipient],
      ["explain", week, roster, "--visit", "nobody"],
      ["recommend", week, roster, "--visit", "nobody"],
      ["replan", week, roster, "--absent", "w1", "-o", none],
      ["replan", week, roster, "--absent", "nobody@2026-03-25", "-o", none],
      ["replan", week, roster, "--lengthen", "v1=long", "-o", none],
    ]) {
      expect((await cli(args)).exitCode, args.join(" ")).toBe(2);
    }
    expect(() => read(none)).toThrow();
  });
});
