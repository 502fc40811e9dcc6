import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll } from "vitest";
import type { Sink } from "../../src/cli/CliContext";
import { runCli } from "../../src/cli/runCli";

export interface CliRun {
  exitCode: number;
  stdout: string;
  stderr: string;
}

export interface CliRunOptions {
  stdin?: string;
  terminal?: boolean;
  /** Called with the interrupt once the command listens for it. */
  interrupt?: (interrupt: () => void) => void;
}

class TextSink implements Sink {
  text = "";
  columns = 80;

  constructor(readonly isTTY: boolean) {}

  write(text: string, done?: (error?: Error | null) => void): boolean {
    this.text += text;
    if (done) queueMicrotask(() => done());
    return true;
  }
}

/** Runs a command in this process, with streams of its own. */
export async function cli(args: string[], options: CliRunOptions = {}): Promise<CliRun> {
  const stdout = new TextSink(false);
  const stderr = new TextSink(options.terminal ?? false);
  const exitCode = await runCli(args, {
    stdin: Readable.from([Buffer.from(options.stdin ?? "")]),
    stdout,
    stderr,
    onInterrupt(callback) {
      options.interrupt?.(callback);
      return () => {};
    },
  });
  return { exitCode, stdout: stdout.text, stderr: stderr.text };
}

/** A folder with a space in its name that goes away after the tests of a file. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "kontinuitet test "));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
