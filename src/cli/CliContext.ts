import type { Readable } from "node:stream";

/** A stream to write to; `process.stdout` and `process.stderr` are such. */
export interface Sink {
  write(text: string, done?: (error?: Error | null) => void): boolean;
  isTTY?: boolean;
  columns?: number;
}

/** What a command may touch besides files: given, so that tests can run commands without a process. */
export interface CliContext {
  stdin: Readable;
  stdout: Sink;
  stderr: Sink;
  /** Calls back on the user's interrupt until the returned function is called. */
  onInterrupt(callback: () => void): () => void;
}
