import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "tsup";
import { beforeAll, describe, expect, it } from "vitest";
import { temporaryFolder } from "./harness";

const root = join(import.meta.dirname, "..", "..");
// Inside node_modules, so that the program finds its dependencies.
const outDir = join(root, "node_modules", ".cache", "kontinuitet-test");
const program = join(outDir, "main.js");
const folder = temporaryFolder();

beforeAll(async () => {
  await build({
    config: false,
    entry: { main: join(root, "src", "cli", "main.ts") },
    outDir,
    format: ["esm"],
    target: "node20",
    platform: "node",
    silent: true,
  });
}, 60_000);

function run(
  args: string[],
): ChildProcess & { ended: Promise<{ code: number | null; stdout: string; stderr: string }> } {
  const child = spawn(process.execPath, [program, ...args]);
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.on("data", (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ code: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return Object.assign(child, { ended });
}

describe("the program", () => {
  it("ends with the exit code of its command", async () => {
    expect(await run(["--help"]).ended).toMatchObject({ code: 0, stdout: expect.stringContaining("solve") });
    expect(await run(["solve", join(folder, "missing.json")]).ended).toMatchObject({ code: 2, stdout: "" });
  });

  it("writes the best roster so far and ends with 130 on an interrupt", async () => {
    const unit = join(folder, "unit.json");
    const output = join(folder, "roster.json");
    await run(["generate", "--recipients", "20", "--days", "7", "-o", unit, "--quiet"]).ended;
    const solving = run(["solve", unit, "--time-limit", "100", "-o", output]);
    await new Promise((resolve) => setTimeout(resolve, 4000));
    solving.kill("SIGINT");
    expect((await solving.ended).code).toBe(130);
    expect(existsSync(output)).toBe(true);
    expect(JSON.parse(readFileSync(output, "utf8")).status).toBe("cancelled");
  });

  it("keeps quiet when its reader leaves early", async () => {
    const child = run(["generate", "--recipients", "2000", "--days", "14", "--quiet"]);
    child.stdout?.once("data", () => child.stdout?.destroy());
    expect(await child.ended).toMatchObject({ code: 0, stderr: "" });
  });
});
