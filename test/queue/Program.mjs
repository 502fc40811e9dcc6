import { spawn } from "node:child_process";

/** A program that is watched line by line and may be killed; `lines` holds what it has written to standard error so far. */
export class Program {
  lines = [];
  #waiting = [];

  constructor(file, args, env = {}) {
    this.process = spawn(file, args, { stdio: ["ignore", "ignore", "pipe"], env: { ...process.env, ...env } });
    this.ended = new Promise((resolve) => {
      this.process.on("close", (exitCode) => {
        resolve(exitCode);
        for (const { reject, what } of this.#waiting.splice(0))
          reject(new Error(`ended before ${what}:\n${this.lines.join("\n")}`));
      });
    });
    let rest = "";
    this.process.stderr.setEncoding("utf8").on("data", (text) => {
      const parts = (rest + text).split("\n");
      rest = parts.pop();
      this.lines.push(...parts);
      this.#waiting = this.#waiting.filter(({ resolve, what }) => {
        const line = this.lines.find((each) => what.test(each));
        if (line !== undefined) resolve(line);
        return line === undefined;
      });
    });
  }

  /** The first line that matches. */
  line(what) {
    const line = this.lines.find((each) => what.test(each));
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve, reject) => this.#waiting.push({ what, resolve, reject }));
  }

  /** kill -9 */
  async kill() {
    this.process.kill("SIGKILL");
    await this.ended;
  }
}
