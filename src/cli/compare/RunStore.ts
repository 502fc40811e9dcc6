import { mkdir, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import canonicalize from "canonicalize";
import type { ComparedRun } from "../../compare/ComparedRun";
import { comparedRunSchema } from "../../compare/comparedRunSchema";
import type { StrategyRun } from "../../compare/runStrategy";
import { hashDocument } from "../../model/hashDocument";
import { VERSION } from "../../version";
import { fileError } from "../fileError";
import { writeOutput } from "../writeOutput";

/** Temporary files older than this were left by a process that was killed. */
const ABANDONED_MS = 60_000;

/**
 * A folder with one file per finished run. A file is there as a whole or not at all, and says what it is a result of, so that a comparison
 * that was interrupted, or killed, goes on where it was; runs of other instances, strategies, budgets or versions are not taken for it.
 */
export class RunStore {
  constructor(private readonly folder: string) {}

  /** Makes the folder and removes what a killed process has left half written. */
  async open(): Promise<void> {
    try {
      await mkdir(this.folder, { recursive: true });
      for (const name of await readdir(this.folder)) {
        if (!name.startsWith(".") || !name.endsWith(".tmp")) continue;
        const path = join(this.folder, name);
        if (Date.now() - (await stat(path)).mtimeMs > ABANDONED_MS) await rm(path, { force: true });
      }
    } catch (error) {
      throw fileError("write", this.folder, error);
    }
  }

  /** The result of a run, or null where there is none that can be used. */
  async find(run: StrategyRun): Promise<ComparedRun | null> {
    let text: string;
    try {
      text = await readFile(this.pathOf(run), "utf8");
    } catch {
      return null;
    }
    try {
      const { key, result } = JSON.parse(text) as { key: unknown; result: unknown };
      if (key !== keyOf(run)) return null;
      const found = comparedRunSchema.parse(result) as ComparedRun;
      return run.keepRoster && found.roster === undefined ? null : found;
    } catch {
      return null;
    }
  }

  async keep(run: StrategyRun, result: ComparedRun): Promise<void> {
    const text = `${JSON.stringify({ key: keyOf(run), result })}\n`;
    await writeOutput(this.pathOf(run), text, { write: () => true });
  }

  private pathOf(run: StrategyRun): string {
    return join(this.folder, `${keyOf(run).slice(0, 32)}.json`);
  }
}

/** What the figures of a run depend on; the instance's name is in it so that a file belongs to one line of the tables. */
function keyOf({ budget, instance, name, seed, strategy }: StrategyRun): string {
  const parts = { version: VERSION, instance: instance.hash, name, strategy, seed, budget };
  return hashDocument(canonicalize(parts) ?? "");
}
