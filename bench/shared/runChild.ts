import { spawn } from "node:child_process";

export interface ChildRun {
  code: number | null;
  killed: boolean;
  wallMs: number;
  /** The last lines of its standard error. */
  errors: string;
}

/** Runs a program in a process group of its own and ends the group after `killAfterMs`. Its output goes nowhere. */
export function runChild(command: readonly string[], args: readonly string[], killAfterMs: number): Promise<ChildRun> {
  return new Promise((resolve) => {
    const from = performance.now();
    let killed = false;
    let errors = "";
    const child = spawn(command[0], [...command.slice(1), ...args], {
      detached: true,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const end = () => {
      killed = true;
      try {
        process.kill(-child.pid!, "SIGKILL");
      } catch {
        child.kill("SIGKILL");
      }
    };
    const timer = setTimeout(end, killAfterMs);
    const finish = (code: number | null) => {
      clearTimeout(timer);
      resolve({ code, killed, wallMs: Math.round(performance.now() - from), errors });
    };
    child.stderr.on("data", (text) => {
      errors = (errors + String(text)).slice(-2000);
    });
    child.on("error", (error) => {
      errors = String(error);
      finish(null);
    });
    child.on("close", finish);
  });
}
