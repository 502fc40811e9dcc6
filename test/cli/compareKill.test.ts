import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { generate } from "../../src/generate/generate";
import { formatDocument } from "../../src/io/formatDocument";
import { objectivePresets } from "../../src/model/objectivePresets";
import { temporaryFolder } from "./harness";

const root = join(import.meta.dirname, "..", "..");
// Inside node_modules, so that the program finds its dependencies.
const outDir = join(root, "node_modules", ".cache", `kontinuitet-compare-test-${process.pid}`);
const folder = temporaryFolder();
const units = [1, 2].map((seed) => join(folder, `unit${seed}.json`));
const strategies = Object.keys(objectivePresets).slice(0, 6);
const RUNS = units.length * strategies.length * 2;

beforeAll(async () => {
  await build({
    config: false,
    entry: {
      main: join(root, "src", "cli", "main.ts"),
      compareWorker: join(root, "src", "cli", "compare", "compareWorker.ts"),
    },
    outDir,
    format: ["esm"],
    target: "node20",
    platform: "node",
    silent: true,
  });
  units.forEach((path, at) => {
    const { document } = generate({ profile: "medium", setting: "urban", recipients: 6, days: 2, seed: at + 1 });
    writeFileSync(path, formatDocument(document));
  });
}, 120_000);

afterAll(() => rmSync(outDir, { recursive: true, force: true }));

function compare(
  name: string,
  threads: number,
): { child: ChildProcess; ended: Promise<{ code: number | null; stderr: string }> } {
  const child = spawn(process.execPath, [
    ...[join(outDir, "main.js"), "compare", ...units, "--strategies", strategies.join(","), "--seeds", "2"],
    ...["--iterations", "100", "--threads", String(threads), "-o", join(folder, `${name}.csv`)],
  ]);
  let stderr = "";
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stderr }));
  });
  return { child, ended };
}

const finished = (name: string) => {
  const path = join(folder, `${name}.runs`);
  return existsSync(path) ? readdirSync(path).filter((file) => file.endsWith(".json")) : [];
};
const tables = (name: string) =>
  ["csv", "json", "md"].map((end) => readFileSync(join(folder, `${name}.${end}`), "utf8"));

describe("kontinuitet compare, killed in the middle", () => {
  it("ends with the same tables as an unbroken run, and makes no finished run again", async () => {
    const unbroken = await compare("unbroken", 2).ended;
    expect([0, 1]).toContain(unbroken.code);
    expect(finished("unbroken")).toHaveLength(RUNS);

    const { child, ended } = compare("killed", 2);
    while (finished("killed").length < 3 && child.exitCode === null)
      await new Promise((resolve) => setTimeout(resolve, 5));
    child.kill("SIGKILL");
    await ended;
    const kept = finished("killed");
    expect(kept.length).toBeGreaterThanOrEqual(3);
    expect(kept.length).toBeLessThan(RUNS);
    expect(existsSync(join(folder, "killed.csv"))).toBe(false);
    const timeOf = (file: string) => statSync(join(folder, "killed.runs", file)).mtimeMs;
    const times = kept.map(timeOf);
    // one more is torn, as after a power cut; it is made again
    writeFileSync(join(folder, "killed.runs", kept[0]), '{"key":');

    const resumed = await compare("killed", 1).ended;
    expect(resumed.code).toBe(unbroken.code);
    expect(resumed.stderr).toContain(`${kept.length - 1} of ${RUNS} runs are there already`);
    expect(kept.slice(1).map(timeOf)).toEqual(times.slice(1));
    expect(tables("killed")).toEqual(tables("unbroken"));
  });
});
