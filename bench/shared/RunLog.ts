import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { dirname } from "node:path";
import { readAnswers } from "./readAnswers";

/**
 * The runs of a campaign as lines of JSON, written as they end, so that a campaign that was cut off goes on where it stopped. A later line of the same
 * key replaces an earlier one.
 */
export class RunLog<Run extends { key: string }> {
  private readonly runs = new Map<string, Run>();

  /** @param fresh forget what the file holds */
  constructor(
    private readonly file: string,
    fresh = false,
  ) {
    if (fresh) rmSync(file, { force: true });
    // what follows a line that was cut off must not stand on it
    if (existsSync(file) && !/(^|\n)$/.test(readFileSync(file, "utf8"))) appendFileSync(file, "\n");
    for (const run of readAnswers<Run>(file)) this.runs.set(run.key, run);
  }

  get(key: string): Run | undefined {
    return this.runs.get(key);
  }

  add(run: Run): void {
    mkdirSync(dirname(this.file), { recursive: true });
    appendFileSync(this.file, `${JSON.stringify(run)}\n`);
    this.runs.set(run.key, run);
  }

  all(): Run[] {
    return [...this.runs.values()];
  }
}
