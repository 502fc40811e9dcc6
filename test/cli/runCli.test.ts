import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, it } from "vitest";
import { runCli } from "../../src/cli/runCli";
import { cli, temporaryFolder } from "./harness";

const folder = temporaryFolder();
const commands = ["solve", "verify", "measure", "compare", "tradeoff", "generate", "schemas"];

describe("runCli", () => {
  it("lists every command in its help", async () => {
    const { exitCode, stdout } = await cli(["--help"]);
    expect(exitCode).toBe(0);
    for (const command of commands) expect(stdout).toContain(command);
  });

  it.each(commands)("has help with an example: %s", async (command) => {
    const { exitCode, stdout } = await cli([command, "--help"]);
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(new RegExp(`Examples?:\\n +kontinuitet ${command}`));
  });

  it("prints its version", async () => {
    expect(await cli(["--version"])).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
  });

  it.each([
    [[]],
    [["dance"]],
    [["solve"]],
    [["solve", "a.json", "b.json"]],
    [["solve", "a.json", "--time-limit", "0"]],
    [["solve", "a.json", "--time-limit", "soon"]],
    [["solve", "a.json", "--seed", "1.5"]],
    [["solve", "a.json", "--strategy", "luck"]],
    [["solve", "a.json", "--threads", "2"]],
    [["verify", "-", "-"]],
    [["generate", "--recipients", "0"]],
    [["generate", "--start", "2026-02-30"]],
    [["schemas"]],
  ])("answers wrong usage with code 2 and nothing on standard output: %j", async (args) => {
    const { exitCode, stdout, stderr } = await cli(args);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr).not.toBe("");
  });

  it("says which file is missing or a folder", async () => {
    const missing = join(folder, "missing.json");
    expect(await cli(["solve", missing])).toMatchObject({
      exitCode: 2,
      stdout: "",
      stderr: `error: cannot read ${missing}: no such file or folder\n`,
    });
    expect(await cli(["verify", folder, missing])).toMatchObject({
      exitCode: 2,
      stderr: `error: cannot read ${folder}: it is a folder\n`,
    });
  });

  it("refuses an output that cannot be written before it reads anything", async () => {
    mkdirSync(join(folder, "taken"));
    const inFolder = await cli(["solve", join(folder, "missing.json"), "-o", join(folder, "taken")]);
    expect(inFolder).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("it is a folder") });
    const nowhere = await cli(["generate", "-o", join(folder, "no", "where.json")]);
    expect(nowhere).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("no such file or folder") });
  });

  it("prints every issue of an invalid instance, as JSON too", async () => {
    const path = join(folder, "bad.json");
    writeFileSync(
      path,
      JSON.stringify({ format: "kontinuitet/instance@1", horizon: { start: "2026-13-01", days: 0 } }),
    );
    const { exitCode, stdout, stderr } = await cli(["solve", path, "--json"]);
    expect(exitCode).toBe(2);
    const { issues } = JSON.parse(stdout);
    expect(issues.length).toBeGreaterThan(1);
    for (const { code, path: place } of issues)
      expect(stderr).toContain(`${code} at ${place === "" ? "the document" : place}`);
  });

  it("does not repeat the text of a file that is not JSON", async () => {
    const path = join(folder, "text.json");
    writeFileSync(path, "Anna Andersson, born 1931");
    const { exitCode, stderr } = await cli(["solve", path]);
    expect(exitCode).toBe(2);
    expect(stderr).not.toContain("Anna");
  });

  it("refuses a file that is not UTF-8", async () => {
    const path = join(folder, "binary.json");
    writeFileSync(path, Buffer.from([0xff, 0xfe, 0x00]));
    expect(await cli(["solve", path])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("UTF-8") });
  });

  it("reports an unexpected error with code 3 and without its message, which may hold data", async () => {
    const written: string[] = [];
    const stderr = { write: (text: string) => written.push(text) > 0 };
    const stdout = {
      write: () => {
        throw new TypeError("Anna Andersson");
      },
    };
    const context = { stdin: Readable.from([]), stdout, stderr, onInterrupt: () => () => {} };
    expect(await runCli(["generate", "--recipients", "1", "--quiet"], context)).toBe(3);
    expect(written.join("")).toContain("internal error (TypeError)");
    expect(written.join("")).not.toContain("Anna");
  });
});
